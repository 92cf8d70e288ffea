using Samverkan.Analysis.Statistics;
using Samverkan.Core.Criteria;

namespace Samverkan.Matching.Fairness;

/// <summary>What one condition of a target group does to one group of people. The counts are raw and stay inside.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Group">The key of the group.</param>
/// <param name="KeptOut">Those for whom it does not hold, of those of whom it can be told.</param>
/// <param name="KeptOutAlone">Those for whom it does not hold and everything else does, of the same.</param>
/// <param name="Unknown">Those of whom it cannot be told.</param>
/// <param name="Difference">The share kept out, less that of everybody else.</param>
/// <param name="Ratio">The share kept out, over that of everybody else.</param>
public sealed record GroupEffect(Criterion Condition, string Group, Proportion KeptOut, Proportion KeptOutAlone, int Unknown, Finding<Interval> Difference, Finding<Interval> Ratio)
{
    /// <summary>The difference among people of equal need; <see langword="null"/> when no need was told.</summary>
    public Finding<Interval>? DifferenceGivenNeed { get; init; }

    /// <summary>The ratio among people of equal need; <see langword="null"/> when no need was told.</summary>
    public Finding<Interval>? RatioGivenNeed { get; init; }

    /// <summary>The group; never who.</summary>
    public override string ToString() => Group;
}
