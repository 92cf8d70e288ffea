using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>Cases of those who have not consented count where the step comes before consent, and nowhere else.</summary>
public sealed class WithoutConsentTests
{
    private const StepsBeforeConsent Informed = StepsBeforeConsent.GoneThrough | StepsBeforeConsent.Invited | StepsBeforeConsent.Informed;
    private static readonly Programme Insikt = ProgrammeCatalog.Insikt;

    [Fact]
    public void Three_hundred_gone_through_is_reached_together_with_those_without_consent()
    {
        // 270 with consent; without: 12 only gone through, 8 invited too, 10 informed too: 300 in all
        Cohort cohort = People(270, 12, 8, 10);
        GoalEvaluation goal = ProgrammeGoals.Evaluate(cohort, Insikt).Find(new GoalId("in-g1"))!;
        Assert.Equal(GoalState.Met, goal.State);
        Assert.Equal(300, goal.Persons!.Counted.Count);
        Assert.Equal(GoalState.NotMet, ProgrammeGoals.Evaluate(People(269, 12, 8, 10), Insikt).Find(new GoalId("in-g1"))!.State);
        Assert.Equal(270, cohort.Count);

        ProtectedReport report = Protect(cohort);
        Assert.Equal(300, Number(report, "goal/in-g1/count"));
        Assert.Equal(30, Number(report, "goal/in-g1/without-consent"));
        Assert.Equal([300, 288, 280, 270], ((string[])["in-fn1", "in-fn2", "in-fn3", "in-fn4"]).Select(step => Number(report, $"funnel/{step}")));
        Assert.Equal([12, 8, 10], ((string[])["in-fn1", "in-fn2", "in-fn3"]).Select(step => Number(report, $"funnel/{step}/not-further")));
        Assert.Equal(30, Number(report, "funnel/in-fn1/without-consent"));
        Assert.Equal(270, Number(report, "funnel/in-fn4/alone"));
        string page = HtmlRenderer.Render(report, Language.English);
        Assert.Contains("without consent to be registered. The goal is met.", page, StringComparison.Ordinal);
        Assert.Contains("utan samtycke till att registreras. Målet är nått.", HtmlRenderer.Render(report, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_without_consent_are_protected_as_everybody_is()
    {
        ProtectedReport report = Protect(People(60, 0, 0, 3));
        Assert.IsType<HiddenFigure>(report[new FigureId("goal/in-g1/without-consent")]);
        // three is not to be read as a difference of shown counts either
        Assert.False(report[new FigureId("goal/in-g1/count")] is ShownCount && report[new FigureId("funnel/in-fn4/alone")] is ShownCount);
    }

    [Fact]
    public void A_period_does_not_count_them_and_says_so()
    {
        Cohort cohort = People(40, 10, 0, 0);
        GoalEvaluation within = ProgrammeGoals.EvaluateWithin(cohort, Insikt, new(cohort.On.PlusDays(-30), cohort.On)).Find(new GoalId("in-g1"))!;
        Assert.Equal(GoalReason.WithinPeriod, within.Because);
        Assert.Equal(40, within.Persons!.Counted.Length);
        AnnualReportSettings settings = new(Insikt.Name) { Within = true, Period = new(cohort.On.PlusDays(-30), cohort.On) };
        ProtectedReport report = new ReportProtection(new DisclosureOptions { MinimumCount = 5 }).Protect(new ProgrammeReports(Insikt, settings).Of(ReportKind.Annual, cohort));
        Assert.Contains("inte räknade i perioden", HtmlRenderer.Render(report, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_after_consent_is_about_none_of_them()
    {
        foreach (Goal goal in Insikt.Goals.Where(static goal => goal.Id.Value != "in-g1"))
            Assert.False(BeforeConsent.CanReach(goal), goal.Id.Value);
        Assert.DoesNotContain(ProgrammeCatalog.All, static programme => programme.Id.Value != "insikt" && BeforeConsent.IsCountedIn(programme));
    }

    private static decimal Number(ProtectedReport report, string id) => Assert.IsType<ShownCount>(report[new FigureId(id)]).Value;

    private static ProtectedReport Protect(Cohort cohort) =>
        new ReportProtection(new DisclosureOptions { MinimumCount = 5 }).Protect(AnnualReport.Build(cohort, Insikt, new AnnualReportSettings(Insikt.Name)));

    private static Cohort People(int consented, int goneThrough, int invited, int informed)
    {
        LocalDate on = Insikt.Period.Value.End!.Value;
        CohortBuilder builder = new(Insikt.Id, on, WrittenPeople.Known);
        Cohort rows = WrittenPeople.Cohort(Insikt, on, Enumerable.Range(0, consented).Select(static _ => new FactTimelineBuilder()
            .Know(StandardFacts.GoneThrough, true).Know(StandardFacts.Invited, true).Know(StandardFacts.Informed, true)
            .Know(StandardFacts.SecrecyWaived, true).Know(StandardFacts.Consented, true).Know(StandardFacts.Started, true).Build()));
        IEnumerable<AnonymousRow> Rows(int count, StepsBeforeConsent steps) => Enumerable.Repeat(new AnonymousRow("woman", 2023) { Steps = steps }, count);
        builder.AddWithoutConsent([.. Rows(goneThrough, StepsBeforeConsent.GoneThrough), .. Rows(invited, StepsBeforeConsent.GoneThrough | StepsBeforeConsent.Invited), .. Rows(informed, Informed)]);
        return builder.Build().Concat(rows);
    }
}
