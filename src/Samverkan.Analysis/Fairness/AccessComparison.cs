using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Fairness;

/// <summary>One group beside the reference at one step. The counts are raw and stay inside; what leaves the house goes through disclosure control.</summary>
/// <param name="Step">The step.</param>
/// <param name="Division">The key of the grouping, for example <c>sex</c>.</param>
/// <param name="Group">The group.</param>
/// <param name="Reference">The group beside which it is seen: the largest.</param>
/// <param name="Share">The group's share.</param>
/// <param name="ReferenceShare">The reference's share.</param>
/// <param name="Difference">The difference as it is.</param>
/// <param name="Ratio">The ratio as it is.</param>
/// <param name="DifferenceGivenNeed">The difference among people of equal need; <see langword="null"/> when no need was told.</param>
/// <param name="RatioGivenNeed">The ratio among people of equal need; <see langword="null"/> when no need was told.</param>
public sealed record AccessComparison(
    AccessStep Step,
    string Division,
    Group Group,
    Group Reference,
    Proportion Share,
    Proportion ReferenceShare,
    Finding<Interval> Difference,
    Finding<Interval> Ratio,
    Finding<Interval>? DifferenceGivenNeed,
    Finding<Interval>? RatioGivenNeed)
{
    /// <summary>Whether the interval of the difference, given need where it is told, leaves out 0: something to look into, and no proof of anything.</summary>
    public bool CallsForALook => (DifferenceGivenNeed ?? Difference) is { IsEstimated: true } told && (told.Value.Lower > 0 || told.Value.Upper < 0);

    /// <summary>Step, division and group; never who.</summary>
    public override string ToString() => $"{Step.Key} by {Division}: {Group.Key}";
}
