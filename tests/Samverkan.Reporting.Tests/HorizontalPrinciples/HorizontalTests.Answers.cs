using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.HorizontalPrinciples;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Goals;

namespace Samverkan.Reporting.Tests.HorizontalPrinciples;

public sealed partial class HorizontalTests
{
    [Theory]
    [InlineData(ProgrammingPeriod.None, 0, 0)]
    [InlineData(ProgrammingPeriod.Esf2007, 2, 2)]
    [InlineData(ProgrammingPeriod.Esf2014, 4, 3)]
    [InlineData(ProgrammingPeriod.EsfPlus2021, 3, 3)]
    public void Which_principles_are_obligatory_follows_from_the_period(ProgrammingPeriod period, int asked, int obligatory)
    {
        Assert.Equal(asked, PrincipleCatalog.Of(period).Length);
        Assert.Equal(obligatory, PrincipleCatalog.Of(period).Count(static one => one.IsObligatory));
        Assert.DoesNotContain(PrincipleCatalog.Of(period), static one => one.IsObligatory && one.Principle == HorizontalPrinciple.EcologicalSustainability);
    }

    [Fact]
    public void Every_criterion_has_a_key_of_its_own_and_the_eight_are_eight() =>
        Assert.Equal((8, 2, CriteriaLists.All.Sum(static list => list.Items.Length)), (
            CriteriaLists.Gender.Items.Count(static item => item.Id.Value.Length == 4), CriteriaLists.Gender.Items.Count(static item => item.Id.Value.Length == 5),
            CriteriaLists.All.SelectMany(static list => list.Items).Select(static item => item.Id).Distinct().Count()));

