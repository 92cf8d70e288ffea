using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic.Tests;

/// <summary>From people who do not exist, through a store and a reader's view, to columns.</summary>
public sealed class CohortSourceTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly SyntheticSetting World = SyntheticSettings.Of(Programme);
    private static readonly Instant AsOf = Instant.FromUtc(2026, 6, 30, 20, 0);

    [Fact]
    public async Task A_reporting_reader_gets_who_has_consented_and_nobody_else()
    {
        SyntheticCohort people = SyntheticCohort.Generate(World, 60, 12, new LocalDate(2026, 6, 30));
        using InMemoryJourneyStore store = new(AccessPolicy.Standard(World.EmploymentService), new StoppedClock(AsOf));
        CancellationToken token = TestContext.Current.CancellationToken;
        await store.ImportAsync(people.Entries, new ReadingAccess(World.EmploymentService, StandardRoles.Import, StandardPurposes.Import), token);

        ReadingAccess reporting = new(World.EmploymentService, StandardRoles.Reporting, StandardPurposes.Reporting);
        Cohort cohort = await new StoreCohortSource(store, WorkingCalendar.Swedish).LoadAsync(Programme, AsOf, reporting, cancellation: token);
        Journey[] consented = [.. Journey.FoldAll(people.Entries).Where(static j => j.Story.Any(static o => o.Body is ParticipationConsentGiven))];
        Assert.Equal(consented.Length, cohort.Count);
        Assert.Equal(consented.Count(static j => j.Episode() is not null), cohort.Participated.Count);
        Assert.Equal(new LocalDate(2026, 6, 30), cohort.On);
        LocalDate earlier = new(2025, 12, 31);
        Assert.Equal(earlier, (await new StoreCohortSource(store, WorkingCalendar.Swedish).LoadAsync(Programme, AsOf, reporting, earlier, token)).On);

        ReadingAccess stranger = new(new SecrecyDomain("elsewhere"), StandardRoles.Reporting, StandardPurposes.Reporting);
        Assert.Equal(0, (await new StoreCohortSource(store, WorkingCalendar.Swedish).LoadAsync(Programme, AsOf, stranger, cancellation: token)).Count);
    }

    [Fact]
    public async Task Every_case_of_insikt_that_was_gone_through_is_counted_with_consent_or_without()
    {
        Programme insikt = ProgrammeCatalog.Insikt;
        SyntheticSetting world = SyntheticSettings.Of(insikt);
        LocalDate end = insikt.Period.Value.End!.Value;
        SyntheticCohort people = SyntheticCohort.Generate(world, 200, 7, end);
        Instant asOf = end.PlusDays(1).AtMidnight().InUtc().ToInstant();
        using InMemoryJourneyStore store = new(AccessPolicy.Standard(world.EmploymentService), new StoppedClock(asOf));
        CancellationToken token = TestContext.Current.CancellationToken;
        await store.ImportAsync(people.Entries, new ReadingAccess(world.EmploymentService, StandardRoles.Import, StandardPurposes.Import), token);
        ReadingAccess reporting = new(world.EmploymentService, StandardRoles.Reporting, StandardPurposes.Reporting);
        StoreCohortSource source = new(store, WorkingCalendar.Swedish);
        Journey[] journeys = [.. Journey.FoldAll(people.Entries)];
        foreach (LocalDate on in (LocalDate[])[new(2023, 3, 1), end])
        {
            Cohort cohort = await source.LoadAsync(insikt, asOf, reporting, on, token);
            FactColumns all = cohort.Facts.Concat(cohort.WithoutConsent!);
            // counted from the entries themselves
            int Told(string kind) => journeys.Count(journey => journey.Story.Any(told => told.Body.Kind == kind && told.Happened <= on));
            int[] expected = [Told("caseGoneThrough"), Told("invitedToMeeting"), Told("informationMeetingHeld")];
            Assert.Equal(expected, insikt.Funnel.Take(3).Select(step => CriterionColumns.Evaluate(step.Reached, all, on).IsTrue.Count));
            Assert.True(CriterionColumns.Evaluate(insikt.Funnel[0].Reached, cohort.Facts, on).IsTrue.Count < expected[0]);
        }

        Assert.Equal(200, journeys.Count(static journey => journey.Story.Any(static told => told.Body is CaseGoneThrough)));
    }

    [Fact]
    public void Columns_say_what_the_journeys_say()
    {
        Journey[] journeys = [.. Journey.FoldAll(SyntheticCohort.Generate(World, 80, 13).Entries)];
        Instant asOf = Instant.FromUtc(2027, 8, 31, 20, 0);
        LocalDate on = new(2027, 8, 31);
        CohortReading reading = CohortReading.Of(Programme);
        CohortBuilder builder = new(Programme.Id, on, asOf);
        foreach (Journey journey in journeys)
            builder.Add(journey, reading);
        Cohort cohort = builder.Build();
        TruthColumns inGroup = CriterionColumns.Evaluate(Programme.TargetGroup, cohort.Facts, cohort.Reached(Milestone.Referred));
        for (int row = 0; row < cohort.Count; row++)
        {
            Journey journey = journeys[row];
            Assert.Equal(journey.Id.Participant, cohort.Participants[row]);
            Assert.Equal(journey.Episode()?.FirstStart, cohort.Reached(Milestone.Started)[row]);
            Assert.Equal(journey.Episode()?.LastExit, cohort.Reached(Milestone.Exited)[row]);
            Assert.Equal(journey.DaysToFirstEmployerContact(), cohort.DaysToFirstEmployerContact[row]);
            Assert.Equal(journey.Team(), cohort.Team[row]);
            Assert.Equal(journey.Episode() is null ? null : journey.ActivityCoverage(on).ParallelDays, cohort.ParallelDays[row]);
            Truth verdict = Programme.TargetGroup.Assess(journey.Facts(), cohort.Reached(Milestone.Referred)[row]!.Value).Value;
            Assert.Equal(verdict, inGroup.IsTrue[row] ? Truth.True : inGroup.IsUnknown[row] ? Truth.Unknown : Truth.False);
        }
    }

    [Fact]
    public void What_was_recorded_later_is_in_no_column()
    {
        SyntheticCohort people = SyntheticCohort.Generate(World, 60, 14);
        LocalDate on = new(2025, 12, 31);
        Instant asOf = Instant.FromUtc(2025, 12, 31, 22, 59);
        Cohort Build(IEnumerable<Entry> entries)
        {
            CohortBuilder builder = new(Programme.Id, on, asOf);
            foreach (Journey journey in Journey.FoldAll(entries).Where(j => !j.AsOf(asOf).Entries.IsEmpty))
                builder.Add(journey, CohortReading.Of(Programme));
            return builder.Build();
        }

        Cohort late = Build(people.Entries);
        Cohort known = Build(people.Entries.Where(static e => e.Recorded <= AsOfEnd));
        Assert.Equal(known.Count, late.Count);
        Assert.True(known.GapDays.Span.SequenceEqual(late.GapDays.Span));
        Assert.True(known.EnrolledDays.Span.SequenceEqual(late.EnrolledDays.Span));
        Assert.Equal(ProgressionAnalysis.Waves(known, known.Everybody).Select(static w => (w.Series, w.Wave, w.Answered, w.Levels)), ProgressionAnalysis.Waves(late, late.Everybody).Select(static w => (w.Series, w.Wave, w.Answered, w.Levels)));
    }

    private static Instant AsOfEnd { get; } = Instant.FromUtc(2025, 12, 31, 22, 59);

    private sealed class StoppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
