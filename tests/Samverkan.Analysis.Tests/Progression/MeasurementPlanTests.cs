using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Tests.Progression;

public sealed class MeasurementPlanTests
{
    private static readonly LocalDate Start = new(2025, 1, 31);
    private static readonly MeasurementSchedule Schedule = MeasurementSchedule.EveryThirdMonth;

    [Fact]
    public void Waves_are_planned_due_early_late_and_missed()
    {
        Journey journey = Told.Of(
            1,
            (Start, new Started()),
            (Start, Told.Own(("everyday", 2))),
            (new(2025, 4, 20), Told.Own(("everyday", 3))),
            (new(2025, 8, 5), Told.Own(("everyday", 3))),
            (new(2025, 9, 5), Told.Own(("everyday", 1))));
        MeasurementPlan plan = MeasurementPlan.Of(journey, Schedule, new(2026, 1, 2))!;
        Assert.Equal([WaveState.OnTheDay, WaveState.Early, WaveState.Late, WaveState.Missed, WaveState.Due, WaveState.Planned], plan.Waves.Select(static w => w.Of(RaterRole.Participant)!.State));
        Assert.Equal([0, -10, 5, null, null, null], plan.Waves.Select(static w => w.Of(RaterRole.Participant)!.DaysFromDue));
        Assert.All(plan.Waves.Take(4), static w => Assert.Equal(WaveState.Missed, w.Of(RaterRole.Caseworker)!.State));
        Assert.Equal([new(2025, 1, 31), new(2025, 4, 30), new(2025, 7, 31), new(2025, 10, 31), new(2026, 1, 31), new(2026, 4, 30)], plan.Waves.Select(static w => w.Due));
        Assert.Equal(new LocalDate(2025, 9, 5), Assert.Single(plan.Unscheduled).On);
        Assert.Equal(WaveState.Planned, MeasurementPlan.Of(journey, Schedule, new(2025, 12, 31))!.Waves[^1].Forms[0].State);
    }

    [Fact]
    public void The_last_day_of_a_window_is_due_and_the_day_after_is_missed()
    {
        Journey journey = Told.Of(1, (Start, new Started()));
        LocalDate last = Schedule.Window(Start, 1).End!.Value;
        Assert.Equal(WaveState.Due, MeasurementPlan.Of(journey, Schedule, last)!.Waves[1].Forms[0].State);
        Assert.Equal(WaveState.Missed, MeasurementPlan.Of(journey, Schedule, last.PlusDays(1))!.Waves[1].Forms[0].State);
        Assert.Null(MeasurementPlan.Of(journey, Schedule, Start.PlusDays(-1)));
    }

    [Fact]
    public void Nothing_is_expected_in_a_break_nor_after_the_exit()
    {
        Journey journey = Told.Of(
            1, (Start, new Started()), (new(2025, 3, 1), new Exited(ExitReason.Interrupted)), (new(2025, 6, 1), new Started()), (new(2025, 9, 1), new Exited(ExitReason.Completed)));
        MeasurementPlan plan = MeasurementPlan.Of(journey, Schedule, new(2026, 6, 1))!;
        Assert.Equal([WaveState.Missed, WaveState.NotExpected, WaveState.Missed], plan.Waves.Select(static w => w.Forms[0].State));
    }

