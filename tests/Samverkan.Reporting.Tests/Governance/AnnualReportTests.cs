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
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>
/// Sixty people, numbered 0 to 59, whose figures can be counted by hand: all are referred; 0–47 start on 2 September 2024; 0–39 are
/// mapped; 0–29 have a plan and an activity; 0–19 have left, 0–11 of them to work after 100 + their number of days, and of 17–19 no outcome
/// is recorded. 54–59 have declined a place. Even numbers are women.
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
    [InlineData("way/0/waiting", 6)]
    [InlineData("way/0/declined", 6)]
    [InlineData("way/1/left", 0)]
    [InlineData("way/4/ongoing", 10)]
    [InlineData("way/4/left-outcome", 12)]
    [InlineData("way/4/left", 8)]
    [InlineData("team/team-1/started", 24)]
    [InlineData("goal/sk-o1/count", 48)]
    [InlineData("goal/sk-i1/of", 20)]
    [InlineData("goal/sk-i1/count", 12)]
    [InlineData("goal/sk-i1/other", 5)]
    [InlineData("goal/sk-i1/unknown", 3)]
    public void Counts_are_those_counted_by_hand(string figure, int expected) =>
        Assert.Equal(expected, Assert.IsType<ShownCount>(Open[new FigureId(figure)]).Value);

    [Fact]
    public void Shares_medians_and_means_are_those_recomputed_by_hand()
    {
        Assert.Equal(25m, Assert.IsType<ShownShare>(Open[new FigureId("outcome/share")]).Percent);
        // 12 of all 20 who have left, not of the 17 with a recorded outcome
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
        Assert.Contains("48\u00A0personer har börjat i programmet.", page, StringComparison.Ordinal);
        Assert.Contains("28 deltar fortfarande och 20 har avslutat sitt deltagande.", page, StringComparison.Ordinal);
        Assert.Contains("12 av 48 som började har nått arbete eller studier, 25\u00A0%.", page, StringComparison.Ordinal);
        Assert.Contains("går inte att bedöma", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_of_a_goal_says_the_denominator_that_is_used()
    {
        ShownShare share = Assert.IsType<ShownShare>(Open[new FigureId("goal/sk-i1/share")]);
        Assert.Equal((12, 20), (share.Numerator, share.Denominator));
        Assert.Equal("alla som avslutat", share.Definition.Of?.Swedish);
        Assert.Contains("Andelen är av alla som avslutat. De utan registrerat resultat ingår bland dem", share.Definition.Rule.Swedish, StringComparison.Ordinal);
        Assert.Contains("The share is of all who have left.", share.Definition.Rule.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_stage_is_the_sum_of_its_losses_and_the_next_stage()
    {
        FlowChart flow = Assert.Single(Open.Sections.SelectMany(static s => s.Blocks).OfType<FlowChart>());
        int Number(FigureId id) => Assert.IsType<ShownCount>(Open[id]).Value;
        for (int i = 0; i < flow.Stages.Length; i++)
            Assert.Equal(Number(flow.Stages[i].Value), flow.Stages[i].Losses.Sum(l => Number(l.Value)) + (i + 1 < flow.Stages.Length ? Number(flow.Stages[i + 1].Value) : 0));
        // nobody leaves before the start, so no loss says so
        Assert.Equal(["väntar", "tackade nej till en plats"], flow.Stages[0].Losses.Select(static l => l.Label.Swedish));
    }

    [Fact]
    public void The_text_of_a_progression_picture_names_the_rater_of_each_mean()
    {
        SmallMultiples picture = Assert.Single(Open.Sections.SelectMany(static s => s.Blocks).OfType<SmallMultiples>());
        PanelLine line = Assert.Single(picture.Panels[0].Lines);
        // competences over 0–29: ten each of 1, 2 and 3
        Assert.Equal($"{picture.Panels[0].Title.Swedish}, skattat av deltagare: medelvärdet var 2,0 vid start.", FigureText.Of(Open, picture.Reading[0], Language.Swedish));
        Assert.Equal($"{picture.Panels[0].Title.English}, rated by the participant: the mean was 2.0 at start.", FigureText.Of(Open, picture.Reading[0], Language.English));
        Assert.Equal("deltagare", line.Label.Swedish);
    }

    [Fact]
    public void Words_side_by_side_are_said_once_across_their_columns()
    {
        string page = HtmlRenderer.Render(Open, Language.Swedish);
        Assert.Contains("colspan=\"7\" role=\"cell\">räknas inte</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("räknas inte</td><td class=\"h\" role=\"cell\" data-l=\"antal\">räknas inte", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_table_carries_the_names_of_its_columns_into_every_cell()
    {
        string page = HtmlRenderer.Render(Open, Language.Swedish);
        Assert.Contains("<td class=\"n\" role=\"cell\" data-l=\"utan registrerat resultat\">3</td>", page, StringComparison.Ordinal);
        Assert.Contains("<table class=\"stack\" role=\"table\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_the_curve_tells_the_last_point_that_is_shown()
    {
        // all 48 are followed and nobody is lost before the twelve who reach work: a plain quarter
        StepCurve curve = Assert.Single(Open.Sections.Where(static s => s.Id.Value == "outcomes").SelectMany(static s => s.Blocks).OfType<StepCurve>());
        Assert.Equal("52\u00A0veckor efter starten har uppskattningsvis 25\u00A0% (15\u201340\u00A0%) nått arbete eller studier.", FigureText.Of(Open, Assert.Single(curve.Reading), Language.Swedish));
    }

    [Fact]
    public void A_midnight_is_the_whole_day_that_ends_there()
    {
        Assert.Equal("31\u00A0augusti 2025, hela dagen", DateText.Format(Instant.FromUtc(2025, 8, 31, 22, 0), Language.Swedish));
        Assert.Equal("31\u00A0August 2025, the whole day", DateText.Format(Instant.FromUtc(2025, 8, 31, 22, 0), Language.English));
        Assert.Equal("1\u00A0september 2025 klockan 00.01", DateText.Format(Instant.FromUtc(2025, 8, 31, 22, 1), Language.Swedish));
    }

    [Fact]
    public void An_empty_cohort_gives_a_report_of_words_not_of_noughts_in_per_cent()
    {
        ProtectedReport report = new ReportProtection(new DisclosureOptions()).Protect(
            AnnualReport.Build(new CohortBuilder(ProgrammeCatalog.Stockholmskraften.Id, On, AsOf).Build(), ProgrammeCatalog.Stockholmskraften, Settings));
        Assert.Empty(report.Figures.OfType<ShownShare>());
        string page = HtmlRenderer.Render(report, Language.Swedish);
        Assert.Contains("ingen berörd", page, StringComparison.Ordinal);
        Assert.Contains("Ingen har börjat ännu, så det är för tidigt att säga något om arbete eller studier.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hur många som nått arbete eller studier visas inte", page, StringComparison.Ordinal);
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

    private static AnnualReportSettings Settings => new(LocalizedText.Same("Arbetsförmedlingen")) { Teams = ProgrammeCatalog.Stockholmskraften.TeamPlan! };

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
        Reach(i >= 54, Milestone.PlaceDeclined, -1);
        if (i < 17)
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
