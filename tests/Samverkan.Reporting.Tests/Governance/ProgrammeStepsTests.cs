using System.Net;
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

/// <summary>A report tells of the steps that its programme has and of no other: a step that is not there is no nought.</summary>
public sealed class ProgrammeStepsTests
{
    private static readonly Lazy<(Report Report, ProtectedReport Shown, string Page)> Insikt = new(static () => Make(ProgrammeCatalog.Insikt, ReportKind.Annual, null));

    [Fact]
    public void Insikt_which_has_no_outcome_of_its_own_tells_of_recommendations()
    {
        Report report = Insikt.Value.Report;
        Assert.Equal(["informed", "started", "mapped", "recommended", "ongoing", "exited"], ((string[])["informed", "started", "mapped", "recommended", "ongoing", "exited"]).Where(id => report.Figures.ContainsKey(new FigureId(id))));
        Assert.DoesNotContain(report.Figures.Keys, static id => id.Value is "referred" or "planned" or "active" or "outcome" || id.Value.StartsWith("activity/", StringComparison.Ordinal) || id.Value.StartsWith("outcomes/", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Sections.Select(static section => section.Id.Value), static id => id is "way" or "activity" or "progression" or "outcomes" or "teams");
        Assert.Contains(report.Sections, static section => section.Id.Value == "funnel");
        KeyFigureRow row = Assert.Single(report.Sections[0].Blocks.OfType<KeyFigureRow>());
        Assert.Equal("fick en rekommendation", row.Items[^1].Label.Swedish);
    }

    [Fact]
    public void No_page_of_Insikt_speaks_of_what_it_does_not_do()
    {
        string page = Insikt.Value.Page;
        foreach (string word in (string[])["Remitter", "remitter", "arbete eller studier", "glapp", "Samordnad planering", "Insats påbörjad", "kontakt med arbetsgivare"])
            Assert.DoesNotContain(word, page, StringComparison.Ordinal);
        string easy = WebUtility.HtmlDecode(HtmlRenderer.Render(Insikt.Value.Shown, Language.EasySwedish));
        Assert.DoesNotContain("fått ett arbete", easy, StringComparison.Ordinal);
        Assert.Contains("har fått ett förslag på nästa steg", easy, StringComparison.Ordinal);
        // and those without consent, who are in the programme's own steps, are not said to be in no figure
        Assert.Contains("finns bara i de mål och av programmets egna steg som kommer före samtycket", page, StringComparison.Ordinal);
        Assert.DoesNotContain("finns inte i något tal", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_programmes_keep_the_steps_that_they_have()
    {
        foreach (Programme programme in ProgrammeCatalog.All.Where(static one => one.Id.Value != "insikt"))
        {
            Report report = Make(programme, ReportKind.Annual, null).Report;
            Assert.Contains(new FigureId("outcome"), report.Figures.Keys);
            Assert.Contains(new FigureId("referred"), report.Figures.Keys);
            Assert.Contains(report.Sections, static section => section.Id.Value == "way");
        }
    }

    [Fact]
    public void A_quarter_is_led_by_its_own_numbers_and_those_since_the_start_are_called_so()
    {
        (Report report, ProtectedReport shown, string page) = Make(ProgrammeCatalog.Stockholmskraften, ReportKind.Quarterly, null);
        KeyFigureRow[] rows = [.. report.Sections[0].Blocks.OfType<KeyFigureRow>()];
        Assert.Equal(["period/started", "period/exited", "period/outcome"], rows[0].Items.Select(static one => one.Value.Value));
        // a number has its whole beside it
        Assert.Equal(["referred", "started", "started"], rows[0].Items.Select(static one => one.Of?.Value));
        Assert.Contains("Efter ”av” står alla sedan programmets start", page, StringComparison.Ordinal);
        Assert.Contains(rows[1].Items, static one => one.Label.Swedish == "började, sedan start");
        Assert.Contains("under perioden, och", string.Join(' ', shown.Summary.Sentences.Select(sentence => FigureText.Of(shown, sentence, Language.Swedish))), StringComparison.Ordinal);
        Assert.Contains("började under perioden", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_women_is_of_women_and_of_nobody_else()
    {
        (Report report, ProtectedReport shown, string page) = Make(ProgrammeCatalog.Stockholmskraften, ReportKind.Annual, static row => row % 20 == 7 ? CohortSex.NotStated : row % 2 == 0 ? CohortSex.Woman : CohortSex.Man);
        ReportTable shares = Assert.Single(shown.Sections.SelectMany(static s => s.Subsections.Prepend(s)).SelectMany(static s => s.Blocks).OfType<ReportTable>(), static t => t.Id.Value == "women-and-men");
        Assert.Equal(["andel kvinnor", "andel män"], shares.Columns.Select(static column => column.Swedish));
        Assert.Contains("kvinnor som började", page, StringComparison.Ordinal);
        Assert.DoesNotContain("kvinnor, övriga", page, StringComparison.Ordinal);
        // the share is of the women counted, whatever may be shown of it
        RowSet women = ((CountFigure)report.Figures[new FigureId("sex/woman/started")]).Persons;
        Assert.Equal(((CountFigure)report.Figures[new FigureId("started")]).Persons.Rows.Count(static row => row % 20 != 7 && row % 2 == 0), women.Count);
    }

    [Fact]
    public void A_number_says_what_it_is_measured_in()
    {
        Report report = Make(ProgrammeCatalog.Stockholmskraften, ReportKind.Annual, null).Report;
        string Measure(FigureId id) => report.Figures[id].Definition.Measure?.Swedish ?? "";
        Assert.All(report.Figures.Values.OfType<MedianFigure>(), figure => Assert.Equal("dagar", Measure(figure.Id)));
        Assert.All(report.Figures.Values.OfType<GapFigure>(), figure => Assert.StartsWith("procentenheter", Measure(figure.Id), StringComparison.Ordinal));
        Assert.All(report.Figures.Values.OfType<MeanFigure>(), figure => Assert.NotEqual("", Measure(figure.Id)));
        StratifiedGapFigure[] alike = [.. report.Figures.Values.OfType<StratifiedGapFigure>()];
        Assert.NotEmpty(alike);
        Assert.All(alike, figure => Assert.Equal("procentenheter", Measure(figure.Id)));
        // whoever has two places is not counted once
        Assert.All(report.Figures.Values.OfType<CountFigure>(), figure => Assert.Equal(figure.Id.Value.EndsWith("/filled", StringComparison.Ordinal) ? "platser; den som har två räknas två gånger" : "", Measure(figure.Id)));
        FigureId[] governed = [.. report.Figures.Keys.Where(static id => id.Value.StartsWith("governance/", StringComparison.Ordinal))];
        Assert.NotEmpty(governed);
        Assert.All(governed, id => Assert.Equal("händelser i programmets egen logg, inte personer", Measure(id)));
        Assert.All(report.Figures.Keys.Where(static id => id.Value.EndsWith("/kronor", StringComparison.Ordinal)), id => Assert.Equal("kronor", Measure(id)));
    }

    private static (Report Report, ProtectedReport Shown, string Page) Make(Programme programme, ReportKind kind, Func<int, CohortSex>? sex)
    {
        LocalDate on = programme.Period.Value.Start.PlusMonths(10);
        CohortBuilder builder = new(programme.Id, on, on.PlusDays(1).AtMidnight().InUtc().ToInstant());
        if (sex is null)
        {
            foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(programme), 120, 5, on).Entries))
                builder.Add(journey, CohortReading.Of(programme));
            builder.AddWithoutConsent();
        }
        else
        {
            for (int row = 0; row < 120; row++)
            {
                builder.Add(new CohortRow
                {
                    Participant = Goals.WrittenPeople.Person(row), Sex = sex(row),
                    Reached = System.Collections.Immutable.ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, on.PlusDays(-90)).Add(Milestone.Started, on.PlusDays(-60)),
                });
            }
        }

        AnnualReportSettings settings = new(LocalizedText.Same("Ägaren")) { Log = Core.ProgrammeLogs.ProgrammeLog.Fold(programme.Id, SyntheticProgrammeLog.Generate(programme, 3, on).Entries) };
        Report report = new ProgrammeReports(programme, settings).Of(kind, builder.Build());
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(report);
        return (report, shown, WebUtility.HtmlDecode(HtmlRenderer.Render(shown, Language.Swedish)));
    }
}
