using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Governance;

public sealed class OutcomeTests
{
    private static readonly LocalDate On = new(2025, 8, 31);
    private static readonly Report Drawn = Build(1000);

    [Fact]
    public void A_share_over_time_is_the_product_limit_worked_out_by_hand()
    {
        // 40 followed, 10 reach it, 6 are no longer followed; 24 left, 6 reach it: 1 − (30/40)(18/24) = 43,75 %
        RowSet Rows(int from, int to) => RowSet.Where(40, i => i >= from && i < to);
        FigureDefinition definition = SampleReport.Definition("nådde", "reached");
        Figure[] figures =
        [
            new CountFigure(new FigureId("n0"), RowSet.All(40), definition), new CountFigure(new FigureId("d0"), Rows(0, 10), definition),
            new CountFigure(new FigureId("n1"), Rows(16, 40), definition), new CountFigure(new FigureId("d1"), Rows(16, 22), definition),
            new SurvivalFigure(new FigureId("s"), [new(new("n0"), new("d0")), new(new("n1"), new("d1"))], definition),
        ];
        ShownSurvival shown = Assert.IsType<ShownSurvival>(Protect(figures)[new FigureId("s")]);
        // Greenwood: 10/(40·30) + 6/(24·18); limits by log(−log), outwards: 28,6 to 62,5
        double survival = 0.5625;
        double error = Math.Sqrt((10.0 / (40 * 30)) + (6.0 / (24 * 18))) / Math.Log(survival);
        decimal lower = (decimal)Math.Floor(100 * (1 - Math.Pow(survival, Math.Exp(1.959963985 * error))));
        decimal upper = (decimal)Math.Ceiling(100 * (1 - Math.Pow(survival, Math.Exp(-1.959963985 * error))));
        Assert.Equal((44m, lower, upper, 24), (shown.Percent, shown.Lower, shown.Upper, shown.AtRisk));
    }

    [Fact]
    public void A_share_over_time_is_hidden_with_any_of_its_counts()
    {
        FigureDefinition definition = SampleReport.Definition("nådde", "reached");
        Figure[] figures =
        [
            new CountFigure(new FigureId("n0"), RowSet.All(40), definition), new CountFigure(new FigureId("d0"), RowSet.Where(40, static i => i < 3), definition),
            new SurvivalFigure(new FigureId("s"), [new(new("n0"), new("d0"))], definition),
        ];
        Assert.IsType<HiddenFigure>(Protect(figures)[new FigureId("s")]);
    }

    [Fact]
    public void No_step_of_the_curve_holds_fewer_than_the_minimum()
    {
        StepCurve curve = Assert.Single(Drawn.Sections.Where(static s => s.Id.Value == "outcomes").SelectMany(static s => s.Blocks).OfType<StepCurve>());
        Assert.True(curve.Steps.Length > 1);
        ImmutableArray<SurvivalSpell> spells = Assert.IsType<SurvivalFigure>(Drawn.Figures[curve.Steps[^1].Share]).Spells;
        for (int i = 0; i < spells.Length; i++)
        {
            (int followed, int reached) = (Count(spells[i].AtRisk), Count(spells[i].Reached));
            int ceased = followed - reached - (i + 1 < spells.Length ? Count(spells[i + 1].AtRisk) : 0);
            Assert.True(followed >= 5 && reached >= 5 && ceased is 0 or >= 5, $"step {i}");
        }
    }

    [Fact]
    public void The_steps_account_for_everybody_once()
    {
        ImmutableArray<SurvivalSpell> spells = Drawn.Figures.Values.OfType<SurvivalFigure>().Where(static s => s.Id.Value.StartsWith("outcomes/", StringComparison.Ordinal)).MaxBy(static s => s.Spells.Length)!.Spells;
        Assert.Equal(Count(new FigureId("started")), Count(spells[0].AtRisk));
        Assert.Equal(Count(new FigureId("outcomes/reached")), spells.Sum(s => Count(s.Reached)));
        Assert.Equal(Count(new FigureId("started")), Count(new FigureId("outcomes/reached")) + Count(new FigureId("outcomes/left")) + Count(new FigureId("outcomes/still")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(1000)]
    public void The_easy_page_asks_and_answers_in_short_sentences_and_tells_no_hidden_number(int people)
    {
        ProtectedReport report = new ReportProtection(new DisclosureOptions()).Protect(people == 1000 ? Drawn : Build(people));
        string page = HtmlRenderer.Render(report, Language.EasySwedish);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
        string[] lines = [.. report.Easy!.Questions.SelectMany(static q => q.Blocks).OfType<Paragraph>().SelectMany(static p => p.Sentences)
            .Select(s => FigureText.Of(report, s, Language.EasySwedish)).Where(static s => s.Length > 0)];
        Assert.All(lines, static line => Assert.InRange(line.Split(' ', '\u00A0').Length, 3, 14));
        Assert.All(report.Easy.Questions, static q => Assert.EndsWith("?", q.Title.Swedish, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains(System.Net.WebUtility.HtmlEncode(line).Replace("&#229;", "å", StringComparison.Ordinal).Replace("&#228;", "ä", StringComparison.Ordinal).Replace("&#246;", "ö", StringComparison.Ordinal).Replace("&#160;", "\u00A0", StringComparison.Ordinal).Replace("&#197;", "Å", StringComparison.Ordinal), page, StringComparison.Ordinal));
        string started = FigureText.Of(report[new FigureId("started")], Language.EasySwedish);
        Assert.Equal(report[new FigureId("started")] is ShownCount && people > 0, lines.Contains($"{started}\u00A0personer har börjat."));
    }

    private static int Count(FigureId id) => Assert.IsType<CountFigure>(Drawn.Figures[id]).Persons.Count;

    private static ProtectedReport Protect(Figure[] figures) => new ReportProtection(new DisclosureOptions()).Protect(new Report(
        LocalizedText.Same("r"), ProgrammeCatalog.Stockholmskraften.Id, LocalizedText.Same("p"), new(new LocalDate(2024, 9, 1), On), Instant.FromUtc(2025, 9, 1, 0, 0), LocalizedText.Same("p"), Paragraph.Of(),
        [new Section(new FigureId("one"), LocalizedText.Same("one"), [new ReportTable(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("t"), [.. figures.Select(static f => LocalizedText.Same(f.Id.Value))], [new TableRow(LocalizedText.Same("row"), [.. figures.Select(static f => TableCell.Of(f.Id))])])])],
        figures));

    private static Report Build(int people)
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        CohortBuilder cohort = new(programme.Id, On, Instant.FromUtc(2025, 8, 31, 20, 0));
        if (people > 0)
        {
            foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(programme), people, 7, On).Entries))
                cohort.Add(journey, CohortReading.Of(programme));
        }

        return AnnualReport.Build(cohort.Build(), programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = programme.TeamPlan! });
    }
}
