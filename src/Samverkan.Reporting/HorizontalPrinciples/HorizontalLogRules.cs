using System.Collections.Immutable;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>The rules of what a programme's log answers of the horizontal principles: what is answered is there to be answered. They judge and never change what a report tells.</summary>
public static class HorizontalLogRules
{
    /// <summary>Every key that can be answered: the criteria of the lists in the box, and the programme's commitments.</summary>
    /// <param name="programme">The programme; <see langword="null"/> for the lists alone.</param>
    public static ImmutableArray<ProvisionId> Answerable(Programme? programme) =>
        [.. CriteriaLists.All.SelectMany(static list => list.Items).Select(static item => item.Id).Concat(programme?.Commitments.Select(static one => one.Id) ?? [])];

    /// <summary>Judges a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="programme">The programme.</param>
    /// <returns>What is wrong, in the order of the story.</returns>
    /// <exception cref="ArgumentException">It is another programme.</exception>
    public static ImmutableArray<EntryFinding> Judge(ProgrammeLog log, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(programme);
        if (programme.Id != log.Id)
            throw new ArgumentException("The log belongs to another programme.", nameof(programme));
        ImmutableArray<ProvisionId> known = Answerable(programme);
        return
        [
            .. from told in log.Story
               where told.Body is HorizontalAnswerNoted noted && !known.Contains(noted.Criterion)
               select new EntryFinding(told.ToldBy.Id, HorizontalCodes.CriterionUnknown.With(((HorizontalAnswerNoted)told.Body).Criterion.Value, string.Join(", ", known.Select(static key => key.Value)))),
        ];
    }
}