    [Fact]
    public void Answers_are_peoples_and_the_overall_judgement_is_entered_and_never_worked_out()
    {
        ImmutableArray<CriterionAnswer> yes = [.. CriteriaLists.Gender.Items.Select(static item => new CriterionAnswer(item.Id, ChecklistAnswer.Yes))];
        HorizontalAccount account = new()
        {
            Answers =
            [
                .. yes,
                new CriterionAnswer(new ProvisionId("gc-6"), ChecklistAnswer.SupplementNeeded)
                {
                    Motivation = LocalizedText.Same("Kravet saknas i <b>avtal 7</b>."),
                    Evidence = [new EvidenceLink(LocalizedText.Same("avtalet"), "dnr 2025/7")],
                },
            ],
        };
        string without = Page(account);
        Assert.Contains("komplettering krävs <small>Kravet saknas i &lt;b&gt;avtal 7&lt;/b&gt;.</small>", without, StringComparison.Ordinal);
        Assert.Contains("avtalet (dnr 2025/7)", without, StringComparison.Ordinal);
        // every answer but one is yes, and still nobody has judged
        Assert.Contains("Samlad bedömning: ingen har gjort någon. Källa: ESF-rådet, ESI-support: Jämställdhetsintegrering", without, StringComparison.Ordinal);
        string with = Page(account with { Judgements = [new EnteredJudgement(CriteriaLists.Gender.Id, ChecklistAnswer.No, LocalizedText.Same("För tunt."), LocalizedText.Same("projektledaren"), On)] });
        Assert.Contains("Samlad bedömning: nej. För tunt. Gjord av projektledaren 31\u00A0augusti 2025.", with, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_two_rs_are_written_by_people_and_belong_to_a_finding()
    {
        string page = Page(new HorizontalAccount
        {
            Analyses =
            [
                new FindingAnalysis(new FigureId("gap/sex/woman-man/planned"), LocalizedText.Same("Män remitteras senare."), LocalizedText.Same("Remissvägen ses över."), new GoalId("sk-o4")),
                new FindingAnalysis(new FigureId("gap/no/such"), LocalizedText.Same("Hör till en äldre rapport.")),
            ],
        });
        Assert.Contains("Män remitteras senare.", page, StringComparison.Ordinal);
        Assert.Contains("Remissvägen ses över.", page, StringComparison.Ordinal);
        Assert.Contains("finns inte i den här rapporten", page, StringComparison.Ordinal);
        Assert.Contains("Ingen analys är inskriven.", Page(HorizontalAccount.Empty), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, 1, null)]
    [InlineData(40, 4, null)]
    [InlineData(40, 5, 5)]
    [InlineData(40, 0, 0)]
    [InlineData(1, 1, -1)]
    [InlineData(1, 0, -1)]
    public void Filled_places_have_somebody_on_them_and_few_are_not_shown(int places, int filled, int? shown)
    {
        OfferId offer = new("kurs");
        ProgrammeLog log = WrittenPeople.Log(Programme, (On.PlusDays(-40), new ActivityOffered(offer, "Kurs", ActivityKind.JobDirected, On.PlusDays(-30), places)), (On.PlusDays(-20), new PlacesFilled(offer, filled)));
        ProtectedReport report = Protect(5, new(LocalizedText.Same("Ägaren")) { MinimumCount = 5, Log = log });
        ShownFigure? figure = report.Figures.SingleOrDefault(static one => one.Id.Value == "resource/track/whole/filled");
        // of so few places nothing is told: neither that somebody has them nor that nobody does
        Assert.Equal(shown, figure is null ? -1 : (figure as ShownCount)?.Value);
        Assert.Equal(shown is null, figure is HiddenFigure);
        Assert.Contains(report.Figures, one => one is ShownStated { Id.Value: "resource/track/whole/places" } stated && stated.Value == places && stated.Definition.Counted.Swedish == "erbjudna platser i gruppinsatser");
        Assert.Contains("<th scope=\"col\" role=\"columnheader\">platser i gruppinsatser</th>", HtmlRenderer.Render(report, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_answers_too_and_of_two_days_the_later_counts()
    {
        ProgrammeLog log = WrittenPeople.Log(Programme,
            (On.PlusDays(-40), new HorizontalAnswerNoted(new ProvisionId("gc-6"), HorizontalAnswer.No, "Kravet saknas.", "Förfrågan 1", "dnr 1")),
            (On.PlusDays(-20), new HorizontalAnswerNoted(new ProvisionId("gc-6"), HorizontalAnswer.Partly, "One of two.", Language: new("en"))),
            (On.PlusDays(-10), new HorizontalAnswerNoted(new ProvisionId("gc-6"), Evidence: "Förfrågan 2")),
            (On.PlusDays(1), new HorizontalAnswerNoted(new ProvisionId("gc-6"), HorizontalAnswer.Yes)),
            (On.PlusDays(-5), new FindingAnalysed(new("gap/sex/woman-man/planned"), "Vägen är längre.", "Den kortas.", new GoalId("sk-o4"))),
            (On.PlusDays(-4), new FindingAnalysed(new("gap/no/such"), "Hör till en äldre rapport.")));
        ChecklistItem Item(HorizontalAccount file) => Assert.Single(
            Build(new(LocalizedText.Same("Ägaren")) { MinimumCount = 1, Log = log, Horizontal = file }).Sections.SelectMany(static s => s.Subsections).SelectMany(static s => s.Blocks).OfType<Checklist>().SelectMany(static list => list.Items),
            static item => item.Text.Swedish.StartsWith("6. ", StringComparison.Ordinal));
        ChecklistItem logged = Item(HorizontalAccount.Empty);
        Assert.Equal((ChecklistAnswer.Partly, "One of two. (på engelska)", "One of two."), (logged.Answer, logged.Motivation!.Swedish, logged.Motivation.English));
        Assert.Equal([("Förfrågan 1", "dnr 1, 2025-07-22"), ("Förfrågan 2", "2025-08-21")], logged.Links.Select(static link => (link.Text.Swedish, link.Reference!)));

        CriterionAnswer inFile = new(new ProvisionId("gc-6"), ChecklistAnswer.SupplementNeeded) { Evidence = [new EvidenceLink(LocalizedText.Same("avtal"))] };
        Assert.Equal(ChecklistAnswer.SupplementNeeded, Item(new() { Answers = [inFile] }).Answer);
        Assert.Equal(ChecklistAnswer.Partly, Item(new() { Answers = [inFile with { On = On.PlusDays(-21) }] }).Answer);
        Assert.Equal(ChecklistAnswer.SupplementNeeded, Item(new() { Answers = [inFile with { On = On.PlusDays(-20) }] }).Answer);
        Assert.Equal(3, Item(new() { Answers = [inFile with { On = On.PlusDays(-21) }] }).Links.Length);

        FindingAnalysis written = new(new FigureId("gap/sex/woman-man/planned"), LocalizedText.Same("Männen väntar."));
        string Told(HorizontalAccount file) => HtmlRenderer.Render(Protect(1, new(LocalizedText.Same("Ägaren")) { MinimumCount = 1, Log = log, Horizontal = file }), Language.Swedish);
        string page = Told(HorizontalAccount.Empty);
        Assert.Contains("Vägen är längre.", page, StringComparison.Ordinal);
        Assert.Contains("Den kortas.", page, StringComparison.Ordinal);
        Assert.Contains("finns inte i den här rapporten", page, StringComparison.Ordinal);
        Assert.Contains("Då gäller den senare dagens", page, StringComparison.Ordinal);
        string later = Told(new() { Analyses = [written] });
        Assert.Contains("Männen väntar.", later, StringComparison.Ordinal);
        Assert.DoesNotContain("Vägen är längre.", later, StringComparison.Ordinal);
        string earlier = Told(new() { Analyses = [written with { On = On.PlusDays(-6) }] });
        Assert.DoesNotContain("Männen väntar.", earlier, StringComparison.Ordinal);
        Assert.Contains("Vägen är längre.", earlier, StringComparison.Ordinal);
    }

    [Fact]
    public void A_criterion_that_nobody_asks_for_is_found_in_the_log()
    {
        ProgrammeLog log = WrittenPeople.Log(Programme,
            (On, new HorizontalAnswerNoted(new ProvisionId("gc-6"), HorizontalAnswer.Yes)),
            (On, new HorizontalAnswerNoted(new ProvisionId("sk-h1"), HorizontalAnswer.Yes)),
            (On, new HorizontalAnswerNoted(new ProvisionId("ap-a2"), HorizontalAnswer.Yes)));
        Assert.Equal(HorizontalCodes.CriterionUnknown, Assert.Single(HorizontalLogRules.Judge(log, Programme)).Refusal.Code);
    }

    [Fact]
    public void An_answer_to_a_commitment_gives_way_to_a_later_assessment()
    {
        ProgrammeLog Log(int after) => WrittenPeople.Log(Programme,
            (On.PlusDays(-20), new HorizontalAnswerNoted(new ProvisionId("sk-h2"), HorizontalAnswer.No, "Inte än.")),
            (On.PlusDays(-20 + after), new CommitmentAssessed(new ProvisionId("sk-h2"), CommitmentStatus.Done, "klart i alla tre")));
        ChecklistItem Item(ProgrammeLog log) => Assert.Single(
            Build(new(LocalizedText.Same("Ägaren")) { MinimumCount = 1, Log = log }).Sections.SelectMany(static s => s.Subsections).SelectMany(static s => s.Blocks).OfType<Checklist>().SelectMany(static list => list.Items),
            static item => item.Links.Any(static link => link.Text.Swedish == "klart i alla tre"));
        Assert.Equal((ChecklistAnswer.Yes, null), (Item(Log(1)).Answer, Item(Log(1)).Motivation));
        Assert.Equal((ChecklistAnswer.No, "Inte än."), (Item(Log(-1)).Answer, Item(Log(-1)).Motivation!.Swedish));
    }

    [Fact]
    public void Commitments_are_what_the_log_says_and_without_a_log_nobody_has_answered()
    {
        Programme programme = ProgrammeCatalog.Arbetsprovning;
        LocalDate first = programme.Period.Value.Start;
        ProgrammeLog log = WrittenPeople.Log(programme,
            (first.PlusDays(10), new CommitmentAssessed(new ProvisionId("ap-a2"), CommitmentStatus.Partly, "utbildning hållen en gång")),
            (first.PlusDays(20), new CommitmentAssessed(new ProvisionId("ap-j8"), CommitmentStatus.Done, "lokalen har skilda rum")));
        Cohort nobody = WrittenPeople.Cohort(programme, first.PlusDays(15), []);
        Checklist[] Lists(ProgrammeLog? told) =>
            [.. AnnualReport.Build(nobody, programme, new(LocalizedText.Same("Ägaren")) { Log = told }).Sections.SelectMany(static s => s.Subsections).SelectMany(static s => s.Blocks).OfType<Checklist>()];
        ChecklistItem[] items = [.. Lists(log).SelectMany(static list => list.Items)];
        // nineteen commitments with those about being welcome and about needs, eighteen lines of criteria and three sides with the two standards of five stages
        Assert.Equal(19, Lists(log).Take(2).Sum(static list => list.Items.Length));
        Assert.Equal(ChecklistAnswer.Partly, Assert.Single(items, static item => item.Links.Any(static link => link.Text.Swedish == "utbildning hållen en gång")).Answer);
        // told of a later day than the report's
        Assert.DoesNotContain(items, static item => item.Answer == ChecklistAnswer.Yes);
        Assert.All(Lists(null).SelectMany(static list => list.Items), static item => Assert.Equal(ChecklistAnswer.NotAnswered, item.Answer));
    }
}
