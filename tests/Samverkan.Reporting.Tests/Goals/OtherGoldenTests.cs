using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>Golden sets of the other programmes: people in letters, numbers recomputed from the letters.</summary>
public sealed class OtherGoldenTests
{
    // gone through, invited, informed, waived, consented, mapped, recommended, handed over; category; needs clarified
    private static readonly string[] Insikt =
    [
        "yyyyyyyy in-rc1 y",
        "yyyyyyyn in-rc2 n",
        "yyyyyyyy other -",
        "yyyyyyyn none d",
        "yyyyyynn none y",
        "yyyynnnn none -",
        "yyynnnnn none -",
        "yynnnnnn none -",
        "nynnnnnn none -",
    ];

    [Fact]
    public void Insikts_goals_and_steps_are_what_the_letters_say()
    {
        Programme programme = ProgrammeCatalog.Insikt;
        LocalDate on = programme.Period.Value.End!.Value;
        Cohort cohort = WrittenPeople.Cohort(programme, on, Insikt.Select(InsiktFacts));
        ProgrammeGoals goals = ProgrammeGoals.Evaluate(cohort, programme, WrittenPeople.Log(programme, (on, new ReportDelivered(GovernanceKind.FinalReport))));
        string[][] people = [.. Insikt.Select(static p => p.Split(' '))];
        int At(int step) => people.Count(p => p[0][step] == 'y');

        Assert.Equal(At(0), goals.Find(new GoalId("in-g1"))!.Persons!.Counted.Count);
        Assert.Equal(GoalState.NotMet, goals.Find(new GoalId("in-g1"))!.State);
        GoalPersons recommended = goals.Find(new GoalId("in-g2"))!.Persons!;
        Assert.Equal((At(5), At(6)), (recommended.Concerned.Count, recommended.Counted.Count));
        Assert.Equal(GoalState.NotMet, goals.Find(new GoalId("in-g2"))!.State);
        GoalPersons categories = goals.Find(new GoalId("in-g3"))!.Persons!;
        Assert.Equal((4, 2, 1, 1), (categories.Concerned.Count, categories.Counted.Count, categories.Other.Count, categories.Unknown.Count));
        GoalPersons needs = goals.Find(new GoalId("in-g4"))!.Persons!;
        Assert.Equal((5, 2, 1, 1, 1), (needs.Concerned.Count, needs.Counted.Count, needs.Other.Count, needs.NotAnswered.Count, needs.Declined.Count));
        Assert.Equal(GoalState.NotAssessable, goals.Find(new GoalId("in-g4"))!.State);
        Assert.Equal((1, GoalState.Met), (goals.Find(new GoalId("in-g5"))!.Events, goals.Find(new GoalId("in-g5"))!.State));

        // the steps: each after all before it, and by itself; the ninth person was called without being gone through
        ProtectedReport report = new ReportProtection(new DisclosureOptions { MinimumCount = 1 }).Protect(AnnualReport.Build(cohort, programme, new AnnualReportSettings(programme.Name)));
        int Shown(string id) => Assert.IsType<ShownCount>(report[new FigureId(id)]).Value;
        bool[] Reached(string[] p) => [p[0][0] == 'y', p[0][1] == 'y', p[0][2] == 'y', p[0][3] == 'y' && p[0][4] == 'y', p[0][5] == 'y', p[0][6] == 'y', p[0][7] == 'y'];
        for (int step = 0; step < 7; step++)
        {
            Assert.Equal(people.Count(p => Reached(p).Take(step + 1).All(static r => r)), Shown($"funnel/in-fn{step + 1}"));
            Assert.Equal(people.Count(p => Reached(p)[step]), Shown($"funnel/in-fn{step + 1}/alone"));
        }

        Assert.Equal((8, 9), (Shown("funnel/in-fn2"), Shown("funnel/in-fn2/alone")));
    }

    [Fact]
    public void Everyone_recommended_is_met_only_when_it_is_everyone()
    {
        Programme programme = ProgrammeCatalog.Insikt;
        Cohort cohort = WrittenPeople.Cohort(programme, programme.Period.Value.End!.Value, Insikt.Take(4).Select(InsiktFacts));
        Assert.Equal(GoalState.Met, ProgrammeGoals.Evaluate(cohort, programme).Find(new GoalId("in-g2"))!.State);
        Cohort nobody = WrittenPeople.Cohort(programme, programme.Period.Value.End!.Value, []);
        GoalEvaluation empty = ProgrammeGoals.Evaluate(nobody, programme).Find(new GoalId("in-g2"))!;
        Assert.Equal((GoalState.NotAssessable, GoalReason.NobodyConcerned), (empty.State, empty.Because));
    }

