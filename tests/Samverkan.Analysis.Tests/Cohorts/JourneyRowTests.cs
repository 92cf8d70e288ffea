using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Tests.Cohorts;

public sealed class JourneyRowTests
{
    private static readonly JourneyId Id = new(ParticipantId.FromBits(1), new ProgrammeId("test"));
    private static readonly LocalDate Start = new(2025, 3, 1);
    private static readonly LocalDate End = new(2025, 5, 31);

    // Three activities: 1–31 March, 15 March–30 April, 10–31 May. Worked by hand: 17 parallel days, all of them with a
    // job-directed activity beside another kind; one gap of 9 days, 1–9 May, of which the first is a holiday and two are a weekend; 92 days enrolled, 83 with an activity.
    [Fact]
    public void A_worked_example_gives_the_days_worked_out_by_hand()
    {
        Cohort cohort = CohortOf(
            End,
            (Start, new Started()),
            (Start, new ActivityStarted(new ActivityId("a"), ActivityKind.JobDirected)),
            (new(2025, 3, 31), new ActivityEnded(new ActivityId("a"), ActivityEndReason.Completed)),
            (new(2025, 3, 15), new ActivityStarted(new ActivityId("b"), ActivityKind.Health)),
            (new(2025, 4, 30), new ActivityEnded(new ActivityId("b"), ActivityEndReason.Completed)),
            (new(2025, 5, 10), new ActivityStarted(new ActivityId("c"), ActivityKind.JobDirected)),
            (End, new ActivityEnded(new ActivityId("c"), ActivityEndReason.Completed)),
            (End, new Exited(ExitReason.Completed)));
        Assert.Equal(92, cohort.EnrolledDays[0]);
        Assert.Equal(83, cohort.ActivityDays[0]);
        Assert.Equal(17, cohort.ParallelDays[0]);
        Assert.Equal(17, cohort.JobDirectedParallelDays[0]);
        Assert.Equal(1, cohort.Gaps[0]);
        Assert.Equal(9, cohort.GapDays[0]);
        Assert.Equal(6, cohort.GapWorkingDays[0]);
        Assert.Equal(0, cohort.DaysToFirstJobDirected[0]);
        Assert.Null(cohort.DaysToFirstEmployerContact[0]);
    }

    [Fact]
    public void Who_never_started_has_no_days_and_not_none()
    {
        Cohort cohort = CohortOf(End, (Start, new Referred(new OrganisationId("city"), new DistrictId("stockholm/farsta"))));
        Assert.Null(cohort.EnrolledDays[0]);
        Assert.Null(cohort.GapDays[0]);
        Assert.Null(cohort.CaseworkerChanges[0]);
        Assert.True(cohort.HasReached(Milestone.Referred)[0]);
        Assert.True(cohort.Participated.IsEmpty);
        Assert.Equal("stockholm/farsta", cohort.District[0]?.Value);
        Assert.Equal(0, cohort.GapDays.Count(cohort.Everybody).Count);
    }

    [Fact]
    public void Re_entry_keeps_the_first_start_and_takes_the_last_exit()
    {
        Cohort inside = CohortOf(End, (Start, new Started()), (Start.PlusDays(20), new Exited(ExitReason.Interrupted)), (Start.PlusDays(40), new Started()));
        Assert.Equal(Start, inside.Reached(Milestone.Started)[0]);
        Assert.Null(inside.Reached(Milestone.Exited)[0]);
        Assert.Null(inside.ExitReason[0]);
        Cohort left = CohortOf(
            End, (Start, new Started()), (Start.PlusDays(20), new Exited(ExitReason.Interrupted)), (Start.PlusDays(40), new Started()), (Start.PlusDays(60), new Exited(ExitReason.Completed)));
        Assert.Equal(Start.PlusDays(60), left.Reached(Milestone.Exited)[0]);
        Assert.Equal(ExitReason.Completed, left.ExitReason[0]);
        Assert.Equal(21 + 21, left.EnrolledDays[0]);
    }

