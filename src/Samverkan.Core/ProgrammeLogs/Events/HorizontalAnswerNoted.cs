using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>
/// Somebody answered a criterion of a list for the horizontal principles, or one of the programme's commitments, or named something that shows it. Told again, the
/// later answer stands; what shows it is kept.
/// </summary>
/// <param name="Criterion">The key of the criterion or of the commitment, for example <c>gc-6</c>.</param>
/// <param name="Answer">The answer; <see langword="null"/> when the entry only names what shows it. A person gives it; it is never computed.</param>
/// <param name="Motivation">Why that is the answer; <see langword="null"/> when nothing is written.</param>
/// <param name="Evidence">What shows it, in words; <see langword="null"/> when nothing is named.</param>
/// <param name="Link">Where that is kept: a registry number, an address. It is written out and opens nothing.</param>
/// <param name="Language">The language of the words; <see langword="null"/> when nobody has said.</param>
public sealed record HorizontalAnswerNoted(
    ProvisionId Criterion, HorizontalAnswer? Answer = null, string? Motivation = null, string? Evidence = null, string? Link = null, LanguageTag? Language = null)
    : ProgrammeEvent("horizontalAnswerNoted");
