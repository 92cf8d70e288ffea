using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>Recommendations, planned and attended hours, outreach, follow-ups, employments and merges, each worked out by hand.</summary>
public sealed class EntryProjectionTests
{
    private static readonly LocalDate Late = new(2030, 1, 1);
    private static readonly ParticipantId Other = ParticipantId.FromBits(8);

    [Fact]
    public void A_recommendation_is_handed_over_comes_back_and_is_handed_over_anew()
    {
        RecommendationMade made = new(new("r"), new("c"), ActivityKind.JobDirected, new("jobbtorg"), PlanAgreement.Yes);
        Scene scene = new Scene().Add("2025-01-02", made);
        Assert.Equal(Of(null, null, null, RecommendationState.Made), Assert.Single(scene.Journey.Recommendations()));
        scene.Add("2025-01-03", new HandedOver(new("r")));
        Assert.Equal(Of("2025-01-03", "jobbtorg", null, RecommendationState.HandedOver), Assert.Single(scene.Journey.Recommendations()));
        scene.Add("2025-01-05", new HandOverAnswered(new("r"), HandOverAnswer.Redirected));
        Assert.Equal(Of("2025-01-03", "jobbtorg", "2025-01-05", RecommendationState.Redirected), Assert.Single(scene.Journey.Recommendations()));
        scene.Add("2025-01-06", new HandedOver(new("r"), new("fk")));
        Assert.Equal(Of("2025-01-06", "fk", null, RecommendationState.HandedOver), Assert.Single(scene.Journey.Recommendations()));

        static Recommendation Of(string? on, string? to, string? answered, RecommendationState state) => new(
            new("r"), new("c"), ActivityKind.JobDirected, new("jobbtorg"), PlanAgreement.Yes, Scene.Day("2025-01-02"),
            on is null ? null : Scene.Day(on), to is null ? null : new OrganisationId(to), answered is null ? null : Scene.Day(answered), state);
    }

    [Fact]
    public void A_week_has_the_plan_of_most_of_its_days_and_a_fifth_of_the_hours_for_each_weekday()
    {
        // 2025-03-03 is a Monday. The activity goes on from Wednesday: 3 of 5 weekdays of 20 hours are 12, and all of them the week after.
        Scene scene = new Scene()
            .Add("2025-03-03", new Started())
            .Add("2025-03-03", new FullTimePlanned(new DatePeriod(Scene.Day("2025-03-03"), Scene.Day("2025-03-11")), 40, 20, ShortfallReason.WaitingForStart))
            .Add("2025-03-05", Scene.Activity("a") with { WeeklyHours = 20 })
            .Add("2025-03-12", new FullTimePlanned(DatePeriod.From(Scene.Day("2025-03-12")), 40, 40));
        Assert.Equal(
            [
                new PlanningWeek(Scene.Day("2025-03-03"), 40, 20, 12, ShortfallReason.WaitingForStart),
                // Two days of the old plan, five of the new.
                new PlanningWeek(Scene.Day("2025-03-10"), 40, 40, 20, null),
            ],
            scene.Journey.PlanningWeeks(Scene.Day("2025-03-16")));
        Assert.Equal([20m, 0m], scene.Journey.PlanningWeeks(Scene.Day("2025-03-16")).Select(static week => week.ShortfallHours));
        // An activity without stated hours makes the sum unknown, not smaller.
        Assert.Null(scene.Add("2025-03-14", Scene.Activity("b")).Journey.PlanningWeeks(Scene.Day("2025-03-16"))[1].ActivityHours);
    }

    [Fact]
    public void No_week_is_planned_outside_the_enrolment()
    {
        Scene scene = new Scene()
            .Add("2025-03-03", new Started())
            .Add("2025-03-03", new FullTimePlanned(DatePeriod.From(Scene.Day("2025-03-01")), 40, 10))
            .Add("2025-03-09", new Exited(ExitReason.Completed));
        PlanningWeek week = Assert.Single(scene.Journey.PlanningWeeks(Late));
        Assert.Equal((Scene.Day("2025-03-03"), 30m, ShortfallReason.Unknown), (week.Monday, week.ShortfallHours, week.Reason!.Value));
    }