    // exited; outcome; closer; coordinated plan; active parties
    private static readonly string[] Others = ["y work y y 2", "y subsidised-work y y 3", "y self-employment n y 1", "y studies - n 2", "y other n y 2", "y none - - 0", "n none y y 2", "n none - y 1"];

    [Theory]
    [InlineData("stockholmskraften", "sk-i1", "work subsidised-work self-employment studies")]
    [InlineData("lumena", "lu-g2", "work subsidised-work self-employment studies")]
    [InlineData("hallbar-etablering", "he-g2", "work subsidised-work self-employment")]
    public void Outcomes_are_of_all_who_have_left(string id, string goal, string outcomes)
    {
        Programme programme = ProgrammeCatalog.All.Single(p => p.Id.Value == id);
        GoalEvaluation found = ProgrammeGoals.Evaluate(OthersOf(programme), programme).Find(new GoalId(goal))!;
        string[][] left = [.. Others.Select(static p => p.Split(' ')).Where(static p => p[0] == "y")];
        int counted = left.Count(p => outcomes.Split(' ').Contains(p[1]));
        int unknown = left.Count(static p => p[1] == "none");
        Assert.Equal((left.Length, counted, left.Length - counted - unknown, unknown), (found.Persons!.Concerned.Count, found.Persons.Counted.Count, found.Persons.Other.Count, found.Persons.Unknown.Count));
        Assert.Equal((GoalState.NotAssessable, GoalReason.Definition), (found.State, found.Because));
    }

    [Fact]
    public void Stockholmskraftens_progression_and_support_are_of_all_who_have_started()
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        ProgrammeGoals goals = ProgrammeGoals.Evaluate(OthersOf(programme), programme);
        string[][] people = [.. Others.Select(static p => p.Split(' '))];
        GoalPersons closer = goals.Find(new GoalId("sk-i2"))!.Persons!;
        Assert.Equal((8, people.Count(static p => p[2] == "y"), people.Count(static p => p[2] == "n"), people.Count(static p => p[2] == "-")), (closer.Concerned.Count, closer.Counted.Count, closer.Other.Count, closer.NotAnswered.Count));
        GoalPersons support = goals.Find(new GoalId("sk-i3"))!.Persons!;
        Assert.Equal(people.Count(static p => p[3] == "y" && p[4][0] >= '2'), support.Counted.Count);
        Assert.Equal(8, goals.Find(new GoalId("sk-o1"))!.Persons!.Counted.Count);
    }

    private static Cohort OthersOf(Programme programme) => WrittenPeople.Cohort(programme, programme.Period.Value.End!.Value, Others.Select(static letters =>
    {
        string[] p = letters.Split(' ');
        FactTimelineBuilder facts = new();
        facts.Know(StandardFacts.Started, true).Know(StandardFacts.Exited, p[0][0]).Know(StandardFacts.Outcome, p[1] == "none" ? null : p[1])
            .Know(StandardFacts.ProgressionCloser, p[2][0]).Know(StandardFacts.CoordinatedPlan, p[3][0]);
        facts.Add(StandardFacts.ActiveParties, new Observation<int>(p[4][0] - '0', Core.Calendars.DatePeriod.From(WrittenPeople.From), WrittenPeople.Known));
        return facts.Build();
    }));

    private static FactTimeline InsiktFacts(string letters)
    {
        string[] p = letters.Split(' ');
        TypedFact<bool>[] steps = [StandardFacts.GoneThrough, StandardFacts.Invited, StandardFacts.Informed, StandardFacts.SecrecyWaived, StandardFacts.Consented, StandardFacts.Mapped, StandardFacts.Recommended, StandardFacts.HandedOver];
        FactTimelineBuilder facts = new();
        for (int i = 0; i < steps.Length; i++)
            facts.Know(steps[i], p[0][i]);
        return facts.Know(StandardFacts.RecommendationCategory, p[1] == "none" ? null : p[1])
            .Know(StandardFacts.AnswerTo("insikt-recommendation", "needs-clarified"), p[2][0]).Build();
    }
}