    [Theory]
    [InlineData("woman", "man", CohortSex.Woman)]
    [InlineData("non-binary", "man", CohortSex.NonBinary)]
    [InlineData(null, "man", CohortSex.Man)]
    [InlineData("declined", "man", CohortSex.NotStated)]
    [InlineData(null, null, CohortSex.NotStated)]
    public void Reported_gender_comes_first_and_a_declined_one_is_not_replaced(string? reported, string? registered, CohortSex expected)
    {
        List<(LocalDate, JourneyEvent)> story = [(Start, new Started())];
        if (reported is not null)
            story.Add((Start, new FactObserved(StandardFacts.ReportedGender.Key, reported == "declined" ? FactValue.Declined : FactValue.Of(reported), DatePeriod.From(Start))));
        if (registered is not null)
            story.Add((Start, new FactObserved(StandardFacts.RegisterSex.Key, FactValue.Of(registered), DatePeriod.From(Start))));
        Assert.Equal(expected, CohortOf(End, [.. story]).Sex[0]);
    }

    [Fact]
    public void Waves_count_from_the_first_start_and_fall_due_only_while_enrolled()
    {
        LocalDate start = new(2025, 1, 31);
        ProgressionMeasured Form(int value) => new(new IndicatorSetId("set"), 1, RaterRole.Participant, [IndicatorRating.Of(new IndicatorId("health"), value)]);
        Cohort cohort = CohortOf(
            new LocalDate(2025, 12, 31),
            (start, new Started()),
            (start, Form(2)),
            (new(2025, 4, 30), Form(4)),
            (new(2025, 5, 15), new Exited(ExitReason.Interrupted)),
            (new(2025, 10, 1), new Started()));
        Assert.True(cohort.Ratings.Due(0)[0]);
        Assert.True(cohort.Ratings.Due(1)[0]);
        Assert.False(cohort.Ratings.Due(2)[0]);
        Assert.True(cohort.Ratings.Due(3)[0]);
        Assert.Equal(3, cohort.Ratings.LastWave);
        WaveResult second = Assert.Single(ProgressionAnalysis.Waves(cohort, cohort.Everybody), static w => w.Wave == 1);
        Assert.Equal([2], second.Changes.Values);
        Assert.Equal([0], Assert.Single(ProgressionAnalysis.Waves(cohort, cohort.Everybody), static w => w.Wave == 3).Missing.Rows);
    }

    [Theory]
    [InlineData(2, 28, true)]
    [InlineData(3, 1, false)]
    public void Three_months_without_an_activity_ends_the_day_before_an_activity_day(int month, int day, bool idle)
    {
        LocalDate on = new(2025, 5, 31);
        Cohort cohort = CohortOf(
            on,
            (new(2025, 1, 1), new Started()),
            (new(2025, 1, 1), new ActivityStarted(new ActivityId("a"), ActivityKind.Social)),
            (new(2025, month, day), new ActivityEnded(new ActivityId("a"), ActivityEndReason.Completed)));
        Assert.Equal(idle, cohort.IdleForThreeMonths[0]);
    }

    private static Cohort CohortOf(LocalDate on, params (LocalDate Happened, JourneyEvent Body)[] story)
    {
        Instant asOf = on.PlusDays(1).AtMidnight().InUtc().ToInstant();
        IEnumerable<Entry> entries = story.Select((told, i) => new Entry(
            EntryId.FromBits((UInt128)(i + 1)),
            Id,
            i + 1,
            told.Happened,
            told.Happened.AtMidnight().InUtc().ToInstant(),
            Author.System(StandardRoles.Import),
            new SecrecyDomain("af"),
            told.Body.DefaultCategory,
            new EditionId("test/1"),
            1,
            told.Body));
        CohortReading reading = new(WorkingCalendar.Swedish, MeasurementSchedule.EveryThirdMonth);
        return new CohortBuilder(Id.Programme, on, asOf).Add(Journey.Fold(Id, entries), reading).Build();
    }
}
