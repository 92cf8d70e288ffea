using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Synthetic.Tests;

public sealed class SyntheticProgrammeLogTests
{
    private const long Seed = 20240901;

    public static TheoryData<string> Programmes => [.. ProgrammeCatalog.Ids.Select(static id => id.Value)];

    [Theory]
    [MemberData(nameof(Programmes))]
    public void A_log_is_sound_for_many_seeds_and_days_of_reporting(string id)
    {
        Programme programme = Find(id);
        LocalDate last = programme.Period.Value.End!.Value;
        for (int seed = 0; seed < 40; seed++)
        {
            LocalDate until = last.PlusDays(-seed * 20);
            SyntheticProgrammeLog log = SyntheticProgrammeLog.Generate(programme, seed, until);
            using MemoryStream stream = new(Bytes(log));
            ProgrammeLogReading reading = ProgrammeLogFile.Read(stream, "programme.jsonl");
            Assert.Empty(reading.Findings);
            Assert.Empty(reading.UnknownKinds);
            Assert.Equal<ProgrammeLogEntry>(log.Entries, reading.Entries);
            Assert.Equal(Enumerable.Range(1, log.Entries.Length).Select(static number => (long)number), log.Entries.Select(static entry => entry.Sequence));
            Assert.All(log.Entries, entry => Assert.True(entry.Happened <= until && entry.Programme == programme.Id && entry.Edition == programme.Edition.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void A_log_agrees_with_the_definition_and_its_money_adds_up(string id)
    {
        Programme programme = Find(id);
        LocalDate last = programme.Period.Value.End!.Value;
        ProgrammeLog log = ProgrammeLog.Fold(programme.Id, SyntheticProgrammeLog.Generate(programme, Seed, last.PlusYears(1)).Entries);
        Assert.Empty(ProgrammeLogRules.JudgeByDefinition(log, programme));
        FinancialFollowUp money = log.Finances(programme, last);
        Assert.True(money.Costs > 0);
        Assert.Equal(money.Costs, money.Support + money.CoFinancing);
        Assert.Equal(programme.ProgrammingPeriod == ProgrammingPeriod.None, money.Support == 0);
        Assert.NotEmpty(log.Premises());
        Assert.NotEmpty(log.Offers(last));
        Assert.NotEmpty(log.Pledges(last));
        Assert.NotEmpty(log.MissingServices(last));
        Assert.NotEmpty(log.Agreements(last));
        Assert.All(log.Commitments(programme, last), static one => Assert.NotNull(one.Assessed));
        Assert.Equal(programme.Tracks.Any(static track => track.Kind == TrackKind.Competence), !log.Competence(last).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void A_log_to_an_earlier_day_is_the_beginning_of_the_same_story(string id)
    {
        Programme programme = Find(id);
        SyntheticProgrammeLog whole = SyntheticProgrammeLog.Generate(programme, Seed);
        SyntheticProgrammeLog part = SyntheticProgrammeLog.Generate(programme, Seed, programme.Period.Value.Start.PlusMonths(7));
        Assert.InRange(part.Entries.Length, 1, whole.Entries.Length - 1);
        Assert.Equal<ProgrammeLogEntry>(whole.Entries.Take(part.Entries.Length), part.Entries);
    }

    [Theory]
    [InlineData("sv-SE", "I", "i", "1,5")]
    [InlineData("tr-TR", "I", "ı", "1,5")]
    public void Same_seed_gives_the_same_bytes_in_every_culture(string culture, string letter, string lower, string number)
    {
        byte[] expected = Bytes(SyntheticProgrammeLog.Generate(ProgrammeCatalog.Insikt, 7));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(lower, letter.ToLower(CultureInfo.CurrentCulture));
            Assert.Equal(number, 1.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Bytes(SyntheticProgrammeLog.Generate(ProgrammeCatalog.Insikt, 7)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_seed_gives_another_log() =>
        Assert.NotEqual(Bytes(SyntheticProgrammeLog.Generate(ProgrammeCatalog.Lumena, 1)), Bytes(SyntheticProgrammeLog.Generate(ProgrammeCatalog.Lumena, 2)));

    [Fact]
    public void Insikts_log_follows_its_calendar()
    {
        ProgrammeLog log = Log(ProgrammeCatalog.Insikt);
        GovernanceFollowUp[] followed = [.. log.FollowUp(ProgrammeCatalog.Insikt, new(2024, 6, 30))];
        // In January, May and September; the plan, planning, and two analyses, each in its month.
        Assert.All(
            [GovernanceKind.TertialReport, GovernanceKind.ProjectPlan, GovernanceKind.Planning, GovernanceKind.Analysis],
            kind => Assert.All(Of(kind).Quarters, static one => Assert.Equal(one.Planned, one.Done)));
        // A quarterly meeting may be missed, never the one that is named in March.
        Assert.InRange(Of(GovernanceKind.SteeringGroup).Done, 1, 4);
        Assert.Equal(1, Of(GovernanceKind.SteeringGroup).Quarters[0].Done);
        Assert.Equal(Of(GovernanceKind.SteeringGroup).Done, Of(GovernanceKind.PreMeeting).Done);
        Assert.All(log.Meetings(GovernanceKind.SteeringGroup), static told => Assert.Equal(5, ((MeetingHeld)told.Body).Agenda.Length));
        Assert.DoesNotContain(SyntheticLogAssumptions.SteeringGroups, SyntheticProgrammeLog.Generate(ProgrammeCatalog.Insikt, Seed).Assumptions);

        GovernanceFollowUp Of(GovernanceKind kind) => followed.Single(one => one.Kind == kind);
    }

    [Fact]
    public void Arbetsprovning_holds_the_meetings_that_it_counts()
    {
        ProgrammeLog log = Log(ProgrammeCatalog.Arbetsprovning);
        Assert.Equal(4, log.Meetings(GovernanceKind.EvaluationGroup).Length);
        Assert.Equal(2, log.Meetings(GovernanceKind.LearningSeminar).Length);
        Assert.Single(log.Reports(GovernanceKind.FinalReport));
        Assert.Contains(log.Story, static told => told.Body is TrainingHeld { Principle: HorizontalPrinciple.Accessibility });
    }

    [Fact]
    public void Stockholmskraftens_steering_groups_are_an_assumption_and_told_as_one()
    {
        SyntheticProgrammeLog drawn = SyntheticProgrammeLog.Generate(ProgrammeCatalog.Stockholmskraften, Seed);
        Assert.Contains(SyntheticLogAssumptions.SteeringGroups, drawn.Assumptions);
        Assert.Equal(Confidence.Assumed, SyntheticLogAssumptions.SteeringGroups.Confidence);
        ProgrammeLog log = Log(ProgrammeCatalog.Stockholmskraften);
        ProgrammeOccurrence[] meetings = [.. log.Meetings(GovernanceKind.SteeringGroup)];
        Assert.InRange(meetings.Length, 6, 11);
        Assert.Equal(meetings.Length, meetings.Select(static told => Quarter.Of(told.Happened)).Distinct().Count());
        // Ten of the eleven reports are due before the programme ends; the last may come after it.
        Assert.InRange(log.Reports(GovernanceKind.QuarterlyReport).Length, 10, 11);
    }

    [Fact]
    public void The_staff_of_the_teams_fill_the_places_of_the_plan_and_hold_the_cohorts_caseworkers()
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        ProgrammeLog log = Log(programme);
        LocalDate on = programme.TeamPlan!.LastStart;
        Assert.All(
            programme.TeamPlan.Teams,
            team => Assert.InRange(log.StaffOn(on).Count(staff => staff.Team == team.Id), team.Memberships.Length - 3, team.Memberships.Length));
        Assert.Single(log.StaffOn(on), static staff => staff.Role.Value == "project-lead");
        HashSet<StaffId> ofTeams = [.. log.Staff().Where(static staff => staff.Team is not null).Select(static staff => staff.Staff)];
        SyntheticCohort cohort = SyntheticCohort.Generate(Worlds.Stockholmskraften, 60, Seed);
        Assert.Contains(cohort.Entries.Select(static entry => entry.Body).OfType<CaseworkerAssigned>(), assigned => ofTeams.Contains(assigned.Staff));
    }

    [Fact]
    public void The_staff_of_a_programme_without_teams_fill_the_roles_that_it_counts()
    {
        ProgrammeLog log = Log(ProgrammeCatalog.Insikt);
        Assert.Equal(
            ["employment-officer 1", "labour-market-officer 2", "project-lead-and-project-worker 1", "social-worker 1"],
            log.StaffOn(ProgrammeCatalog.Insikt.Period.Value.Start).Where(static staff => staff.Role != StaffRole.SteeringGroup).GroupBy(static staff => staff.Role.Value).Select(static group => $"{group.Key} {group.Count().ToString(CultureInfo.InvariantCulture)}"));
        Assert.Single(Log(ProgrammeCatalog.Lumena).StaffOn(ProgrammeCatalog.Lumena.Period.Value.Start), static staff => staff.Role != StaffRole.SteeringGroup);
    }

    [Fact]
    public void The_shares_that_no_source_states_stay_unknown()
    {
        ProgrammeLog log = Log(ProgrammeCatalog.Insikt);
        Assert.All(log.Staff(), static staff => Assert.True(staff.SharePercent is null or 100));
        Assert.Contains(log.Staff(), static staff => staff.SharePercent is null);
    }

    [Fact]
    public void Some_entries_come_late_and_some_days_are_corrected()
    {
        ProgrammeLogEntry[] entries = [.. Enumerable.Range(0, 20).SelectMany(static seed => SyntheticProgrammeLog.Generate(ProgrammeCatalog.Stockholmskraften, seed).Entries)];
        Assert.Contains(entries, static entry => entry.Body is LogEntryCorrected);
        double late = entries.Count(static entry => entry.Recorded.InUtc().Date > entry.Happened) / (double)entries.Length;
        Assert.InRange(late, SyntheticAssumptions.LateRecord.Value - 0.05, SyntheticAssumptions.LateRecord.Value + 0.1);
    }

    [Fact]
    public void Every_assumption_has_a_key_of_its_own_and_says_that_it_is_ours()
    {
        Assert.Equal(
            SyntheticLogAssumptions.All.Length + SyntheticAssumptions.All.Length,
            SyntheticLogAssumptions.All.Concat(SyntheticAssumptions.All).Select(static one => one.Key).Distinct().Count());
        Assert.All(SyntheticLogAssumptions.All, static one => Assert.Equal(Confidence.Assumed, one.Confidence));
    }

    private static Programme Find(string id) => ProgrammeCatalog.Find(new ProgrammeId(id))!;

    private static ProgrammeLog Log(Programme programme) =>
        ProgrammeLog.Fold(programme.Id, SyntheticProgrammeLog.Generate(programme, Seed, programme.Period.Value.End!.Value.PlusMonths(3)).Entries);

    private static byte[] Bytes(SyntheticProgrammeLog log)
    {
        using MemoryStream stream = new();
        ProgrammeLogFile.Write(stream, log.Entries);
        return stream.ToArray();
    }
}
