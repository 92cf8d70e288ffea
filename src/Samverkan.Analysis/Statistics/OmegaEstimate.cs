using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>McDonald's omega and the factor that it rests on.</summary>
/// <param name="Value">Omega total: the share of the sum's variance that is common to the items, 0 to 1.</param>
/// <param name="Loadings">Each item's correlation with the factor, in the order of the items.</param>
/// <param name="Interval">The confidence interval; a reason when there are no more units than items, or where omega is at its bound.</param>
public sealed record OmegaEstimate(double Value, ImmutableArray<double> Loadings, Estimate<Interval> Interval)
{
    /// <summary>Omega, four decimals, culture-invariant.</summary>
    public override string ToString() => Value.ToString("F4", CultureInfo.InvariantCulture);
}
