using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.CommonIndicators;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>Journeys at the edges of a period: the first day and the last belong to it, and what was corrected or began again is told once.</summary>
public sealed class PeriodBoundaryTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly DatePeriod Quarter = new(new LocalDate(2025, 4, 1), new LocalDate(2025, 6, 30));

    [Theory]
    [InlineData("2025-03-31", false)]
    [InlineData("2025-04-01", true)]
    [InlineData("2025-06-30", true)]
    [InlineData("2025-07-01", false)]
    public void A_start_belongs_to_the_period_of_its_day(string start, bool isIn) =>
        Assert.Equal(isIn ? 1 : 0, Within("sk-o1", Started(start)).Counted.Count);

    [Theory]
    [InlineData("2025-03-31", false)]
    [InlineData("2025-04-01", true)]
    [InlineData("2025-06-30", true)]
    [InlineData("2025-07-01", false)]
    public void An_exit_belongs_to_the_period_of_its_day(string exit, bool isIn) =>
        Assert.Equal(isIn ? 1 : 0, Within("sk-i1", [.. Started("2025-01-10"), .. Exit(exit)]).Concerned.Count);

    [Fact]
    public void Who_starts_on_the_first_day_and_leaves_on_the_last_is_in_both_counts() =>
        Assert.Equal((1, 1), (Within("sk-o1", [.. Started("2025-04-01"), .. Exit("2025-06-30")]).Counted.Count, Within("sk-i1", [.. Started("2025-04-01"), .. Exit("2025-06-30")]).Concerned.Count));

    [Theory]
    [InlineData("2025-03-20", "2025-05-02", 1)]
    [InlineData("2025-04-10", "2025-05-02", 0)]
    public void Who_comes_back_before_the_period_leaves_anew_within_it_and_who_comes_back_during_it_had_left_before(string again, string exit, int concerned) =>
        Assert.Equal(concerned, Within("sk-i1", [.. Started("2025-01-10"), .. Exit("2025-03-01"), .. Started(again), .. Exit(exit)]).Concerned.Count);

    [Fact]
    public void What_is_not_known_at_exit_is_unknown_not_no()
    {
        GoalPersons persons = Within("sk-i1", [.. Started("2025-01-10"), .. Exit("2025-05-02")]);
        Assert.Equal((0, 0, 1), (persons.Counted.Count, persons.Other.Count, persons.Unknown.Count));
    }

    [Fact]
    public void A_correction_after_the_submission_changes_what_is_known_later_and_not_what_was_submitted()
    {
        (string, JourneyEvent)[] journey = [.. Started("2025-01-10"), .. Exit("2025-05-02")];
        Entry[] entries = Entries(journey);
        Entry corrected = Entry(entries.Length + 1, "2025-07-20", new EntryCorrected(entries[^1].Id, new LocalDate(2025, 7, 3), new Exited(ExitReason.Completed)));
        Entry[] all = [.. entries, corrected];
        Assert.Equal(1, Of("sk-i1", all, Instant.FromUtc(2025, 7, 15, 0, 0)).Concerned.Count);
        Assert.Equal(0, Of("sk-i1", all, Instant.FromUtc(2025, 8, 1, 0, 0)).Concerned.Count);
    }

    [Theory]
    [InlineData("1995-04-01", "30-54")]
    [InlineData("1995-04-02", "under-30")]
    [InlineData("1970-04-01", "55-up")]
    [InlineData("1970-04-02", "30-54")]
    public void Who_turns_thirty_or_fifty_five_on_the_start_day_has_turned(string birth, string group)
    {
        CohortBuilder cohort = new(Programme.Id, Quarter.End!.Value, TestPerson.AsOf);
        cohort.Add(new TestPerson("2025-04-01").Born(birth).Row() with { Reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, new LocalDate(2025, 3, 1)).Add(Milestone.Started, Quarter.Start) });
        Report report = new ProgrammeReports(Programme, new AnnualReportSettings(LocalizedText.Same("Ägaren")) { MinimumCount = 1 }).Annual(cohort.Build());
        ProtectedReport shown = new ReportProtection(new DisclosureOptions { MinimumCount = 1 }).Protect(report);
        Assert.Equal(1, Assert.IsType<ShownCount>(shown[new FigureId($"age/{group}/started")]).Value);
    }

    private static (string, JourneyEvent)[] Started(string day) => [(day, new Started())];

    private static (string, JourneyEvent)[] Exit(string day) => [(day, new Exited(ExitReason.Completed))];

    private static GoalPersons Within(string goal, (string Day, JourneyEvent Body)[] journey) => Of(goal, Entries(journey), Instant.FromUtc(2026, 1, 1, 0, 0));

    private static GoalPersons Of(string goal, Entry[] entries, Instant asOf)
    {
        CohortBuilder cohort = new(Programme.Id, Quarter.End!.Value, asOf);
        cohort.Add(Journey.FoldAll(entries).Single(), CohortReading.Of(Programme));
        return ProgrammeGoals.EvaluateWithin(cohort.Build(), Programme, Quarter).Find(new GoalId(goal))!.Persons!;
    }

    private static Entry[] Entries((string Day, JourneyEvent Body)[] journey) =>
        [Entry(1, "2025-01-02", new Referred(new("af"))), .. journey.Select(static (told, i) => Entry(i + 2, told.Day, told.Body))];

    private static Entry Entry(int number, string day, JourneyEvent body)
    {
        LocalDate happened = TestPerson.Day(day);
        return new Entry(EntryId.FromBits((UInt128)number), new JourneyId(ParticipantId.FromBits(1), Programme.Id), number, happened, happened.PlusDays(1).AtMidnight().InUtc().ToInstant(),
            Author.System(new ReaderRole("project-lead")), new SecrecyDomain("af"), body.DefaultCategory, Programme.Edition.Id, 1, body);
    }
}
