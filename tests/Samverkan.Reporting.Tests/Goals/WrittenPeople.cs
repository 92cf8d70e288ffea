using System.Globalization;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>People written as letters: y is yes, n is no, d is declined and - is not recorded.</summary>
internal static class WrittenPeople
{
    public static readonly LocalDate From = new(2005, 1, 1);
    public static readonly Instant Known = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static FactTimelineBuilder Know(this FactTimelineBuilder facts, TypedFact<bool> fact, char letter) => letter switch
    {
        'y' => facts.Add(fact, new Observation<bool>(true, DatePeriod.From(From), Known)),
        'n' => facts.Add(fact, new Observation<bool>(false, DatePeriod.From(From), Known)),
        'd' => facts.Add(fact, Observation<bool>.Declined(DatePeriod.From(From), Known)),
        _ => facts,
    };

    public static FactTimelineBuilder Know(this FactTimelineBuilder facts, TypedFact<bool> fact, bool value) => facts.Know(fact, value ? 'y' : 'n');

    public static FactTimelineBuilder Know(this FactTimelineBuilder facts, TypedFact<string> fact, string? code) =>
        code is null ? facts : facts.Add(fact, new Observation<string>(code, DatePeriod.From(From), Known));

    public static Cohort Cohort(Programme programme, LocalDate on, IEnumerable<FactTimeline> people)
    {
        CohortBuilder builder = new(programme.Id, on, Known);
        int number = 0;
        foreach (FactTimeline facts in people)
            builder.Add(new CohortRow { Participant = Person(number++), Facts = facts });
        return builder.Build();
    }

    public static ParticipantId Person(int number) => ParticipantId.FromBits((UInt128)(number + 1));

    public static ProgrammeLog Log(Programme programme, params IEnumerable<(LocalDate Day, ProgrammeEvent Body)> events)
    {
        List<ProgrammeLogEntry> entries = [];
        foreach ((LocalDate day, ProgrammeEvent body) in events)
        {
            entries.Add(new ProgrammeLogEntry(EntryId.FromBits((UInt128)(entries.Count + 1)), programme.Id, entries.Count + 1, day,
                day.PlusDays(1).AtMidnight().InUtc().ToInstant(), Author.System(new ReaderRole("project-lead")), programme.Edition.Id, 1, body));
        }

        return ProgrammeLog.Fold(programme.Id, entries);
    }

    /// <summary>What becomes of a conjunction of answers, worked out from the letters alone.</summary>
    public static string Standing(string letters)
    {
        if (letters.Contains('n', StringComparison.Ordinal))
            return "other";
        string open = letters.Replace("y", "", StringComparison.Ordinal);
        return open.Length == 0 ? "counted"
            : open.All(static c => c == 'd') ? "declined"
            : open.All(static c => c == '-') ? "not answered"
            : "unknown";
    }

    public static string Numbers(params ReadOnlySpan<int> numbers) => string.Join(' ', numbers.ToArray().Select(static n => n.ToString(CultureInfo.InvariantCulture)));
}
