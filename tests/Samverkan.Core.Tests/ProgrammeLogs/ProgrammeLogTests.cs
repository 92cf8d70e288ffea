using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.ProgrammeLogs;

/// <summary>The fold of a programme's own log, and what is read from it.</summary>
public sealed class ProgrammeLogTests
{
    private static readonly MeetingHeld Steering = new(GovernanceKind.SteeringGroup, [], []);
    private static readonly MeetingHeld Before = new(GovernanceKind.PreMeeting, [], []);
    private static readonly StaffRole Coach = new("job-coach");

    private static Gen<ProgrammeLogEntry[]> Logs =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 60], Gen.Int[0, 5], Gen.Int[1, 3], Gen.Int[1, 20])
            .Array[1, 20]
            .Select(static drawn => drawn.Select(static (one, i) => Drawn(i + 1, one.Item1, one.Item2, one.Item3, one.Item4, one.Item5)).ToArray());

    [Fact]
    public void A_correction_replaces_and_a_retraction_removes()
    {
        ProgrammeLog log = new LogScene()
            .Add("2025-01-01", Steering)
            .Add("2025-01-02", Before)
            .Add("2025-01-03", new LogEntryCorrected(EntryId.FromBits(1), LogScene.Day("2025-02-05"), Steering with { Decisions = ["Ja"] }))
            .Add("2025-01-06", new LogEntryRetracted(EntryId.FromBits(2)))
            .Log;
        ProgrammeOccurrence only = Assert.Single(log.Story);
        Assert.Equal(LogScene.Day("2025-02-05"), only.Happened);
        Assert.True(only.IsCorrected);
        Assert.Equal(LogScene.Noon("2025-01-03"), only.KnownFrom);
        Assert.Equal([only], log.Meetings(GovernanceKind.SteeringGroup));
        Assert.Empty(log.Meetings(GovernanceKind.PreMeeting));
        Assert.Equal(2, log.AsOf(LogScene.Noon("2025-01-02")).Meetings().Length);
    }

    [Fact]
    public void The_order_in_which_entries_come_does_not_matter() =>
        Gen.Select(Logs, Gen.Int[0, 19]).Sample(
            static (entries, turn) =>
            {
                ProgrammeId id = entries[0].Programme;
                ProgrammeLog one = ProgrammeLog.Fold(id, entries);
                ProgrammeLog other = entries.Skip(turn).Concat(entries.Take(turn)).Concat(entries).Aggregate(ProgrammeLog.Empty(id), static (log, entry) => log.With(entry));
                Assert.Equal<ProgrammeLogEntry>(one.Entries, other.Entries);
                Assert.Equal<ProgrammeOccurrence>(one.Story, other.Story);
                Assert.Equal<StaffAssignment>(one.Staff(), other.Staff());
            },
            iter: 300);

    [Fact]
    public void What_was_known_at_an_instant_is_the_fold_of_what_had_been_recorded() =>
        Gen.Select(Logs, Gen.Int[0, 400]).Sample(
            static (entries, days) =>
            {
                Instant then = LogScene.Noon("2025-01-01").Plus(Duration.FromDays(days));
                ProgrammeLog replayed = ProgrammeLog.Fold(entries[0].Programme, entries.Where(entry => entry.Recorded <= then));
                ProgrammeLog known = ProgrammeLog.Fold(entries[0].Programme, entries).AsOf(then);
                Assert.Equal<ProgrammeOccurrence>(replayed.Story, known.Story);
                Assert.Equal<StaffAssignment>(replayed.Staff(), known.Staff());
            },
            iter: 300);

    [Fact]
    public void Whoever_joined_last_and_has_not_left_is_staff_that_day() =>
        Gen.Select(Logs, Gen.Int[0, 320]).Sample(
            static (entries, days) =>
            {
                ProgrammeLog log = ProgrammeLog.Fold(entries[0].Programme, entries);
                LocalDate day = LogScene.Day("2025-01-01").PlusDays(days);
                for (int staff = 1; staff <= 3; staff++)
                {
                    // The last word on somebody up to the day; leaving on the day itself is still a day at work, if work it was.
                    StaffJoined? last = null;
                    foreach (ProgrammeOccurrence told in log.Story)
                    {
                        if (told.Body is StaffJoined joined && joined.Staff == StaffId.FromBits((UInt128)staff) && told.Happened <= day)
                            last = joined;
                        else if (told.Body is StaffLeft left && left.Staff == StaffId.FromBits((UInt128)staff) && told.Happened < day)
                            last = null;
                    }

                    StaffAssignment? found = log.StaffOn(day).SingleOrDefault(one => one.Staff == StaffId.FromBits((UInt128)staff));
                    Assert.Equal(last?.SharePercent, found?.SharePercent);
                    Assert.Equal(last is null, found is null);
                }
            },
            iter: 500);

    [Fact]
    public void A_new_share_ends_the_old_one_the_day_before()
    {
        StaffJoined half = new(StaffId.FromBits(1), Coach, StaffSex.Woman, new("team-1"), 50);
        ProgrammeLog log = new LogScene()
            .Add("2024-09-01", half)
            .Add("2025-01-01", half with { SharePercent = null })
            .Add("2025-03-31", new StaffLeft(half.Staff, Coach, half.Team))
            .Log;
        Assert.Equal(
            [
                new StaffAssignment(half.Staff, Coach, half.Team, StaffSex.Woman, 50, new DatePeriod(new(2024, 9, 1), new(2024, 12, 31))),
                new StaffAssignment(half.Staff, Coach, half.Team, StaffSex.Woman, null, new DatePeriod(new(2025, 1, 1), new(2025, 3, 31))),
            ],
            log.Staff());
        Assert.Single(log.StaffOn(new(2025, 3, 31)));
        Assert.Empty(log.StaffOn(new(2025, 4, 1)));
    }

    [Fact]
    public void Insikts_calendar_is_followed_up_quarter_by_quarter()
    {
        ProgrammeLog log = new LogScene("insikt")
            .Add("2023-03-15", Steering)
            .Add("2023-03-08", Before)
            .Add("2023-05-20", new ReportDelivered(GovernanceKind.TertialReport))
            .Add("2023-06-01", Steering)
            .Add("2023-06-02", Steering)
            .Add("2023-07-03", new TrainingHeld(5, Subject: "Avidentifiering"))
            .Log;
        GovernanceFollowUp steering = Of(log, ProgrammeCatalog.Insikt, GovernanceKind.SteeringGroup);
        // Once a quarter; the meeting that the plan names in March is the first quarter's.
        Assert.Equal(4, steering.PlannedInAll);
        Assert.Equal(3, steering.Done);
        Assert.Equal([(1, 1), (1, 2), (1, 0)], steering.Quarters.Select(static one => (one.Planned!.Value, one.Done)));
        Assert.Equal([(1, 1), (2, 0), (0, 0)], Of(log, ProgrammeCatalog.Insikt, GovernanceKind.PreMeeting).Quarters.Select(static one => (one.Planned!.Value, one.Done)));
        // what should have been done by the end of August: the third quarter's meeting may still be held, a meeting before one that was held may not
        Assert.Equal([1, 1, 0], Due(steering));
        Assert.Equal([1, 2, 0], Due(Of(log, ProgrammeCatalog.Insikt, GovernanceKind.PreMeeting)));
        Assert.Equal([1, 1, 1], Due(Of(log, ProgrammeCatalog.Insikt, GovernanceKind.SteeringGroup, new(2023, 9, 30))));
        // planned for September, and for May
        Assert.Equal([1, 1, 0], Due(Of(log, ProgrammeCatalog.Insikt, GovernanceKind.TertialReport, new(2023, 9, 29))));
        Assert.Equal([1, 1, 1], Due(Of(log, ProgrammeCatalog.Insikt, GovernanceKind.TertialReport, new(2023, 9, 30))));
        Assert.Equal([1, 0], Due(Of(log, ProgrammeCatalog.Insikt, GovernanceKind.TertialReport, new(2023, 5, 30))));
        GovernanceFollowUp tertial = Of(log, ProgrammeCatalog.Insikt, GovernanceKind.TertialReport);
        Assert.Equal(3, tertial.PlannedInAll);
        Assert.Equal([(1, 0), (1, 1), (1, 0)], tertial.Quarters.Select(static one => (one.Planned!.Value, one.Done)));
        GovernanceFollowUp training = Of(log, ProgrammeCatalog.Insikt, GovernanceKind.Training);
        Assert.Null(training.PlannedInAll);
        Assert.Equal(1, training.Done);
        Assert.Equal(0, Of(log, ProgrammeCatalog.Insikt, GovernanceKind.Planning).Done);
    }

    [Fact]
    public void Stockholmskraften_owes_a_quarterly_report_for_each_whole_quarter_and_states_no_number_of_steering_groups()
    {
        ProgrammeLog log = new LogScene()
            .Add("2025-01-20", new ReportDelivered(GovernanceKind.QuarterlyReport, new DatePeriod(new(2024, 10, 1), new(2024, 12, 31))))
            .Add("2025-01-21", Steering)
            .Log;
        GovernanceFollowUp reports = Of(log, ProgrammeCatalog.Stockholmskraften, GovernanceKind.QuarterlyReport, new(2025, 2, 1));
        Assert.Equal(11, reports.PlannedInAll);
        // September 2024 alone is no quarter; the report handed over in January is that of the quarter before.
        Assert.Equal([(0, 0), (1, 1), (1, 0)], reports.Quarters.Select(static one => (one.Planned!.Value, one.Done)));
        Assert.Equal([0, 1, 0], Due(reports));
        Assert.Equal([0, 1, 0], Due(Of(log, ProgrammeCatalog.Stockholmskraften, GovernanceKind.QuarterlyReport, new(2025, 3, 31))));
        Assert.Equal([0, 1, 1, 0], Due(Of(log, ProgrammeCatalog.Stockholmskraften, GovernanceKind.QuarterlyReport, new(2025, 4, 1))));
        GovernanceFollowUp steering = Of(log, ProgrammeCatalog.Stockholmskraften, GovernanceKind.SteeringGroup, new(2025, 2, 1));
        Assert.Null(steering.PlannedInAll);
        Assert.All(steering.Quarters, static one => Assert.Equal((null, null), (one.Planned, one.Due)));
        Assert.Equal(1, steering.Done);
    }

    [Fact]
    public void Arbetsprovning_plans_four_evaluation_groups_and_two_seminars_in_all()
    {
        ProgrammeLog log = ProgrammeLog.Empty(ProgrammeCatalog.Arbetsprovning.Id);
        Assert.Equal(4, Of(log, ProgrammeCatalog.Arbetsprovning, GovernanceKind.EvaluationGroup).PlannedInAll);
        Assert.Equal(2, Of(log, ProgrammeCatalog.Arbetsprovning, GovernanceKind.LearningSeminar).PlannedInAll);
        Assert.Equal(1, Of(log, ProgrammeCatalog.Arbetsprovning, GovernanceKind.FinalReport).PlannedInAll);
    }

    private static IEnumerable<int> Due(GovernanceFollowUp followed) => followed.Quarters.Select(static one => one.Due!.Value);

    private static GovernanceFollowUp Of(ProgrammeLog log, Programme programme, GovernanceKind kind, LocalDate? until = null) =>
        log.FollowUp(programme, until ?? new LocalDate(2023, 8, 31)).Single(one => one.Kind == kind);

    private static ProgrammeLogEntry Drawn(int sequence, int day, int late, int kind, int staff, int target)
    {
        LocalDate happened = LogScene.Day("2025-01-01").PlusDays(day);
        StaffId who = StaffId.FromBits((UInt128)staff);
        ProgrammeEvent body = kind switch
        {
            0 or 1 => new StaffJoined(who, Coach, StaffSex.NotStated, SharePercent: target * 5),
            2 => new StaffLeft(who, Coach),
            3 => new LogEntryCorrected(EntryId.FromBits((UInt128)target), happened, new StaffJoined(who, Coach, StaffSex.Man, SharePercent: 100)),
            4 => new LogEntryRetracted(EntryId.FromBits((UInt128)target)),
            _ => Steering,
        };
        ProgrammeLogEntry entry = LogScene.Entry(sequence, "2025-01-01", body);
        return entry with { Happened = happened, Recorded = entry.Recorded.Plus(Duration.FromDays(day + late)) };
    }
}
