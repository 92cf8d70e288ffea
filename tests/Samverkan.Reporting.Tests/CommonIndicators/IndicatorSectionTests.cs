using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>Forty women and forty men, all unemployed; the first twenty of each left on 31 March 2025, ten of each to work.</summary>
public sealed class IndicatorSectionTests
{
    private static readonly LocalDate On = new(2025, 12, 31);

    [Theory]
    [InlineData("indicator/eeco01", 80)]
    [InlineData("indicator/eeco02", 80)]
    [InlineData("indicator/eeco02/woman", 40)]
    [InlineData("indicator/eecr04", 20)]
    [InlineData("indicator/eecr04/of", 80)]
    [InlineData("indicator/eecr04/pending", 40)]
    [InlineData("indicator/eecr04/unknown", 20)]
    [InlineData("indicator/eecr04/man", 10)]
    [InlineData("indicator/incomplete", 0)]
    public void The_counts_are_those_counted_by_hand(string figure, int expected) =>
        Assert.Equal(expected, Assert.IsType<ShownCount>(Protect(5, ProgrammeCatalog.Stockholmskraften)[new FigureId(figure)]).Value);

    [Fact]
    public void What_the_programme_does_not_record_is_words_not_noughts() =>
        Assert.Equal(Absence.NotRecorded, Assert.IsType<WordFigure>(Protect(5, ProgrammeCatalog.Stockholmskraften)[new FigureId("indicator/eeco14")]).Absence);

    [Theory]
    [InlineData(Language.Swedish, "Gemensamma indikatorer", "Egen beräkning, inte SCB:s.")]
    [InlineData(Language.English, "Common indicators", "Our own computation, not that of Statistics Sweden")]
    public void The_section_says_whose_computation_it_is(Language language, string title, string own)
    {
        string page = HtmlRenderer.Render(Protect(5, ProgrammeCatalog.Stockholmskraften), language);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains(own, page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_genders_are_those_of_the_catalogue_and_few_of_one_are_hidden_beside_another()
    {
        ProtectedReport shown = Protect(5, ProgrammeCatalog.Stockholmskraften, nonBinary: 2);
        Assert.Equal(80, Assert.IsType<ShownCount>(shown[new FigureId("indicator/eeco01")]).Value);
        Assert.IsType<HiddenFigure>(shown[new FigureId("indicator/eeco01/non-binary")]);
        // whoever adds and subtracts would find the two
        ShownCount sex = Assert.Single(new[] { "woman", "man" }.Select(gender => shown[new FigureId($"indicator/eeco01/{gender}")]).OfType<ShownCount>());
        Assert.Equal(sex.Id.Value.EndsWith("/woman", StringComparison.Ordinal) ? 38 : 40, sex.Value);
        // with nobody to protect each is told, and nobody is in a sex that is not their own
        ProtectedReport open = Protect(1, ProgrammeCatalog.Stockholmskraften, nonBinary: 2);
        Assert.Equal([38, 40, 2], new[] { "woman", "man", "non-binary" }.Select(gender => Assert.IsType<ShownCount>(open[new FigureId($"indicator/eeco01/{gender}")]).Value));
    }

    [Fact]
    public void Organisations_are_counted_as_the_owner_states_them_and_never_as_persons()
    {
        Report report = AnnualReport.Build(TestPerson.CohortOf(On, []), ProgrammeCatalog.Stockholmskraften,
            new AnnualReportSettings(LocalizedText.Same("AF")) { Entities = ImmutableDictionary<string, int>.Empty.Add("EECO18", 4) });
        StatedFigure stated = Assert.IsType<StatedFigure>(report.Figures[new FigureId("indicator/eeco18")]);
        Assert.Equal((4m, "organisations, enterprises or projects"), (stated.Value, stated.Definition.Measure!.English));
        AbsentFigure silent = Assert.IsType<AbsentFigure>(report.Figures[new FigureId("indicator/eeco19")]);
        Assert.Equal((Absence.NotRecorded, "organisations, enterprises or projects"), (silent.Absence, silent.Definition.Measure!.English));
    }

    [Fact]
    public void A_goal_that_counts_nobody_says_so()
    {
        Report report = AnnualReport.Build(TestPerson.CohortOf(On, []), ProgrammeCatalog.Stockholmskraften, new AnnualReportSettings(LocalizedText.Same("AF")));
        foreach (Goal goal in ProgrammeCatalog.Stockholmskraften.Goals.Where(static goal => goal.Unit == Core.Programmes.CountingUnit.None))
            Assert.Equal("nothing is counted", report.Figures[new FigureId($"goal/{goal.Id.Value}/assessment")].Definition.Measure!.English);
        Assert.Contains(ProgrammeCatalog.Stockholmskraften.Goals, static goal => goal.Unit == Core.Programmes.CountingUnit.None);
    }

    [Fact]
    public void Each_period_has_its_own_section_and_what_is_outside_the_fund_has_none()
    {
        Assert.Contains(Protect(5, ProgrammeCatalog.HallbarEtablering).Figures, static figure => figure.Id.Value == "indicator/co01");
        Assert.DoesNotContain(Protect(5, ProgrammeCatalog.Insikt).Figures, static figure => figure.Id.Value.StartsWith("indicator/", StringComparison.Ordinal));
        Assert.DoesNotContain(Protect(5, ProgrammeCatalog.Arbetsprovning).Figures, static figure => figure.Id.Value.StartsWith("indicator/", StringComparison.Ordinal));
    }

    private static ProtectedReport Protect(int minimum, Programme programme, int nonBinary = 0)
    {
        CohortBuilder cohort = new(programme.Id, On, TestPerson.AsOf);
        for (int i = 0; i < 80; i++)
        {
            TestPerson person = new("2025-01-10", i % 40 < 20 ? "2025-03-31" : null) { Sex = i < nonBinary ? CohortSex.NonBinary : i < 40 ? CohortSex.Woman : CohortSex.Man };
            if (i % 40 < 10)
                person.Know(StandardFacts.Outcome, "work", string.Create(CultureInfo.InvariantCulture, $"2025-04-{(i % 28) + 1:00}"));
            cohort.Add(person.Row(i + 1));
        }

        AnnualReportSettings settings = new(LocalizedText.Same("Arbetsförmedlingen"));
        return new ReportProtection(new DisclosureOptions { MinimumCount = minimum }).Protect(AnnualReport.Build(cohort.Build(), programme, settings));
    }
}
