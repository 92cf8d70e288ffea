using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Goals;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>
/// Twelve people of Arbetsprövning och arbetsförberedelse in letters. Track: T trial, P preparation, B both. End: c completed, i interrupted, o not ended.
/// Disability. Then the answers of the participant and of the social worker about the track, two each, and five about the stay: influence, welcome
/// whatever sex, needs as woman or man, welcome whatever disability, needs by disability. The numbers are recomputed from the letters.
/// </summary>
public sealed class ArbetsprovningGoldenTests
{
    private static readonly string[] People =
    [
        "T c y yy yy yyyyy",
        "T c n yy yn yyn--",
        "T c - yn yy ynyyy",
        "T i y y- -- yyydn",
        "T i n dd yy dyn--",
        "T o y -- -- -----",
        "P c y yy yy yyyyy",
        "P c n yy -- nyyyy",
        "P i y nd dy yydyy",
        "B c y yy yy yyyyy",
        "B c n d- yy yyy--",
        "B o - -- -- -----",
    ];

    private static readonly Programme Programme = ProgrammeCatalog.Arbetsprovning;
    private static readonly LocalDate LastDay = Programme.Period.Value.End!.Value;

    [Theory]
    [InlineData("ap-e1a", "TB", 3, "", 60)]
    [InlineData("ap-e1b", "TB", 4, "", 60)]
    [InlineData("ap-e2a", "PB", 3, "", 60)]
    [InlineData("ap-e2b", "PB", 4, "", 60)]
    [InlineData("ap-p2", "TPB", 5, "0", 60)]
    [InlineData("ap-p3a", "TPB", 5, "1", 80)]
    [InlineData("ap-p3b", "TPB", 5, "2", 80)]
    [InlineData("ap-p4a", "TPB", 5, "3d", 80)]
    [InlineData("ap-p4b", "TPB", 5, "4d", 80)]
    public void A_share_is_what_the_letters_say(string goal, string tracks, int column, string statement, int percent)
    {
        string[][] ended = [.. People.Select(static p => p.Split(' ')).Where(p => tracks.Contains(p[0], StringComparison.Ordinal) && p[1] != "o")];
        string[][] concerned = statement.EndsWith('d') ? [.. ended.Where(static p => p[2] == "y")] : ended;
        string[] standings = [.. concerned.Select(p => WrittenPeople.Standing(statement.Length == 0 ? p[column] : p[column][statement[0] - '0'].ToString()))];
        int Of(string standing) => standings.Count(s => s == standing);
        GoalEvaluation found = Evaluate(Programme, LastDay).Find(new GoalId(goal))!;
        GoalPersons persons = found.Persons!;
        Assert.Equal(
            WrittenPeople.Numbers(concerned.Length, Of("counted"), Of("other"), Of("not answered"), Of("declined"), Of("unknown"), statement.EndsWith('d') ? ended.Count(static p => p[2] == "-") : 0),
            WrittenPeople.Numbers(persons.Concerned.Count, persons.Counted.Count, persons.Other.Count, persons.NotAnswered.Count, persons.Declined.Count, persons.Unknown.Count, persons.ConcernUnknown.Count));
        Assert.Equal(100m * Of("counted") / concerned.Length >= percent ? GoalState.Met : GoalState.NotMet, found.State);
    }

    [Fact]
    public void The_first_goal_is_the_one_counted_by_hand()
    {
        // in the trial and ended: persons 1 to 5, 10 and 11; both statements: 1, 2 and 10; an answer short: 4; declined: 5; one of each: 11
        GoalPersons persons = Evaluate(Programme, LastDay).Find(new GoalId("ap-e1a"))!.Persons!;
        Assert.Equal("7 3 1 1 1 1", WrittenPeople.Numbers(persons.Concerned.Count, persons.Counted.Count, persons.Other.Count, persons.NotAnswered.Count, persons.Declined.Count, persons.Unknown.Count));
        // Wilson's score interval for 3 of 7 at 95 per cent
        const double z = 1.959963984540054;
        double middle = (3.0 / 7) + (z * z / 14), half = z * Math.Sqrt((3.0 / 7 * (4.0 / 7) / 7) + (z * z / 196)), scale = 1 + (z * z / 7);
        Assert.Equal((middle - half) / scale, persons.Share.WilsonInterval().Value.Lower, 10);
        Assert.Equal((middle + half) / scale, persons.Share.WilsonInterval().Value.Upper, 10);
    }

