using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Journeys;

public sealed class ProjectionTests
{
    private static readonly LocalDate Late = new(2030, 1, 1);

    // The worked example of the domain: an episode from March to May with three activities.
    private static Scene Worked() => new Scene()
        .Add("2025-03-01", new Started())
        .Add("2025-03-01", Scene.Activity("a"))
        .Add("2025-03-15", Scene.Activity("b", ActivityKind.Health))
        .Add("2025-03-31", Scene.End("a"))
        .Add("2025-04-30", Scene.End("b"))
        .Add("2025-05-10", Scene.Activity("c"))
        .Add("2025-05-31", Scene.End("c"))
        .Add("2025-05-31", new Exited(ExitReason.Completed));

    [Fact]
    public void The_worked_example_has_seventeen_parallel_days_and_one_gap_of_nine()
    {
        Journey journey = Worked().Journey;
        Assert.Equal(new ActivityCoverage(92, 83, 17, 17), journey.ActivityCoverage(Late));
        ActivityGap gap = Assert.Single(journey.ActivityGaps(WorkingCalendar.Swedish, Late));
        Assert.Equal("2025-05-01/2025-05-09", gap.Period.ToString());
        Assert.Equal(9, gap.CalendarDays);
        // 1 May is a holiday, 3 and 4 May a weekend.
        Assert.Equal(6, gap.WorkingDays);
        Assert.Equal(GapReason.Unknown, gap.Reason);
        Assert.Equal(0, journey.DaysToFirstJobDirectedActivity());
    }

    [Fact]
    public void A_gap_takes_the_reason_that_explains_most_of_it()
    {
        Scene scene = Worked()
            .Add("2025-06-01", new ActivityGapExplained(new DatePeriod(Scene.Day("2025-05-01"), Scene.Day("2025-05-02")), GapReason.Illness))
            .Add("2025-06-02", new ActivityGapExplained(new DatePeriod(Scene.Day("2025-05-03"), null), GapReason.RulesPreventOverlap));
        Assert.Equal(GapReason.RulesPreventOverlap, Assert.Single(scene.Journey.ActivityGaps(WorkingCalendar.Swedish, Late)).Reason);
    }

    [Fact]
    public void A_weekend_is_no_gap_and_a_closure_is_outside()
    {
        Scene scene = new Scene()
            .Add("2025-06-02", new Started())
            .Add("2025-06-02", Scene.Activity("a"))
            .Add("2025-06-13", Scene.End("a"))
            .Add("2025-06-16", Scene.Activity("b"))
            .Add("2025-06-30", Scene.End("b"));
        WorkingCalendar closed = WorkingCalendar.Swedish.With(
            new ClosurePeriod(new DatePeriod(Scene.Day("2025-07-01"), Scene.Day("2025-07-28")), LocalizedText.Same("Juli"), new SourceReference("Test", "")));
        Assert.Empty(scene.Journey.ActivityGaps(closed, Scene.Day("2025-07-28")));
        Assert.Equal("2025-07-29/2025-07-29", Assert.Single(scene.Journey.ActivityGaps(closed, Scene.Day("2025-07-29"))).Period.ToString());
        Assert.Equal("2025-07-01/2025-07-29", Assert.Single(scene.Journey.ActivityGaps(WorkingCalendar.Swedish, Scene.Day("2025-07-29"))).Period.ToString());
    }

    [Fact]
    public void The_time_between_exit_and_re_entry_is_outside_and_the_episode_keeps_the_first_start()
    {
        Journey journey = Worked().Add("2025-08-01", new Started()).Add("2025-08-01", Scene.Activity("d")).Add("2025-09-30", new Exited(ExitReason.Interrupted)).Journey;
        Assert.Equal(["2025-03-01/2025-05-31", "2025-08-01/2025-09-30"], journey.EnrolledIntervals().Select(static interval => interval.Period.ToString()));
        Assert.Equal(new ParticipationEpisode(Scene.Day("2025-03-01"), Scene.Day("2025-09-30"), ExitReason.Interrupted, 2), journey.Episode());
        Assert.Single(journey.ActivityGaps(WorkingCalendar.Swedish, Late));
    }

    [Fact]
    public void Leaving_and_coming_back_on_one_day_makes_two_intervals_and_counts_the_day_once()
    {
        Journey journey = new Scene()
            .Add("2025-03-01", new Started())
            .Add("2025-03-10", new Started())
            .Add("2025-03-10", new Exited(ExitReason.Other))
            .Add("2025-03-20", new Exited(ExitReason.Other))
            .Journey;
        Assert.Equal(["2025-03-01/2025-03-10", "2025-03-10/2025-03-20"], journey.EnrolledIntervals().Select(static interval => interval.Period.ToString()));
        Assert.Equal(20, journey.ActivityCoverage(Late).EnrolledDays);
    }