    [Fact]
    public void What_happened_after_the_day_changes_no_plan() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 300], Gen.Int[1, 300]).Sample(
            (now, left, back) =>
            {
                LocalDate on = Start.PlusDays(now);
                (LocalDate On, JourneyEvent Body)[] all = [(Start, new Started()), (Start.PlusDays(left), new Exited(ExitReason.Interrupted)), (Start.PlusDays(left + back), new Started())];
                MeasurementPlan plan = MeasurementPlan.Of(Told.Of(1, all), Schedule, on)!;
                MeasurementPlan then = MeasurementPlan.Of(Told.Of(1, all.Where(told => told.On <= on)), Schedule, on)!;
                Assert.Equal(then.Waves.Select(static w => (w.Due, w.IsExpected, w.Forms[0].State)), plan.Waves.Select(static w => (w.Due, w.IsExpected, w.Forms[0].State)));
            },
            iter: 500);

    [Fact]
    public void A_pair_has_both_raters_and_no_average()
    {
        Journey journey = Told.Of(
            1,
            (Start, new Started()),
            (Start, Told.Own(("everyday", 2), ("contacts", null), ("next-step", 5))),
            (Start.PlusDays(4), Told.Other(("everyday", 4), ("contacts", 3), ("caseworker-belief", 5))));
        ImmutableArray<RatingPair> pairs = MeasurementPlan.Of(journey, Schedule, new(2025, 3, 1))!.Waves[0].Pairs(Told.Sets);
        Assert.Equal(["everyday", "contacts", "next-step"], pairs.Select(static p => p.Indicator.Value));
        Assert.Equal([-2, null, null], pairs.Select(static p => p.Difference));
        Assert.Equal(3, pairs[1].Caseworker);
    }

    [Fact]
    public void A_change_of_version_within_a_wave_is_paired_through_the_crosswalk()
    {
        Journey journey = Told.Of(
            1,
            (Start, new Started()),
            (Start, Told.Own(("everyday", 2), ("contacts", 3), ("next-step", 5))),
            (Start.PlusDays(4), Told.Form(RaterRole.Caseworker, 2, ("everyday", 4), ("contacts", 9), ("plans", 2))));
        ImmutableArray<RatingPair> pairs = MeasurementPlan.Of(journey, Schedule, new(2025, 3, 1))!.Waves[0].Pairs(Told.Sets);
        Assert.Equal(["everyday", "contacts", "plans"], pairs.Select(static p => p.Indicator.Value));
        Assert.Equal([2, 6, null], pairs.Select(static p => p.Participant));
        Assert.All(pairs, static p => Assert.Equal(2, p.SetVersion));
    }

    [Fact]
    public void A_cohort_follows_crosswalks_when_it_is_told_the_sets()
    {
        Journey journey = Told.Of(
            1,
            (Start, new Started()),
            (Start, Told.Own(("contacts", 3), ("next-step", 5))),
            (new(2025, 4, 30), Told.Form(RaterRole.Participant, 2, ("contacts", 9))));
        CohortReading apart = new(WorkingCalendar.Swedish, Schedule);
        Assert.All(Changes(apart), static c => Assert.Equal(0, c.Compared.Count));
        ImmutableArray<ChangeResult> joined = Changes(apart with { Sets = Told.Sets });
        ChangeResult contacts = Assert.Single(joined, static c => c.Series.Indicator.Value == "contacts");
        Assert.Equal((2, 3), (contacts.Series.SetVersion, Assert.Single(contacts.Changes.Values)));
        Assert.Equal(1, Assert.Single(joined, static c => c.Series.Indicator.Value == "next-step").Series.SetVersion);

        ImmutableArray<ChangeResult> Changes(CohortReading reading)
        {
            Cohort cohort = new CohortBuilder(journey.Id.Programme, new(2025, 12, 31), Instant.FromUtc(2026, 1, 1, 0, 0)).Add(journey, reading).Build();
            return ProgressionAnalysis.Changes(cohort, cohort.Everybody);
        }
    }

    [Fact]
    public void Each_caseworker_has_a_list_for_the_week_and_who_has_none_is_not_lost()
    {
        LocalDate start = new(2025, 1, 15);
        CaseworkerRole coach = new("job-coach");
        CaseworkerRole officer = new("employment-officer");
        LocalDate on = new(2025, 4, 16);
        Journey[] journeys =
        [
            Told.Of(1, (start, new Started()), (start, new CaseworkerAssigned(Told.Staff(2), coach)), (start, new CaseworkerAssigned(Told.Staff(1), officer)), (new(2025, 4, 10), Told.Own(("everyday", 2)))),
            Told.Of(2, (start.PlusDays(-20), new Started()), (start, new CaseworkerAssigned(Told.Staff(2), coach))),
            Told.Of(3, (start, new Started()), (start, new CaseworkerAssigned(Told.Staff(2), coach)), (start.PlusDays(9), new CaseworkerAssignmentEnded(Told.Staff(2), coach))),
            Told.Of(4, (start.PlusDays(30), new Started()), (start, new CaseworkerAssigned(Told.Staff(2), coach))),
            Told.Of(5, (start, new Started()), (start, new CaseworkerAssigned(Told.Staff(2), coach)), (start, Told.Own()), (on, Told.Own()), (on, Told.Other())),
            Told.Of(6, (start, new Started()), (start.PlusDays(40), new Exited(ExitReason.Moved))),
        ];
        ImmutableArray<DueList> lists = DueList.OfWeek(journeys, Schedule, on);
        Assert.Equal([Told.Staff(1), Told.Staff(2), null], lists.Select(static l => l.Caseworker));
        Assert.Equal([(1, 15, false), (2, 26, true)], lists[1].Measurements.OrderBy(static m => m.Journey.Participant).Select(static m => ((int)(ulong)m.Journey.Participant.Value, m.Due.Day, m.IsOverdue)));
        Assert.Equal([2, 1], lists[1].Measurements.Select(static m => (int)(ulong)m.Journey.Participant.Value));
        Assert.Equal([RaterRole.Caseworker], lists[0].Measurements[0].Lacking);
        Assert.Equal(3, (int)(ulong)Assert.Single(lists[2].Measurements).Journey.Participant.Value);
        Assert.Equal([Told.Staff(1), null], DueList.OfWeek(journeys, Schedule, on, officer).Select(static l => l.Caseworker));
    }

    [Fact]
    public void Every_form_is_in_one_wave_or_unscheduled_and_a_state_is_what_its_dates_say() =>
        Gen.Select(Gen.Int[-40, 500].Array[0, 12], Gen.Int[0, 600]).Sample(
            (days, now) =>
            {
                LocalDate on = Start.PlusDays(now);
                Journey journey = Told.Of(1, days.Select(d => (Start.PlusDays(d), (JourneyEvent)Told.Own(("everyday", 1)))).Prepend((Start, new Started())));
                MeasurementPlan plan = MeasurementPlan.Of(journey, Schedule, on)!;
                int inWaves = days.Distinct().Count(d => d <= now && Schedule.WaveOf(Start, Start.PlusDays(d)) is not null);
                bool states = plan.Waves.All(w => w.Of(RaterRole.Participant)!.State switch
                {
                    WaveState.Planned => w.Window.Start > on,
                    WaveState.Due => w.Window.Contains(on),
                    WaveState.Missed => w.Window.End < on,
                    WaveState.Early => w.Of(RaterRole.Participant)!.Form!.On < w.Due,
                    WaveState.OnTheDay => w.Of(RaterRole.Participant)!.Form!.On == w.Due,
                    WaveState.Late => w.Of(RaterRole.Participant)!.Form!.On > w.Due,
                    _ => false,
                });
                return states
                    && plan.Waves.Count(static w => w.Of(RaterRole.Participant)!.IsDone) <= inWaves
                    && plan.Unscheduled.Length == days.Count(d => d <= now && Schedule.WaveOf(Start, Start.PlusDays(d)) is null)
                    && plan.Waves.Select(static w => w.Wave).SequenceEqual(Enumerable.Range(0, plan.Waves.Length));
            },
            iter: 500);
}