    [Fact]
    public void Those_who_start_are_counted_in_each_track_and_a_count_is_met_when_it_is_reached()
    {
        ProgrammeGoals goals = Evaluate(Programme, LastDay.PlusDays(-1));
        Assert.Equal(9, goals.Find(new GoalId("ap-p5a"))!.Persons!.Counted.Count);
        Assert.Equal(6, goals.Find(new GoalId("ap-p5b"))!.Persons!.Counted.Count);
        Assert.Equal(GoalState.TooEarly, goals.Find(new GoalId("ap-p5a"))!.State);
        Assert.Equal(GoalState.NotMet, Evaluate(Programme, LastDay).Find(new GoalId("ap-p5a"))!.State);
        Cohort many = WrittenPeople.Cohort(Programme, LastDay.PlusDays(-1), Enumerable.Range(0, 300).Select(static _ => Facts("T o n -- -- -----")));
        Assert.Equal(GoalState.Met, ProgrammeGoals.Evaluate(many, Programme).Find(new GoalId("ap-p5a"))!.State);
    }

    [Fact]
    public void A_share_is_too_early_until_the_last_day()
    {
        Assert.Equal(GoalState.TooEarly, Evaluate(Programme, LastDay.PlusDays(-1)).Find(new GoalId("ap-p2"))!.State);
        Assert.NotEqual(GoalState.TooEarly, Evaluate(Programme, LastDay).Find(new GoalId("ap-p2"))!.State);
    }

    [Theory]
    [InlineData("participants-counted", "answered", "10 8 1 1")]
    [InlineData("participants-counted", "started", "12 8 1 1")]
    [InlineData("interrupted-counts", "as-planned", "7 6 1 0")]
    public void A_chosen_reading_changes_whom_a_share_is_of(string option, string reading, string expected)
    {
        Assert.Empty(Programme.TryChoose(new Dictionary<OptionName, string> { [new OptionName(option)] = reading }, out Programme? chosen));
        GoalPersons persons = Evaluate(chosen!, LastDay).Find(new GoalId("ap-p2"))!.Persons!;
        Assert.Equal(expected, WrittenPeople.Numbers(persons.Concerned.Count, persons.Counted.Count, persons.Other.Count, persons.Declined.Count));
    }

    [Fact]
    public void Social_workers_counted_once_each_cannot_be_told_from_the_journeys()
    {
        Assert.Empty(Programme.TryChoose(new Dictionary<OptionName, string> { [new OptionName("social-worker-unit")] = "social-workers" }, out Programme? chosen));
        GoalEvaluation goal = Evaluate(chosen!, LastDay).Find(new GoalId("ap-e1b"))!;
        Assert.Equal((GoalState.NotAssessable, GoalReason.UnitNotRecorded), (goal.State, goal.Because));
    }

    [Theory]
    [InlineData(3, "at-least", false, GoalState.TooEarly)]
    [InlineData(3, "at-least", true, GoalState.NotMet)]
    [InlineData(4, "at-least", false, GoalState.Met)]
    [InlineData(4, "exactly", false, GoalState.TooEarly)]
    [InlineData(4, "exactly", true, GoalState.Met)]
    [InlineData(5, "exactly", false, GoalState.NotMet)]
    [InlineData(5, "at-least", true, GoalState.Met)]
    public void Meetings_are_counted_from_the_log(int meetings, string reading, bool isOver, GoalState expected)
    {
        Assert.Empty(Programme.TryChoose(new Dictionary<OptionName, string> { [new OptionName("meeting-count")] = reading }, out Programme? chosen));
        LocalDate first = Programme.Period.Value.Start;
        ProgrammeLog log = WrittenPeople.Log(Programme,
        [
            .. Enumerable.Range(0, meetings).Select(n => (first.PlusDays(7 * n), (ProgrammeEvent)new MeetingHeld(GovernanceKind.EvaluationGroup, [], []))),
            (first, new MeetingHeld(GovernanceKind.LearningSeminar, [], [])),
        ]);
        LocalDate on = isOver ? LastDay : LastDay.PlusDays(-1);
        ProgrammeGoals goals = ProgrammeGoals.Evaluate(WrittenPeople.Cohort(chosen!, on, []), chosen!, log);
        Assert.Equal((meetings, expected), (goals.Find(new GoalId("ap-p1a"))!.Events, goals.Find(new GoalId("ap-p1a"))!.State));
        Assert.Equal(1, goals.Find(new GoalId("ap-p1b"))!.Events);
        Assert.Equal(0, goals.Find(new GoalId("ap-p1c"))!.Events);
    }

