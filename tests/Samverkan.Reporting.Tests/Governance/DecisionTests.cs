using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>Proposals and decisions, waiting with those who still wait, and who is met and offered, as the annual report tells them.</summary>
public sealed class DecisionTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly LocalDate On = new(2025, 8, 31);
    private static readonly Lazy<Cohort> People = new(Draw);
    private static readonly Lazy<Report> Made = new(static () => AnnualReport.Build(People.Value, Programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = Programme.TeamPlan!, MinimumCount = 5 }));
    private static readonly Lazy<ProtectedReport> Shown = new(static () => new ReportProtection(new DisclosureOptions()).Protect(Made.Value));

    [Theory]
    [InlineData("team", ProposalKind.Team)]
    [InlineData("activity", ProposalKind.Activity)]
    [InlineData("vacancy", ProposalKind.Vacancy)]
    public void What_was_followed_departed_from_and_not_decided_adds_up_and_so_do_the_reasons(string key, ProposalKind kind)
    {
        int Value(string id) => Assert.IsType<CountFigure>(Made.Value.Figures[new FigureId(id)]).Persons.Count;
        int[] parts = [.. new[] { "followed", "another", "declined", "open" }.Select(part => Value($"decisions/{key}/{part}"))];
        Assert.Equal(Value($"decisions/{key}"), parts.Sum());
        // Recounted from the journeys: the last proposal of the kind of each person.
        Assert.Equal(People.Value.Proposals.Span.ToArray().Count(proposals => proposals.TryGetValue(kind, out Proposal? last) && last.CaseworkersAnswer == ProposalReply.Accepted), parts[0]);
        int reasons = Made.Value.Figures.Values.OfType<CountFigure>().Where(figure => figure.Id.Value.StartsWith($"decisions/{key}/reason/", StringComparison.Ordinal)).Sum(static figure => figure.Persons.Count);
        Assert.Equal(parts[1] + parts[2], reasons);
        Assert.True(reasons > 0);
    }

    [Fact]
    public void Every_usual_reason_has_its_row_whether_anybody_gave_it_or_not()
    {
        ReportTable table = Assert.Single(Made.Value.Sections.Single(static section => section.Id.Value == "decisions").Blocks.OfType<ReportTable>(), static table => table.Id.Value == "decisions-reasons");
        Assert.Equal([.. StandardDepartures.All.Select(static reason => StandardDepartures.NameOf(reason)!.Swedish), "annat eller inte angett"], table.Rows.Select(static row => row.Header.Swedish));
    }

    [Theory]
    [InlineData(Language.Swedish, "Linjen binder bara ihop punkterna", "Linjerna binder bara ihop punkterna", "Ett intervalls gränser är avrundade utåt", "Mätningarnas dagar räknas från den första starten", "från alla starter tillsammans")]
    [InlineData(Language.English, "The line only joins the points", "The lines only join the points", "The limits of an interval are rounded outwards", "The days of the measurements are counted from the first start", "of all starts together")]
    public void How_a_picture_and_an_interval_are_read_and_who_starts_again_is_counted_is_told(Language language, string line, string lines, string interval, string measured, string hours)
    {
        string page = HtmlRenderer.Render(Shown.Value, language);
        Assert.All([line, lines, interval, measured, hours], words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_compound_beside_a_number_may_be_divided_where_its_parts_meet()
    {
        string page = HtmlRenderer.Render(Shown.Value, Language.Swedish);
        Assert.Matches("data-l=\"[^\"]*funktions&shy;nedsättning", page);
        Assert.DoesNotMatch("data-l=\"[^\"]*funktionsnedsättning", page);
    }

    [Fact]
    public void No_count_below_the_minimum_is_told_of_decisions_waiting_or_access()
    {
        ShownCount[] counts = [.. Shown.Value.Figures.OfType<ShownCount>().Where(static count => count.Id.Value.Split('/')[0] is "decisions" or "waiting" or "access" or "access-employer-contact-alike")];
        Assert.True(counts.Length > 40);
        Assert.All(counts, static count => Assert.True(count.Value is 0 or >= 5, count.Id.Value));
        Assert.Contains(Shown.Value.Figures, static figure => figure is HiddenFigure && figure.Id.Value.StartsWith("decisions/", StringComparison.Ordinal));
        string page = HtmlRenderer.Render(Shown.Value, Language.Swedish);
        Assert.Contains("Varför förslag inte följdes", page, StringComparison.Ordinal);
        Assert.Contains("Ett förslag kommer ur ett program eller en människa och beslutar inget", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_counts_everybody_who_was_referred_and_follows_those_who_wait_still()
    {
        StepCurve curve = Assert.Single(Made.Value.Sections.Single(static section => section.Id.Value == "placement").Blocks.OfType<StepCurve>());
        ImmutableArray<SurvivalSpell> spells = Assert.IsType<SurvivalFigure>(Made.Value.Figures[curve.Steps[^1].Share]).Spells;
        int Count(FigureId id) => Assert.IsType<CountFigure>(Made.Value.Figures[id]).Persons.Count;
        Assert.Equal(Count(new FigureId("referred")), Count(spells[0].AtRisk));
        Assert.Equal(Count(new FigureId("placement/all/all/placed")), spells.Sum(spell => Count(spell.Reached)));
        Assert.True(curve.Steps.Length > 2);
        // By weeks, half have a place at some step, and the share never falls.
        decimal[] shares = [.. curve.Steps.Select(step => Shown.Value[step.Share]).OfType<ShownSurvival>().Select(static share => share.Percent)];
        Assert.Equal(shares.Order(), shares);
        Assert.Contains(shares, static share => share >= 50);
    }

    [Fact]
    public void Contact_with_an_employer_is_told_once_more_among_people_with_equally_long_education()
    {
        const string key = "employer-contact";
        StratifiedGapFigure gap = Assert.IsType<StratifiedGapFigure>(Made.Value.Figures[new FigureId($"gap-access-{key}-alike/sex/woman-man")]);
        Assert.Equal(2, gap.Strata.Length);
        AccessStep step = AccessStep.Standard(People.Value).Single(static step => step.Key == key);
        // Recounted from the cohort: of each length of education the women who could, and those of them who did.
        foreach ((string part, bool isShort) in (ReadOnlySpan<(string, bool)>)[("short", true), ("longer", false)])
        {
            RowSet women = RowSet.Where(People.Value.Count, row => People.Value.Sex[row] == CohortSex.Woman && People.Value.Facts.Of(StandardFacts.EducationLevel)!.TryGet(row, On, out int level) && level <= 2 == isShort);
            RowSet could = People.Value.Participated.And(women);
            Assert.Equal((could.Count, could.CountAnd(step.Got)), (Count($"access-{key}-alike/{part}/sex/woman/started"), Count($"access-{key}-alike/{part}/sex/woman/{key}")));
            Assert.True(could.Count > 20);
        }

        ReportTable table = Made.Value.Sections.Single(static section => section.Id.Value == "horizontal").Subsections.Single(static section => section.Id.Value == "horizontal/access").Blocks.OfType<ReportTable>().Single(static table => table.Id.Value == $"gaps-access-{key}-alike");
        Assert.Contains("bland dem med lika lång utbildning", table.Caption.Swedish, StringComparison.Ordinal);

        static int Count(string id) => Assert.IsType<CountFigure>(Made.Value.Figures[new FigureId(id)]).Persons.Count;
    }

    [Fact]
    public void Those_not_stated_are_a_group_of_their_own_and_every_district_has_its_row()
    {
        Section access = Made.Value.Sections.Single(static section => section.Id.Value == "horizontal").Subsections.Single(static section => section.Id.Value == "horizontal/access");
        string[] rows = [.. access.Blocks.OfType<ReportTable>().SelectMany(static table => table.Rows).Select(static row => row.Header.Swedish)];
        Assert.Contains("bakgrund: uppgift saknas", rows);
        Assert.Contains("funktionsnedsättning: uppgift saknas", rows);
        ReportTable districts = access.Blocks.OfType<ReportTable>().Single(static table => table.Id.Value == "access-districts");
        Assert.Equal(11, districts.Rows.Count(static row => !row.IsTotal));
        Assert.Contains(districts.Rows, static row => row.Header.Swedish == "Bromma");
    }

    private static Cohort Draw()
    {
        CohortBuilder builder = new(Programme.Id, On, On.PlusDays(1).AtMidnight().InUtc().ToInstant());
        CohortReading reading = CohortReading.Of(Programme);
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(Programme), 900, 5, On).Entries))
            builder.Add(journey, reading);
        return builder.Build();
    }
}
