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

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>Each key figure stands beside the same number at the end of the period before, protected with all others.</summary>
public sealed class KeyFigureTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly LocalDate On = new(2025, 9, 30);
    private static readonly Journey[] Journeys = [.. Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(Programme), 160, 7, On).Entries)];
    private static readonly Cohort Everybody = Draw(Journeys, On);
    private static readonly Report Quarter = Reports.Quarterly(Everybody);

    private static ProgrammeReports Reports => new(Programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = Programme.TeamPlan! });

    [Fact]
    public void The_value_before_is_that_of_the_last_day_of_the_quarter_before_and_what_happened_since_is_the_difference()
    {
        LocalDate before = new(2025, 6, 30);
        KeyFigureRow row = Row(Quarter);
        Assert.Equal(["previous/started", "previous/ongoing", "previous/exited", "previous/outcome"], row.Items.Select(static i => i.Previous!.Value));
        Assert.Equal(before, Quarter.Figures[row.Items[0].Previous!].Definition.Period!.Value.End);
        Column<LocalDate?> starts = Everybody.Reached(Milestone.Started);
        int started = Enumerable.Range(0, Everybody.Count).Count(i => starts[i] <= before);
        Assert.InRange(started, 10, Value("started") - 1);
        Assert.Equal(started, Value("previous/started"));
        Assert.Equal(Value("started") - started, Value("period/started"));
        Assert.Equal(started, Value("previous/ongoing") + Value("previous/exited"));
        Assert.Equal(Value("outcome") - Value("previous/outcome"), Value("period/outcome"));
    }

    [Fact]
    public void The_page_tells_the_day_and_hides_the_value_before_in_the_same_words_as_every_other()
    {
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(Quarter);
        string page = HtmlRenderer.Render(shown, Language.Swedish);
        foreach (KeyFigure item in Row(Quarter).Items)
        {
            string value = FigureText.Of(shown[item.Previous!], Language.Swedish);
            Assert.Equal(shown[item.Previous!] is HiddenFigure ? "visas inte: skydd för enskilda" : value, value);
            Assert.Contains($"<span>30\u00A0juni 2025</span> {value}", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_value_before_that_differs_by_few_from_what_was_told_then_is_not_shown()
    {
        // two who had started were not yet recorded when the quarter before was reported
        LocalDate before = new(2025, 6, 30);
        bool HasStarted(Journey journey) => Draw([journey], On).Reached(Milestone.Started)[0] <= before;
        Journey[] known = [.. Journeys.Where(HasStarted).Skip(2), .. Journeys.Where(journey => !HasStarted(journey))];
        ProtectedReport told = new ReportProtection(new DisclosureOptions()).Protect(Reports.Quarterly(Draw(known, before)));
        ShownCount then = Assert.IsType<ShownCount>(told[new FigureId("started")]);
        Assert.Equal(Value("previous/started") - 2, then.Value);
        Assert.IsType<HiddenFigure>(new ReportProtection(new DisclosureOptions()).Protect(Quarter, [EarlierReport.Of(told)])[new FigureId("previous/started")]);
        Assert.IsType<ShownCount>(new ReportProtection(new DisclosureOptions()).Protect(Quarter)[new FigureId("previous/started")]);
    }

    [Fact]
    public void A_report_of_the_whole_programme_and_one_of_its_first_year_have_no_period_before()
    {
        Assert.All(Row(Reports.Final(Everybody)).Items, static item => Assert.Null(item.Previous));
        Assert.All(Row(Reports.Annual(Draw(Journeys, new LocalDate(2025, 6, 30)))).Items, static item => Assert.Null(item.Previous));
        Assert.Equal(new LocalDate(2024, 9, 30), Reports.Annual(Everybody).Figures[new FigureId("previous/started")].Definition.Period!.Value.End);
    }

    private static KeyFigureRow Row(Report report) => report.Sections.SelectMany(static s => s.Blocks).OfType<KeyFigureRow>().First(static row => row.Items[0].Value.Value == "started");

    private static int Value(string id) => Assert.IsType<CountFigure>(Quarter.Figures[new FigureId(id)]).Persons.Count;

    private static Cohort Draw(IEnumerable<Journey> journeys, LocalDate on)
    {
        CohortBuilder cohort = new(Programme.Id, on, Instant.FromUtc(2025, 9, 30, 20, 0));
        foreach (Journey journey in journeys)
            cohort.Add(journey, CohortReading.Of(Programme));
        return cohort.Build();
    }
}
