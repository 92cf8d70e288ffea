using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>
/// What people have written of a finding: why it is so (<i>realia</i>, the third R) and what is to change (<i>realisera</i>, the fourth). The first
/// two, who is there and who gets what, are counted.
/// </summary>
/// <param name="Finding">The figure that it is about: a gap, a ratio, a share or a count of the section.</param>
/// <param name="Why">Which norms and circumstances lie behind it.</param>
/// <param name="Change">What is to change; <see langword="null"/> when nobody has said.</param>
/// <param name="Goal">The goal that it leads to; <see langword="null"/> when there is none.</param>
public sealed record FindingAnalysis(FigureId Finding, LocalizedText Why, LocalizedText? Change = null, GoalId? Goal = null)
{
    /// <summary>The day on which it was written; <see langword="null"/> when nobody has said, and then it counts as written on the report's last day.</summary>
    public LocalDate? On { get; init; }
}