    [Fact]
    public void An_exit_on_the_day_of_the_start_is_one_day_whatever_was_recorded_first()
    {
        Journey journey = new Scene().Add("2025-03-01", new Exited(ExitReason.Other)).Add("2025-03-01", new Started()).Journey;
        Assert.Equal("2025-03-01/2025-03-01", Assert.Single(journey.EnrolledIntervals()).Period.ToString());
    }

    [Fact]
    public void Adding_a_role_is_no_change_and_a_successor_after_a_vacancy_is()
    {
        CaseworkerRole coach = new("job-coach");
        CaseworkerRole social = new("social-worker");
        Scene scene = new Scene()
            .Add("2025-01-01", new CaseworkerAssigned(StaffId.FromBits(1), coach))
            .Add("2025-01-05", new CaseworkerAssigned(StaffId.FromBits(2), social));
        Assert.Empty(scene.Journey.CaseworkerChanges());
        scene.Add("2025-02-01", new CaseworkerAssignmentEnded(StaffId.FromBits(1), coach));
        Assert.Empty(scene.Journey.CaseworkerChanges());
        scene.Add("2025-02-11", new CaseworkerAssigned(StaffId.FromBits(3), coach));
        Assert.Equal(new CaseworkerChange(coach, Scene.Day("2025-02-11"), 9), Assert.Single(scene.Journey.CaseworkerChanges()));
        scene.Add("2025-03-01", new CaseworkerAssigned(StaffId.FromBits(4), coach)).Add("2025-03-05", new CaseworkerAssignmentEnded(StaffId.FromBits(3), coach));
        Assert.Equal(new CaseworkerChange(coach, Scene.Day("2025-03-06"), 0), scene.Journey.CaseworkerChanges()[1]);
    }

    [Fact]
    public void The_same_caseworker_coming_back_is_no_change()
    {
        CaseworkerRole coach = new("job-coach");
        Journey journey = new Scene()
            .Add("2025-01-01", new CaseworkerAssigned(StaffId.FromBits(1), coach))
            .Add("2025-02-01", new CaseworkerAssignmentEnded(StaffId.FromBits(1), coach))
            .Add("2025-03-01", new CaseworkerAssigned(StaffId.FromBits(1), coach))
            .Journey;
        Assert.Equal(2, journey.Caseworkers().Length);
        Assert.Empty(journey.CaseworkerChanges());
    }

    [Fact]
    public void Employer_contacts_are_counted_from_the_first_start()
    {
        Scene scene = new Scene().Add("2025-01-01", new ContactMade(ContactKind.Employer)).Add("2025-01-10", new Started());
        Assert.Null(scene.Journey.DaysToFirstEmployerContact());
        scene.Add("2025-01-15", new ContactMade(ContactKind.HealthCare)).Add("2025-01-24", new ContactMade(ContactKind.Employer));
        Assert.Equal(14, scene.Journey.DaysToFirstEmployerContact());
    }

    [Fact]
    public void Stages_are_told_with_their_first_day()
    {
        Journey journey = Worked().Add("2025-06-30", new FollowedUp(1, FollowUpStatus.Working)).Journey;
        Assert.Equal(JourneyStage.FollowedUp, journey.Stage());
        Assert.Equal(
            [new(JourneyStage.Started, Scene.Day("2025-03-01")), new(JourneyStage.InActivity, Scene.Day("2025-03-01")), new(JourneyStage.Exited, Scene.Day("2025-05-31")), new(JourneyStage.FollowedUp, Scene.Day("2025-06-30"))],
            journey.StagesReached());
    }

    [Fact]
    public void Facts_follow_from_observations_and_from_the_journey_itself()
    {
        Scene scene = new Scene()
            .Add("2025-01-01", new Referred(new("af"), new("stockholm/skarholmen")))
            .Add("2025-01-02", FactObserved.Declined(StandardFacts.Disability, DatePeriod.From(Scene.Day("2025-01-02"))))
            .Add("2025-01-10", new Started())
            .Add("2025-01-12", new CoordinatedPlanAgreed([], [], PlanAgreement.Yes))
            .Add("2025-01-15", new ActivityStarted(new("a"), ActivityKind.Social, Provider: new("af")))
            .Add("2025-01-20", new ActivityStarted(new("b"), ActivityKind.Social, Provider: new("stockholm/amn")))
            .Add("2025-02-01", new OutcomeReached(OutcomeKind.Work, Scene.Day("2025-02-03")))
            .Add("2025-02-10", new Exited(ExitReason.Completed));
        FactTimeline facts = scene.Journey.Facts();
        Assert.Equal(Truth.False, Holds(StandardFacts.Started, "2025-01-09"));
        Assert.Equal(Truth.True, Holds(StandardFacts.Started, "2025-01-10"));
        Assert.Equal(Truth.False, Holds(StandardFacts.Exited, "2025-02-09"));
        Assert.Equal(Truth.True, Holds(StandardFacts.Exited, "2025-02-10"));
        Assert.Equal(Truth.Unknown, Holds(StandardFacts.Started, "2024-12-31"));
        Assert.True(Assert.Single(facts.Of(StandardFacts.Disability)).IsDeclined);
        Assert.Equal("work", Assert.Single(facts.Of(StandardFacts.Outcome)).Value);
        Assert.Equal([0, 1, 2, 0], facts.Of(StandardFacts.ActiveParties).OrderBy(static o => o.Period.Start).Select(static o => o.Value));
        Assert.Equal(Truth.True, StandardCriteria.CoordinatedSupport.Assess(facts, Scene.Day("2025-02-10")).Value);

        Truth Holds(TypedFact<bool> fact, string day) => new BooleanFactIs(fact).Assess(facts, Scene.Day(day)).Value;
    }

