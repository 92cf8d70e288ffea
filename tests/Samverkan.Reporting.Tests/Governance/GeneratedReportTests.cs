using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>The annual report of a thousand people who do not exist.</summary>
public sealed class GeneratedReportTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;

    [Fact]
    public async Task A_thousand_participants_give_the_same_safe_page_twice()
    {
        Cohort cohort = Draw();
        ProtectedReport report = Protect(cohort);
        Assert.All(report.Figures.OfType<ShownCount>(), static c => Assert.True(c.Value is 0 or >= 5));
        Assert.All(report.Summary.Sentences, s => Assert.Same(s, report.Choose(s)));
        Assert.Equal(cohort.Participated.Count, Assert.IsType<ShownCount>(report[new FigureId("started")]).Value);
        // protection costs something, but a reader still learns most of what there is to learn
        Assert.InRange(report.Figures.Count(static f => f is HiddenFigure), 1, report.Figures.Count() / 3);
        string page = HtmlRenderer.Render(report, Language.Swedish);
        Assert.Equal(page, HtmlRenderer.Render(Protect(Draw()), Language.Swedish));
        await report.WriteHtmlAsync(Path.Combine(AppContext.BaseDirectory, "generated-report", "report.html"), Language.Swedish, TestContext.Current.CancellationToken);
        await report.WriteHtmlAsync(Path.Combine(AppContext.BaseDirectory, "generated-report", "report.en.html"), Language.English, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void The_parts_that_are_shown_never_leave_a_few_persons_over()
    {
        ProtectedReport report = Protect(Draw());
        foreach (ShownShare share in report.Figures.OfType<ShownShare>())
            Assert.True(share.Denominator - share.Numerator is 0 or >= 5);
        foreach (TableRow row in report.Sections.SelectMany(static s => s.Blocks).OfType<ReportTable>().Where(static t => t.Id.Value.StartsWith("by-", StringComparison.Ordinal)).SelectMany(static t => t.Rows))
        {
            // who started, has a plan or an outcome is a part of who started, and of who was referred
            int[] shown = [.. row.Cells.Select(c => report[c.Figure!]).OfType<ShownCount>().Select(static c => c.Value)];
            Assert.All(shown.SelectMany(a => shown.Select(b => a - b)), static rest => Assert.True(rest is 0 or <= -5 or >= 5));
        }

        foreach (ReportTable table in report.Sections.SelectMany(static s => s.Blocks).OfType<ReportTable>().Where(static t => t.Rows.Any(static r => r.IsTotal)))
        {
            for (int column = 0; column < table.Columns.Length; column++)
            {
                ShownFigure[] parts = [.. table.Rows.Where(static r => !r.IsTotal).Select(r => report[r.Cells[column].Figure!])];
                if (report[table.Rows.Single(static r => r.IsTotal).Cells[column].Figure!] is ShownCount whole && parts.Any(static p => p is HiddenFigure))
                    Assert.True(parts.Count(static p => p is HiddenFigure) > 1, $"{table.Id} column {column} of {whole.Id}");
            }
        }
    }

    [Fact]
    public void Who_declined_a_place_is_told_by_the_journeys_themselves()
    {
        int declined = Journeys().Count(static j => j.Story.Any(static o => o.Body is PlacementDeclined) && !j.Story.Any(static o => o.Body is Started));
        Assert.InRange(declined, 1, 100);
        Assert.Equal(declined, Draw().HasReached(Milestone.PlaceDeclined).Count);
    }

    private static LocalDate LastDay { get; } = new(2026, 6, 30);

    private static ImmutableArray<Journey> Journeys() => Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(Programme), 1000, 2024, LastDay).Entries);

    private static Cohort Draw()
    {
        CohortBuilder builder = new(Programme.Id, LastDay, Instant.FromUtc(2026, 6, 30, 20, 0));
        CohortReading reading = CohortReading.Of(Programme);
        foreach (Journey journey in Journeys())
            builder.Add(journey, reading);
        return builder.Build();
    }

    private static ProtectedReport Protect(Cohort cohort) =>
        new ReportProtection(new DisclosureOptions()).Protect(
            AnnualReport.Build(cohort, Programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = ProgrammeCatalog.Stockholmskraften.TeamPlan! }));
}
