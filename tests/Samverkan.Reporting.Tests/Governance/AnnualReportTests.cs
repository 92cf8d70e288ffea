using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>
/// Sixty people, numbered 0 to 59, whose figures can be counted by hand: all are referred; 0–47 start on 2 September 2024; 0–39 are
/// mapped; 0–29 have a plan and an activity; 0–19 have left, 0–11 of them to work after 100 + their number of days. Even numbers are women.
/// </summary>
public sealed class AnnualReportTests
{
    private static readonly LocalDate Start = new(2024, 9, 2);
    private static readonly LocalDate On = new(2025, 8, 31);
    private static readonly Instant AsOf = Instant.FromUtc(2025, 9, 15, 10, 0);
    private static readonly ProtectedReport Open = Protect(1);

    [Theory]
    [InlineData("referred", 60)]
    [InlineData("started", 48)]
    [InlineData("mapped", 40)]
    [InlineData("planned", 30)]
    [InlineData("active", 30)]
    [InlineData("ongoing", 28)]
    [InlineData("exited", 20)]
    [InlineData("outcome", 12)]
    [InlineData("sex/woman/started", 24)]
    [InlineData("sex/man/outcome", 6)]
    [InlineData("activity/parallel", 16)]
    [InlineData("activity/gap", 10)]
    [InlineData("way/1/waiting", 8)]
    [InlineData("way/0/left", 0)]
    [InlineData("team/team-1/started", 24)]
    [InlineData("goal/sk-o1/count", 48)]
    [InlineData("goal/sk-i1/of", 20)]
    [InlineData("goal/sk-i1/count", 12)]
    [InlineData("curve/0/followed", 48)]
    public void Counts_are_those_counted_by_hand(string figure, int expected) =>
        Assert.Equal(expected, Assert.IsType<ShownCount>(Open[new FigureId(figure)]).Value);

    [Fact]
    public void Shares_medians_and_means_are_those_recomputed_by_hand()
    {
        Assert.Equal(25m, Assert.IsType<ShownShare>(Open[new FigureId("outcome/share")]).Percent);
        Assert.Equal(60m, Assert.IsType<ShownShare>(Open[new FigureId("goal/sk-i1/share")]).Percent);
        // days 10 to 39, the middle between 24 and 25 rounded to the even day
        Assert.Equal(24, Assert.IsType<ShownMedian>(Open[new FigureId("activity/employer-days")]).Days);
        // ratings 1 + (number mod 3) over 0–29
        ShownMean mean = Assert.IsType<ShownMean>(Open[new FigureId("mean/skapa-structure/1/competences/p/0")]);
        Assert.Equal((2.0m, 30, 1), (mean.Value, mean.Count, mean.Decimals));
        Assert.Equal(5, Assert.IsType<ShownCount>(Open[new FigureId("missing/skapa-structure/1/competences/p/0")]).Value);
    }

    [Fact]
    public void A_goal_without_a_level_is_not_assessable_and_says_why()
    {
        foreach (Goal goal in ProgrammeCatalog.Stockholmskraften.Goals)
        {
            WordFigure word = Assert.IsType<WordFigure>(Open[new FigureId($"goal/{goal.Id.Value}/assessment")]);
            Assert.Equal(Absence.NotAssessable, word.Absence);
            Assert.NotEmpty(word.Reason.Swedish);
        }

        Assert.DoesNotContain(Open.Figures, static f => f is ShownShare { Denominator: 0 });
    }

