using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>
/// Somebody wrote why a finding of a report is as it is (<i>realia</i>, the third R of the 4R method) and what is to change (<i>realisera</i>, the fourth). Told again of the
/// same finding, the later stands.
/// </summary>
/// <param name="Finding">The key of the figure in the report, for example <c>gap/sex/woman-man/outcome</c>.</param>
/// <param name="Why">Which norms and circumstances lie behind it.</param>
/// <param name="Change">What is to change; <see langword="null"/> when nobody has said.</param>
/// <param name="Goal">The goal that it leads to; <see langword="null"/> when there is none.</param>
/// <param name="Language">The language of the words; <see langword="null"/> when nobody has said.</param>
public sealed record FindingAnalysed(FindingKey Finding, string Why, string? Change = null, GoalId? Goal = null, LanguageTag? Language = null)
    : ProgrammeEvent("findingAnalysed");