    [Fact]
    public void Attendance_is_summed_against_what_was_stated_or_follows_from_the_weekly_hours()
    {
        Scene scene = new Scene()
            .Add("2025-03-03", new Started())
            .Add("2025-03-03", Scene.Activity("a") with { WeeklyHours = 20 })
            // Monday to Friday by the weekly hours: 20; the next week 12 as stated.
            .Add("2025-03-09", new AttendanceRecorded(new("a"), new DatePeriod(Scene.Day("2025-03-03"), Scene.Day("2025-03-09")), 15))
            .Add("2025-03-16", new AttendanceRecorded(new("a"), new DatePeriod(Scene.Day("2025-03-10"), Scene.Day("2025-03-16")), 9, 12));
        ActivityAttendance attendance = Assert.Single(scene.Journey.Attendance());
        Assert.Equal(new ActivityAttendance(new("a"), 24, 32, 2), attendance);
        Assert.Equal(0.75m, attendance.Share);
        scene.Add("2025-03-17", Scene.Activity("b")).Add("2025-03-18", new AttendanceRecorded(new("b"), DatePeriod.Of(Scene.Day("2025-03-17")), 3));
        Assert.Equal(new ActivityAttendance(new("b"), 3, null, 1), scene.Journey.Attendance()[1]);
        Assert.Null(scene.Journey.Attendance()[1].Share);
    }

    [Fact]
    public void Outreach_is_told_from_the_first_attempt_to_the_start()
    {
        Scene scene = new Scene();
        Assert.Null(scene.Journey.Outreach());
        scene.Add("2025-01-02", new OutreachMade(OutreachChannel.Letter, OutreachResult.NotReached))
            .Add("2025-01-09", new OutreachMade(OutreachChannel.Telephone, OutreachResult.Reached))
            .Add("2025-01-16", new OutreachMade(OutreachChannel.Letter, OutreachResult.Interested))
            .Add("2025-01-20", new InformationMeetingHeld([]))
            .Add("2025-02-01", new Started());
        Assert.Equal(
            new OutreachFunnel(3, [OutreachChannel.Letter, OutreachChannel.Telephone], Scene.Day("2025-01-02"), Scene.Day("2025-01-09"), Scene.Day("2025-01-16"), Scene.Day("2025-01-20"), Scene.Day("2025-02-01")),
            scene.Journey.Outreach());
    }

    [Theory]
    [InlineData("2025-01-31", 1, "2025-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2025-08-31", 6, "2026-02-28")]
    [InlineData("2025-03-31", 1, "2025-04-30")]
    [InlineData("2025-02-28", 1, "2025-03-28")]
    public void A_follow_up_falls_due_on_the_last_day_of_a_shorter_month(string exit, int months, string due)
    {
        Journey journey = new Scene().Add("2023-12-01", new Started()).Add(exit, new Exited(ExitReason.Completed)).Journey;
        Assert.Equal(new FollowUpDue(months, Scene.Day(due), FollowUpState.Due, null, null), Assert.Single(journey.FollowUps([months], Scene.Day(due))));
        Assert.Equal(FollowUpState.NotYetDue, journey.FollowUps([months], Scene.Day(due).PlusDays(-1))[0].State);
    }

    [Fact]
    public void A_declined_follow_up_is_done_and_nobody_who_takes_part_again_is_followed_up()
    {
        Scene scene = new Scene().Add("2025-01-01", new Started());
        Assert.Empty(scene.Journey.FollowUps([1, 6], Late));
        scene.Add("2025-02-28", new Exited(ExitReason.Interrupted)).Add("2025-03-27", new FollowedUp(1, FollowUpStatus.NotReached)).Add("2025-04-02", new FollowedUp(1, FollowUpStatus.Declined));
        Assert.Equal(
            [new(1, Scene.Day("2025-03-28"), FollowUpState.Done, Scene.Day("2025-04-02"), FollowUpStatus.Declined), new(6, Scene.Day("2025-08-28"), FollowUpState.NotYetDue, null, null)],
            scene.Journey.FollowUps([1, 6], Scene.Day("2025-05-01")));
        Assert.Empty(scene.Add("2025-05-02", new Started()).Journey.FollowUps([1, 6], Late));
        Assert.Equal(2, scene.Journey.FollowUps([1, 6], Scene.Day("2025-05-01")).Length);
    }

