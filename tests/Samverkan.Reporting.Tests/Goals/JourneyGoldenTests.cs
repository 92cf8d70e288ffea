using System.Text;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>
/// Journeys in, numbers out: every goal of every programme, evaluated from a file of journeys and a file of the programme's log, beside a recount of
/// the same files by <see cref="Recount"/> and <see cref="RawLog"/>, which know no product code.
/// </summary>
public sealed class JourneyGoldenTests
{
    private const int People = 110;

    // by the source: these count nothing that a programme's records hold
    private static readonly string[] NotCounted = ["he-g1", "sk-g0", "sk-o2", "sk-o3", "sk-o4", "lu-g1", "lu-g3", "lu-g4", "lu-g5"];

    // and these count meetings and reports: which, and how many the source asks for
    private static readonly (string Goal, string Kind, int Level)[] Events =
        [("ap-p1a", "evaluationGroup", 4), ("ap-p1b", "learningSeminar", 2), ("ap-p1c", "finalReport", 1), ("in-g5", "finalReport", 1)];

    public static TheoryData<int, int, int> Programmes
    {
        get
        {
            TheoryData<int, int, int> cases = [];
            for (int which = 0; which < ProgrammeCatalog.All.Length; which++)
            {
                cases.Add(which, 3, 0);
                cases.Add(which, 9, 160);
            }

            return cases;
        }
    }

    [Fact]
    public void No_goal_of_any_programme_is_left_out() => Assert.Equal(
        ProgrammeCatalog.All.SelectMany(static programme => programme.Goals).Select(static goal => goal.Id.Value).Order(StringComparer.Ordinal),
        Recount.All.Select(static one => one.Goal).Concat(Events.Select(static one => one.Goal)).Concat(NotCounted).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Goals_about_persons_are_those_of_the_recount(int which, int seed, int daysBefore)
    {
        Programme programme = ProgrammeCatalog.All[which];
        (Cohort cohort, RawJourneys raw) = Read(programme, seed, daysBefore);
        ProgrammeGoals goals = ProgrammeGoals.Evaluate(cohort, programme);
        Report? report = daysBefore == 0 ? new ProgrammeReports(programme, new AnnualReportSettings(programme.Name)).Annual(cohort) : null;
        foreach (Recount recount in Recount.All.Where(one => goals.Find(new GoalId(one.Goal)) is not null))
        {
            int[] expected = recount.Numbers(raw);
            Assert.True(expected[0] > 0, recount.Goal);
            GoalEvaluation found = goals.Find(new GoalId(recount.Goal))!;
            GoalPersons persons = found.Persons!;
            Assert.Equal(
                $"{recount.Goal} {WrittenPeople.Numbers(expected)}",
                $"{recount.Goal} {WrittenPeople.Numbers(persons.Concerned.Count, persons.Counted.Count, persons.Other.Count, persons.NotAnswered.Count, persons.Declined.Count, persons.Unknown.Count, persons.ConcernUnknown.Count)}");
            Assert.Equal($"{recount.Goal} {recount.State(expected[0], expected[1], daysBefore == 0)}", $"{recount.Goal} {found.State}");
            if (report is not null)
                SameInTheReport(report, recount.Goal, found.Goal, expected);
        }

        foreach (GoalEvaluation silent in goals.Goals.Where(static goal => NotCounted.Contains(goal.Goal.Id.Value)))
            Assert.Equal((GoalState.NotAssessable, GoalReason.Definition, null, null), (silent.State, silent.Because, silent.Persons, silent.Events));
    }

    [Theory]
    [InlineData("arbetsprovning", 11, 0)]
    [InlineData("arbetsprovning", 12, 400)]
    [InlineData("insikt", 11, 0)]
    [InlineData("insikt", 12, 90)]
    public void Goals_about_meetings_and_reports_are_those_of_the_log(string id, int seed, int daysBefore)
    {
        Programme programme = ProgrammeCatalog.All.Single(one => one.Id.Value == id);
        LocalDate last = programme.Period.Value.End!.Value;
        LocalDate on = last.PlusDays(-daysBefore);
        using MemoryStream file = new();
        ProgrammeLogFile.Write(file, SyntheticProgrammeLog.Generate(programme, seed, last).Entries);
        file.Position = 0;
        ProgrammeLog log = ProgrammeLog.Fold(programme.Id, ProgrammeLogFile.Read(file, "programme.jsonl").Entries);
        RawLog raw = new(Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        ProgrammeGoals goals = ProgrammeGoals.Evaluate(new CohortBuilder(programme.Id, on, Instant.FromUtc(2030, 1, 1, 0, 0)).Build(), programme, log);
        foreach ((string goal, string kind, int level) in Events.Where(one => goals.Find(new GoalId(one.Goal)) is not null))
        {
            int told = raw.Count(kind, LocalDatePattern.Iso.Format(on));
            GoalEvaluation found = goals.Find(new GoalId(goal))!;
            Assert.Equal((goal, told), (goal, found.Events));
            Assert.Equal((goal, told >= level ? GoalState.Met : daysBefore == 0 ? GoalState.NotMet : GoalState.TooEarly), (goal, found.State));
        }
    }

    private static void SameInTheReport(Report report, string key, Goal goal, int[] expected)
    {
        int Number(string what) => Assert.IsType<CountFigure>(report.Figures[new FigureId($"goal/{key}/{what}")]).Persons.Count;
        Assert.Equal((key, expected[1]), (key, Number("count")));
        if (goal.Population is null)
            return;
        // where a programme asks nobody, what is missing is one number
        bool asks = report.Figures.ContainsKey(new FigureId($"goal/{key}/declined"));
        Assert.Equal((key, expected[0], expected[2]), (key, Number("of"), Number("other")));
        Assert.Equal(asks ? (expected[3], expected[4], expected[5]) : (0, 0, expected[3] + expected[4] + expected[5]), asks ? (Number("not-answered"), Number("declined"), Number("unknown")) : (0, 0, Number("unknown")));
    }

    private static (Cohort Cohort, RawJourneys Raw) Read(Programme programme, int seed, int daysBefore)
    {
        LocalDate on = programme.Period.Value.End!.Value.PlusDays(-daysBefore);
        SyntheticCohort people = SyntheticCohort.Generate(SyntheticSettings.Of(programme), People, seed, programme.Period.Value.End);
        using MemoryStream file = new();
        JourneyFile.Write(file, people.Entries);
        file.Position = 0;
        CohortBuilder builder = new(programme.Id, on, Instant.FromUtc(2030, 1, 1, 0, 0));
        CohortReading reading = CohortReading.Of(programme);
        foreach (Journey journey in Journey.FoldAll(JourneyFile.Read(file, "journeys.jsonl").Entries))
            builder.Add(journey, reading);
        RawJourneys raw = new(Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), LocalDatePattern.Iso.Format(on));
        Assert.True(raw.People.Count() >= People);
        Cohort cohort = builder.Build();
        return (cohort.With(StandardFacts.ProgressionCloser, ProgressionRule.OneHigherNoneLower.Evaluate(cohort)), raw);
    }
}