    [Fact]
    public void Protection_hides_small_figures_and_the_page_still_speaks()
    {
        ProtectedReport report = Protect(5);
        Assert.All(report.Figures.OfType<ShownCount>(), static c => Assert.True(c.Value is 0 or >= 5));
        string page = HtmlRenderer.Render(report, Language.Swedish);
        Assert.Contains("60\u00A0personer har remitterats till programmet och 48 har börjat.", page, StringComparison.Ordinal);
        Assert.Contains("12 av 48 har nått arbete eller studier, 25\u00A0%.", page, StringComparison.Ordinal);
        Assert.Contains("går inte att bedöma", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_cohort_gives_a_report_of_words_not_of_noughts_in_per_cent()
    {
        ProtectedReport report = new ReportProtection(new DisclosureOptions()).Protect(
            AnnualReport.Build(new CohortBuilder(ProgrammeCatalog.Stockholmskraften.Id, On, AsOf).Build(), ProgrammeCatalog.Stockholmskraften, Settings));
        Assert.Empty(report.Figures.OfType<ShownShare>());
        Assert.Contains("ingen berörd", HtmlRenderer.Render(report, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_gets_the_door_with_its_own_rule_and_is_told_when_the_rule_does_not_hold()
    {
        using ServiceProvider good = new ServiceCollection().AddSamverkan().AddReporting(static o => o.Disclosure.MinimumCount = 10).Services.BuildServiceProvider();
        Assert.Equal(10, good.GetRequiredService<ReportProtection>().Protect(Build()).MinimumCount);
        using ServiceProvider bad = new ServiceCollection().AddSamverkan().AddReporting(static o => o.Disclosure.MinimumCount = 0).Services.BuildServiceProvider();
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(bad.GetRequiredService<ReportProtection>);
        Assert.Contains("SAM1950", refused.Message, StringComparison.Ordinal);
    }

    private static AnnualReportSettings Settings => new(LocalizedText.Same("Arbetsförmedlingen")) { Teams = TeamPlan.Stockholmskraften };

    private static ProtectedReport Protect(int minimum) => new ReportProtection(new DisclosureOptions { MinimumCount = minimum }).Protect(Build());

    private static Report Build()
    {
        CohortBuilder cohort = new(ProgrammeCatalog.Stockholmskraften.Id, On, AsOf);
        for (int i = 0; i < 60; i++)
            cohort.Add(Row(i));
        return AnnualReport.Build(cohort.Build(), ProgrammeCatalog.Stockholmskraften, Settings);
    }

    private static CohortRow Row(int i)
    {
        ImmutableSortedDictionary<Milestone, LocalDate> reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, Start.PlusDays(-10));
        void Reach(bool holds, Milestone milestone, int days)
        {
            if (holds)
                reached = reached.Add(milestone, Start.PlusDays(days));
        }

        Reach(i < 48, Milestone.Started, 0);
        Reach(i < 40, Milestone.Mapped, 20);
        Reach(i < 30, Milestone.Planned, 30);
        Reach(i < 30, Milestone.Active, 40);
        Reach(i < 30, Milestone.EmployerContact, 10 + i);
        Reach(i < 12, Milestone.WorkOrStudies, 100 + i);
        Reach(i < 20, Milestone.Exited, 150);
        FactTimelineBuilder facts = new();
        void Know(TypedFact<bool> fact, bool value) => facts.Add(fact, new Observation<bool>(value, DatePeriod.From(Start), AsOf));
        Know(StandardFacts.Started, i < 48);
        Know(StandardFacts.Exited, i < 20);
        if (i < 20)
            facts.Add(StandardFacts.Outcome, new Observation<string>(i < 12 ? "work" : "other", DatePeriod.From(Start), AsOf));
        return new CohortRow
        {
            Participant = ParticipantId.FromBits((UInt128)(i + 1)),
            Facts = facts.Build(),
            Reached = reached,
            Team = new TeamId(i % 2 == 0 ? "team-1" : "team-4"),
            Sex = i % 2 == 0 ? CohortSex.Woman : CohortSex.Man,
            ExitReason = i < 20 ? ExitReason.Completed : null,
            Outcome = i < 12 ? OutcomeKind.Work : null,
            EnrolledDays = i < 48 ? 364 : null,
            ParallelDays = i < 48 ? (i < 16 ? 5 : 0) : null,
            Gaps = i < 48 ? (i < 10 ? 1 : 0) : null,
            GapDays = i < 48 ? (i < 10 ? 7 : 0) : null,
            DaysToFirstEmployerContact = i < 30 ? 10 + i : null,
            DueWaves = i < 35 ? [0] : [],
            Forms = i < 30 ? [new MeasuredForm(Start, 0, new IndicatorSetId("skapa-structure"), 1, RaterRole.Participant, [new MeasuredItem(new IndicatorId("competences"), AnswerState.Answered, 1 + (i % 3))])] : [],
        };
    }
}
