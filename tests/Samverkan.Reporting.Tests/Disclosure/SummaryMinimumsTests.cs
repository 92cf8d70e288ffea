using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>What is no sum of cells needs enough persons and events by a stated rule of its own.</summary>
public sealed class SummaryMinimumsTests
{
    private static readonly FigureDefinition Definition = SampleReport.Definition("personer", "persons");

    [Theory]
    [InlineData(12, 12, 12, true)]
    [InlineData(13, 12, 12, false)]
    [InlineData(12, 13, 12, true)]
    public void A_mean_needs_its_own_minimum_whatever_its_count(int mean, int median, int persons, bool isShown)
    {
        ProtectedReport report = Protect(new SummaryMinimums { Mean = mean, Median = median }, persons, 20, 10);
        Assert.Equal(isShown, report[new FigureId("mean")] is ShownMean);
        Assert.Equal(median <= persons, report[new FigureId("median")] is ShownMedian);
        Assert.Equal(persons, Assert.IsType<ShownCount>(report[new FigureId("n")]).Value);
    }

    [Theory]
    [InlineData(5, 5, 20, 10, true)]
    [InlineData(21, 5, 20, 10, false)]
    [InlineData(5, 11, 20, 10, false)]
    [InlineData(5, 11, 20, 0, true)]
    public void A_step_of_a_curve_needs_persons_followed_and_events(int atRisk, int events, int followed, int reached, bool isShown)
    {
        ProtectedReport report = Protect(new SummaryMinimums { AtRisk = atRisk, Events = events }, 12, followed, reached);
        Assert.Equal(isShown, report[new FigureId("share")] is ShownShare);
        Assert.Equal(isShown, report[new FigureId("over-time")].HasNumber);
    }

    [Theory]
    [InlineData(13, 3, null, true)]
    [InlineData(12, 3, null, false)]
    [InlineData(100, 3, 30, true)]
    [InlineData(100, 3, 29, false)]
    public void Coefficients_need_degrees_of_freedom_and_events(int observations, int coefficients, int? events, bool isAllowed) =>
        Assert.Equal(isAllowed, new SummaryMinimums().AllowsCoefficients(observations, coefficients, events));

    [Fact]
    public void Minimums_out_of_range_are_refused()
    {
        Assert.Empty(new DisclosureOptions().Validate());
        Assert.Equal("SAM1950", Assert.Single(new DisclosureOptions { Summaries = new SummaryMinimums { AtRisk = 0 } }.Validate()).Code.Id);
        Assert.Equal("SAM1950", Assert.Single(new DisclosureOptions { Summaries = new SummaryMinimums { Events = 1001 } }.Validate()).Code.Id);
    }

    private static ProtectedReport Protect(SummaryMinimums minimums, int persons, int followed, int reached)
    {
        const int People = 100;
        FigureId Id(string id) => new(id);
        List<Figure> figures =
        [
            new CountFigure(Id("n"), RowSet.Where(People, i => i < persons), Definition),
            new MeanFigure(Id("mean"), Id("measure"), Id("n"), [.. Enumerable.Range(0, persons).Select(static i => (decimal)(i % 5))], new ValueScale(0, 4), Definition),
            new MedianFigure(Id("median"), Id("days"), Id("n"), [.. Enumerable.Range(0, persons).Select(static i => (decimal)i)], Definition),
            new CountFigure(Id("followed"), RowSet.Where(People, i => i >= 100 - followed), Definition),
            new CountFigure(Id("reached"), RowSet.Where(People, i => i >= 100 - reached), Definition),
            new ShareFigure(Id("share"), Id("reached"), Id("followed"), Definition),
            new SurvivalFigure(Id("over-time"), [new(Id("followed"), Id("reached"))], Definition),
        ];
        LocalizedText words = new("tal", "numbers");
        ReportTable table = new(Id("table"), words, words, [words, words, words, words], [new TableRow(words, [TableCell.Of(Id("n")), TableCell.Of(Id("mean")), TableCell.Of(Id("median")), TableCell.Of(Id("over-time"))])]);
        StepCurve curve = new(words, words, [new CurveStep(12, Id("share"), Id("followed"))], [new Sentence(new("Kurvan visar andelen.", "The curve shows the share."))],
            new ReportTable(Id("curve"), words, words, [words, words], [new TableRow(words, [TableCell.Of(Id("share")), TableCell.Of(Id("followed"))])]));
        Report report = new(words, new ProgrammeId("p"), words, new DatePeriod(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), Instant.FromUtc(2026, 1, 1, 0, 0), words,
            Paragraph.Of(), [new Section(Id("s"), words, [table, curve])], figures);
        return new ReportProtection(new DisclosureOptions { Summaries = minimums }).Protect(report);
    }
}