    [Fact]
    public void What_the_log_learnt_later_or_tells_of_a_later_day_is_not_counted()
    {
        LocalDate first = Programme.Period.Value.Start;
        ProgrammeLog log = WrittenPeople.Log(Programme, (first, new MeetingHeld(GovernanceKind.EvaluationGroup, [], [])), (first.PlusDays(10), new MeetingHeld(GovernanceKind.EvaluationGroup, [], [])));
        int? Events(LocalDate on, Instant asOf) => ProgrammeGoals.Evaluate(new CohortBuilder(Programme.Id, on, asOf).Build(), Programme, log).Find(new GoalId("ap-p1a"))!.Events;
        Instant recorded = first.PlusDays(11).AtMidnight().InUtc().ToInstant();
        Assert.Equal(2, Events(first.PlusDays(10), recorded));
        Assert.Equal(1, Events(first.PlusDays(9), recorded));
        Assert.Equal(1, Events(first.PlusDays(10), recorded - Duration.Epsilon));
    }

    [Fact]
    public void Without_a_log_its_goals_say_so()
    {
        GoalEvaluation goal = Evaluate(Programme, LastDay).Find(new GoalId("ap-p1a"))!;
        Assert.Equal((GoalState.NotAssessable, GoalReason.NoLog), (goal.State, goal.Because));
    }

    private static ProgrammeGoals Evaluate(Programme programme, LocalDate on) =>
        ProgrammeGoals.Evaluate(WrittenPeople.Cohort(programme, on, People.Select(Facts)), programme);

    private static FactTimeline Facts(string letters)
    {
        string[] p = letters.Split(' ');
        bool ended = p[1] != "o";
        FactTimelineBuilder facts = new();
        facts.Know(StandardFacts.Started, true).Know(StandardFacts.Exited, ended).Know(StandardFacts.Completed, p[1] == "c").Know(StandardFacts.Disability, p[2][0]);
        facts.Know(StandardFacts.FirstTrack, p[0] == "P" ? "work-preparation" : "work-trial");
        Track(facts, "work-trial", p[0] is "T" or "B", p, ["knows-self-in-work", "made-recommendations"], ["knows-client-needs", "received-recommendations"]);
        Track(facts, "work-preparation", p[0] is "P" or "B", p, ["supported-to-prepare", "made-recommendations"], ["client-supported", "received-recommendations"]);
        string[] statements = ["could-influence", "welcome-whatever-sex", "needs-as-woman-or-man-met", "welcome-whatever-disability", "needs-by-disability-met"];
        for (int i = 0; i < statements.Length; i++)
            facts.Know(StandardFacts.AnswerTo("ap-participant", statements[i]), p[5][i]);
        facts.Know(StandardFacts.Answered("ap-participant"), p[5].Any(static c => c != '-'));
        return facts.Build();
    }

    private static void Track(FactTimelineBuilder facts, string track, bool isIn, string[] p, string[] participant, string[] socialWorker)
    {
        facts.Know(StandardFacts.StartedIn(track), isIn).Know(StandardFacts.EndedIn(track), isIn && p[1] != "o").Know(StandardFacts.CompletedIn(track), isIn && p[1] == "c");
        for (int i = 0; i < 2; i++)
        {
            facts.Know(StandardFacts.AnswerTo($"ap-{track}-participant", participant[i]), isIn ? p[3][i] : '-');
            facts.Know(StandardFacts.AnswerTo($"ap-{track}-social-worker", socialWorker[i]), isIn ? p[4][i] : '-');
        }
    }
}
