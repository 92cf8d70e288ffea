using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>The result of a test. The name of the statistic and the hypothesis are in the method that stands beside it.</summary>
/// <param name="Statistic">The test's statistic.</param>
/// <param name="DegreesOfFreedom">Its degrees of freedom; <see langword="null"/> where it has none.</param>
/// <param name="PValue">The two-sided probability, under the hypothesis of no difference, of a result at least as far from it.</param>
/// <param name="IsExact">Whether the probability is exact and not from a large-sample approximation.</param>
public sealed record Significance(double Statistic, double? DegreesOfFreedom, double PValue, bool IsExact)
{
    /// <summary>Statistic and probability, culture-invariant.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Statistic:G6} (p = {PValue:G4})");
}