    [Fact]
    public void Whoever_has_left_has_no_party_and_nobody_is_in_a_track_before_an_entry_says_so()
    {
        Scene scene = new Scene()
            .Add("2025-01-10", new Started(new("work-trial")))
            .Add("2025-01-12", new CoordinatedPlanAgreed([], [], PlanAgreement.Yes))
            .Add("2025-01-15", new ActivityStarted(new("a"), ActivityKind.Social, Provider: new("af")))
            .Add("2025-02-10", new Exited(ExitReason.Completed))
            .Add("2025-02-11", new Started(new("work-trial")))
            .Add("2025-02-20", new Exited(ExitReason.Completed));
        FactTimeline facts = scene.Journey.Facts(Core.Forms.FormCatalog.Standard, [new("work-trial"), new("work-preparation")]);
        // one party, and then none: two never were, on the day of the exit and on any day after it
        Assert.Equal(Truth.False, StandardCriteria.CoordinatedSupport.Assess(facts, Scene.Day("2025-02-20")).Value);
        Assert.Equal(Truth.False, StandardCriteria.CoordinatedSupport.Assess(facts, Scene.Day("2025-02-21")).Value);
        Assert.Equal(0, facts.Of(StandardFacts.ActiveParties)[^1].Value);
        Assert.Equal((Truth.True, Truth.False), (Holds(StandardFacts.EndedIn("work-trial"), facts), Holds(StandardFacts.EndedIn("work-preparation"), facts)));
        Assert.Equal(Truth.False, Holds(StandardFacts.StartedIn("work-preparation"), facts));
        // without the programme's tracks nothing is known of one that no entry names
        Assert.Equal(Truth.Unknown, Holds(StandardFacts.EndedIn("work-preparation"), scene.Journey.Facts()));

        static Truth Holds(TypedFact<bool> fact, FactTimeline facts) => new BooleanFactIs(fact).Assess(facts, Scene.Day("2025-03-01")).Value;
    }

    [Fact]
    public void Gaps_coverage_and_days_agree_with_counting_day_by_day() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 30], Gen.Bool).List[0, 6].Sample(
            static activities =>
            {
                LocalDate first = new(2025, 4, 1);
                Scene scene = new Scene().Add("2025-04-01", new Started());
                bool[] jobs = new bool[91];
                bool[] others = new bool[91];
                int[] all = new int[91];
                for (int i = 0; i < activities.Count; i++)
                {
                    (int start, int length, bool isJob) = activities[i];
                    LocalDate from = first.PlusDays(start);
                    scene.Add(Text(from), Scene.Activity($"a{i}", isJob ? ActivityKind.JobDirected : ActivityKind.Other));
                    scene.Add(Text(from.PlusDays(length)), Scene.End($"a{i}"));
                    for (int day = start; day <= Math.Min(90, start + length); day++)
                    {
                        all[day]++;
                        (isJob ? jobs : others)[day] = true;
                    }
                }

                Journey journey = scene.Journey;
                LocalDate until = first.PlusDays(90);
                Assert.Equal(
                    new ActivityCoverage(91, all.Count(static n => n > 0), all.Count(static n => n > 1), Enumerable.Range(0, 91).Count(day => jobs[day] && others[day])),
                    journey.ActivityCoverage(until));
                HashSet<LocalDate> inGaps = [.. journey.ActivityGaps(WorkingCalendar.Swedish, until).SelectMany(static gap => Days(gap))];
                for (int day = 0; day <= 90; day++)
                {
                    LocalDate date = first.PlusDays(day);
                    if (WorkingCalendar.Swedish.IsWorkingDay(date))
                        Assert.Equal(all[day] == 0, inGaps.Contains(date));
                    else if (inGaps.Contains(date))
                        Assert.Equal(0, all[day]);
                }
            },
            iter: Soak.Iterations(200, 5_000));

    private static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static IEnumerable<LocalDate> Days(ActivityGap gap)
    {
        for (LocalDate day = gap.Period.Start; day <= gap.Period.End; day = day.PlusDays(1))
            yield return day;
    }
}
