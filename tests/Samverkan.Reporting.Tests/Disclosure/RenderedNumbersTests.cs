using System.Net;
using System.Text.RegularExpressions;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>What stands on the page: read as text, every number of a table or a picture is a shown figure's, and nothing tells more than the figures do.</summary>
public sealed partial class RenderedNumbersTests
{
    [Theory]
    [InlineData(25)]
    [InlineData(300)]
    public void Every_number_in_tables_and_pictures_is_that_of_a_shown_figure(int people)
    {
        (Report report, ProtectedReport shown) = Draw(people);
        HashSet<string> told = [.. shown.Figures.Where(static f => f.HasNumber).Select(static f => FigureText.Of(f, Language.English))];
        HashSet<string> numbers = [.. told.SelectMany(static text => Numbers().Matches(text).Select(static m => m.Value))];
        // axes: the times of curves, the ends and steps of scales
        HashSet<string> axes = [.. Blocks(shown).OfType<StepCurve>().SelectMany(static c => c.Steps).Select(static s => s.Time.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        axes.UnionWith(Blocks(shown).OfType<SmallMultiples>().SelectMany(static m => m.Times).SelectMany(static t => Numbers().Matches(t.English).Select(static m => m.Value)));
        axes.UnionWith(shown.Figures.OfType<ShownMean>().SelectMany(static m => Enumerable.Range((int)m.Scale.Lowest, (int)(m.Scale.Highest - m.Scale.Lowest) + 1)).Select(static n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        axes.UnionWith(Blocks(shown).OfType<GapChart>().Any() ? ["0", "10", "25", "50", "100"] : (string[])[]);
        string page = HtmlRenderer.Render(shown, Language.English);
        string[] cells = [.. Cells().Matches(page).Select(static m => WebUtility.HtmlDecode(m.Groups[1].Value))];
        Assert.NotEmpty(cells);
        Assert.All(cells, text => Assert.Contains(text, told));
        foreach (string label in Labels().Matches(page).Select(static m => WebUtility.HtmlDecode(Tags().Replace(m.Groups[1].Value, ""))))
        {
            foreach (string number in Numbers().Matches(label).Select(static m => m.Value))
                Assert.True(numbers.Contains(number) || axes.Contains(number) || IsAxisShare(label), $"{number} in the label “{label}”");
        }

        Assert.Contains(shown.Figures, static f => f is HiddenFigure);
        Assert.Equal(report.Figures.Values.OfType<CountFigure>().Count(c => shown.Figures.Any(f => f.Id == c.Id && f is ShownCount)), shown.Figures.OfType<ShownCount>().Count());
    }

    [Fact]
    public void Two_reports_that_show_the_same_figures_are_the_same_page_whatever_they_hide()
    {
        // the geometry of pictures, labels and texts cannot depend on what is hidden: it is not there
        string one = HtmlRenderer.Render(Two(3, 4), Language.Swedish);
        string other = HtmlRenderer.Render(Two(4, 3), Language.Swedish);
        Assert.Equal(one, other);
        Assert.NotEqual(one, HtmlRenderer.Render(Two(13, 14), Language.Swedish));
    }

    private static bool IsAxisShare(string label) => AxisShare().Match(label) is { Success: true } match && decimal.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) % 2.5m == 0;

    private static IEnumerable<Block> Blocks(ProtectedReport report) =>
        report.Sections.SelectMany(static s => s.Blocks.Concat(s.Subsections.SelectMany(static u => u.Blocks)));

    private static ProtectedReport Two(int first, int second)
    {
        const int People = 100;
        FigureDefinition definition = Reports.SampleReport.Definition("personer", "persons");
        FigureId Id(string id) => new(id);
        LocalizedText words = new("antal", "numbers");
        List<Figure> figures =
        [
            new CountFigure(Id("a"), RowSet.Where(People, i => i < first), definition),
            new CountFigure(Id("b"), RowSet.Where(People, i => i >= 20 && i < 20 + second), definition),
            new CountFigure(Id("c"), RowSet.Where(People, i => i >= 40 && i < 73), definition),
            new CountFigure(Id("d"), RowSet.Where(People, i => i >= 80), definition),
        ];
        ReportTable table = new(Id("table"), words, words, [words], [.. figures.Select(f => new TableRow(words, [TableCell.Of(f.Id)]))]);
        BarChart bars = new(words, [.. figures.Select(f => new Bar(words, f.Id))], [new Sentence(new("Så många var de.", "So many there were."))], table);
        Report report = new(words, new Core.Identity.ProgrammeId("p"), words, new(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), Instant.FromUtc(2026, 1, 1, 0, 0), words,
            Paragraph.Of(), [new Section(Id("s"), words, [bars])], figures);
        return new ReportProtection(new DisclosureOptions()).Protect(report);
    }

    private static (Report Report, ProtectedReport Shown) Draw(int people)
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        LocalDate last = new(2026, 6, 30);
        CohortBuilder builder = new(programme.Id, last, Instant.FromUtc(2026, 6, 30, 20, 0));
        CohortReading reading = CohortReading.Of(programme);
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(programme), people, 2024, last).Entries))
            builder.Add(journey, reading);
        Report report = AnnualReport.Build(builder.Build(), programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = programme.TeamPlan! });
        return (report, new ReportProtection(new DisclosureOptions()).Protect(report));
    }

    [GeneratedRegex("""<td class="n"[^>]*>(.*?)</td>""")]
    private static partial Regex Cells();

    [GeneratedRegex("<text[^>]*>(.*?)</text>")]
    private static partial Regex Labels();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\d+(?:[.,\u00A0\u202F]\d+)*")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(\d+(?:\.\d)?)[\s\u00A0\u202F]?%$")]
    private static partial Regex AxisShare();
}