    [Theory]
    [InlineData("2024-12-31", null, null, 0, null)]
    [InlineData("2025-01-01", "2025-01-01", null, 1, "north")]
    [InlineData("2025-02-27", "2025-01-01", null, 1, "north")]
    [InlineData("2025-02-28", "2025-01-01", "2025-02-28", 1, "north")]
    [InlineData("2025-05-01", "2025-01-01", "2025-02-28", 1, "north")]
    [InlineData("2025-05-02", "2025-01-01", null, 2, "south")]
    [InlineData("2025-06-30", "2025-01-01", "2025-06-30", 2, "south")]
    public void The_episode_and_the_team_of_a_day_are_as_they_stood_on_it(string on, string? start, string? exit, int entries, string? team)
    {
        Journey journey = new Scene().Add("2025-01-01", new PlacedOnTeam(new("north"))).Add("2025-01-01", new Started()).Add("2025-02-28", new Exited(ExitReason.Interrupted))
            .Add("2025-05-02", new PlacedOnTeam(new("south"))).Add("2025-05-02", new Started()).Add("2025-06-30", new Exited(ExitReason.Completed)).Journey;
        ParticipationEpisode? episode = journey.Episode(Scene.Day(on));
        Assert.Equal(
            (start is null ? null : Scene.Day(start), exit is null ? null : Scene.Day(exit), entries),
            ((LocalDate?)episode?.FirstStart, episode?.LastExit, episode?.Entries ?? 0));
        Assert.Equal(exit is not null, episode?.Reason is not null);
        Assert.Equal(team, journey.Team(Scene.Day(on))?.Value);
    }

    [Fact]
    public void A_subsidised_employment_lasts_until_it_ends_and_no_decision_ends_it()
    {
        Scene scene = new Scene().Add("2025-01-07", new SubsidisedEmploymentStarted(new("e"), StandardSubsidyForms.NewStart, 50, 100, Scene.Day("2025-06-30"), new("employer")));
        SubsidisedEmployment open = Assert.Single(scene.Journey.SubsidisedEmployments());
        Assert.Equal("2025-01-07/..", open.Period.ToString());
        scene.Add("2025-08-31", new SubsidisedEmploymentEnded(new("e"), EmploymentEndReason.BecameUnsubsidised));
        Assert.Equal(open with { End = Scene.Day("2025-08-31"), Reason = EmploymentEndReason.BecameUnsubsidised }, Assert.Single(scene.Journey.SubsidisedEmployments()));
    }

    [Fact]
    public void Merged_persons_have_one_journey_and_a_split_undoes_it()
    {
        Scene kept = new Scene().Add("2025-01-02", new Started()).Add("2025-01-20", new PersonMerged(Other));
        Entry[] other = [Of(Other, 1, "2025-01-05", Scene.Activity("a")), Of(Other, 2, "2025-01-10", new Exited(ExitReason.Moved))];
        Journey one = Assert.Single(MergedJourneys.FoldAll([.. other, .. kept.Entries]));
        Assert.Equal(Scene.Id, one.Id);
        Assert.Equal("2025-01-02/2025-01-10", Assert.Single(one.EnrolledIntervals()).Period.ToString());
        Assert.Single(one.Activities());
        Assert.Equal([1L, 2L, 3L, 4L], one.Entries.Select(static entry => entry.Sequence));
        kept.Add("2025-02-01", new PersonSplit(Other));
        Journey[] apart = [.. MergedJourneys.FoldAll([.. other, .. kept.Entries])];
        Assert.Equal([Scene.Id.Participant, Other], apart.Select(static journey => journey.Id.Participant));
        Assert.Equal("2025-01-02/..", Assert.Single(apart[0].EnrolledIntervals()).Period.ToString());
        Assert.Empty(apart[1].EnrolledIntervals());
    }

