using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>The size of a difference, free of units.</summary>
/// <param name="Value">The size.</param>
/// <param name="Interval">Its confidence interval; a reason where it is undefined.</param>
public sealed record EffectSize(double Value, Estimate<Interval> Interval)
{
    /// <summary>The size with its limits, culture-invariant.</summary>
    public override string ToString() => Interval.TryGet(out Interval limits)
        ? limits.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{Value:F4}");
}