    [Fact]
    public void Merges_go_on_through_others_and_a_ring_is_kept_under_its_lowest_id()
    {
        ParticipantId third = ParticipantId.FromBits(9);
        Entry[] chain = [Of(third, 1, "2025-01-02", new PersonMerged(Other)), Of(Other, 2, "2025-01-02", new PersonMerged(Scene.Id.Participant)), Scene.Entry(3, "2025-01-02", new Started())];
        Assert.Equal(third, Assert.Single(MergedJourneys.FoldAll(chain)).Id.Participant);
        Entry back = Scene.Entry(4, "2025-01-03", new PersonMerged(third));
        Assert.Equal(Scene.Id.Participant, Assert.Single(MergedJourneys.FoldAll([.. chain, back])).Id.Participant);
    }

    [Fact]
    public void Without_merges_journeys_are_folded_as_they_are() =>
        Gen.Int[1, 40].List[0, 30].Sample(
            static days =>
            {
                Entry[] entries = [.. days.Select(static (day, i) => Of(ParticipantId.FromBits((UInt128)(day % 5)), i + 1, "2025-01-02", day % 2 == 0 ? new Started() : new Exited(ExitReason.Other)))];
                Assert.Equal(
                    Journey.FoldAll(entries).Select(static journey => (journey.Id, string.Join(' ', journey.Entries.Select(static entry => entry.Id)))),
                    MergedJourneys.FoldAll(entries).Select(static journey => (journey.Id, string.Join(' ', journey.Entries.Select(static entry => entry.Id)))));
            },
            iter: Soak.Iterations(200, 5_000));

    [Fact]
    public void Every_body_is_told_in_both_languages_without_braces_and_without_an_id()
    {
        foreach (JourneyEvent body in Samples.Later)
        {
            string swedish = EventSentence.Of(body, Language.Swedish);
            string english = EventSentence.Of(body, Language.English);
            Assert.NotEqual(body.Kind, swedish);
            Assert.NotEqual(swedish, english);
            Assert.All((string[])[swedish, english], static sentence => Assert.DoesNotContain(Other.ToString(), sentence, StringComparison.Ordinal));
        }

        Assert.Equal("närvaro 1\u00A0september 2024 – 31\u00A0december 2024: 120,25 timmar av 140 timmar", EventSentence.Of(Samples.Later.OfType<AttendanceRecorded>().Single(), Language.Swedish));
        Assert.Equal("insats började: arbetsinriktad (coachning på modersmål, 10 timmar i veckan, på ar)", EventSentence.Of(Samples.Later.OfType<ActivityStarted>().Single(), Language.Swedish));
        Assert.Equal("full-time planning 1\u00A0September 2024 – 31\u00A0December 2024: 30.5 hours of 40 hours a week, care of a child", EventSentence.Of(Samples.Later.OfType<FullTimePlanned>().Single(), Language.English));
    }

    [Fact]
    public void Numbers_that_no_person_can_have_fold_without_overflow()
    {
        DatePeriod year = new(Scene.Day("2025-01-01"), Scene.Day("2025-12-31"));
        Journey journey = new Scene()
            .Add("2025-01-01", new Started())
            .Add("2025-01-01", Scene.Activity("a") with { WeeklyHours = decimal.MaxValue })
            .Add("2025-01-01", new FullTimePlanned(year, decimal.MaxValue, decimal.MinValue))
            .Add("2025-01-02", new FullTimePlanned(year, 40, 40))
            .Add("2025-01-02", new AttendanceRecorded(new("a"), year, decimal.MaxValue))
            .Add("2025-01-03", new AttendanceRecorded(new("a"), year, 1, decimal.MaxValue))
            .Add("2025-01-04", new AttendanceRecorded(new("a"), DatePeriod.From(year.Start), 1))
            .Journey;
        Assert.All(journey.PlanningWeeks(Scene.Day("2025-02-01")), static week => Assert.Null(week.ActivityHours));
        Assert.Equal(new ActivityAttendance(new("a"), 1, null, 1), Assert.Single(journey.Attendance()));
    }

    private static Entry Of(ParticipantId person, long sequence, string day, JourneyEvent body) =>
        Scene.Entry(sequence, day, body) with { Id = EntryId.FromBits((UInt128)(100 + sequence)), Journey = Scene.Id with { Participant = person } };
}
