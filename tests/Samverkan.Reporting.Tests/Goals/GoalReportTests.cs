using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>Goals, steps, governance and learning as a reader meets them.</summary>
public sealed class GoalReportTests
{
    // the words of a goal until its first number, which a sentence has as a figure
    private static string Begins(string text) => text.IndexOfAny([.. "0123456789"]) switch
    {
        0 => "{goal/",
        < 0 => char.ToUpperInvariant(text[0]) + text[1..],
        var digit => char.ToUpperInvariant(text[0]) + text[1..digit],
    };

    [Theory]
    [InlineData("stockholmskraften")]
    [InlineData("arbetsprovning")]
    [InlineData("hallbar-etablering")]
    [InlineData("insikt")]
    [InlineData("lumena")]
    public void No_goal_of_a_programme_is_empty_in_silence(string id)
    {
        Programme programme = ProgrammeCatalog.All.Single(p => p.Id.Value == id);
        LocalDate on = programme.Period.Value.End!.Value;
        CohortBuilder people = new(programme.Id, on, on.PlusDays(1).AtMidnight().InUtc().ToInstant());
        CohortReading reading = CohortReading.Of(programme);
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(programme), 120, 3, on).Entries))
            people.Add(journey, reading);
        ProtectedReport report = Protect(people.Build(), programme, ProgrammeLog.Fold(programme.Id, SyntheticProgrammeLog.Generate(programme, 3, on).Entries), 5);
        foreach (Goal goal in programme.Goals)
        {
            ShownFigure assessment = report[new FigureId($"goal/{goal.Id.Value}/assessment")];
            Assert.True(assessment is ShownJudgement or HiddenFigure || assessment is WordFigure { Reason.Swedish.Length: > 0 }, goal.Id.Value);
            Assert.Equal(goal.Numerator is not null, report.Figures.Any(f => f.Id.Value == $"goal/{goal.Id.Value}/count"));
            Assert.Equal(goal.Counts is not null, report.Figures.Any(f => f.Id.Value == $"goal/{goal.Id.Value}/events"));
            if (goal.Counts is not null)
                Assert.IsType<ShownJudgement>(assessment);
        }

        Sentence[] said = [.. report.Sections.Single(static section => section.Id.Value == "goals").Blocks.OfType<Paragraph>().SelectMany(static block => block.Sentences)];
        foreach (Goal goal in programme.Goals)
        {
            string begins = Begins(goal.Text.Swedish);
            Assert.Contains(said, one => one.Template.Swedish.StartsWith(begins, StringComparison.Ordinal) && one.Template.English.StartsWith(Begins(goal.Text.English), StringComparison.Ordinal) && one.Template.Swedish.Length > goal.Text.Swedish.Length + 10);
        }

        // what cannot be assessed says why
        Assert.DoesNotContain(said, static one => one.Template.Swedish.EndsWith("går inte att bedöma.", StringComparison.Ordinal) || one.Template.English.EndsWith("cannot be assessed.", StringComparison.Ordinal));

        foreach (TargetChart picture in report.Sections.SelectMany(static s => s.Blocks).OfType<TargetChart>().Where(static chart => chart.Table.Id.Value.StartsWith("goals-", StringComparison.Ordinal)))
        {
            Assert.Equal(picture.Rows.Length, picture.Reading.Length);
            Assert.All(picture.Rows.Zip(picture.Reading), static drawn => Assert.Contains($"{{{drawn.First.Value}}}", drawn.Second.Template.English, StringComparison.Ordinal));
        }

        foreach (Language language in (Language[])[Language.Swedish, Language.English])
        {
            string page = HtmlRenderer.Render(report, language);
            Assert.DoesNotContain("{goal", page, StringComparison.Ordinal);
            Assert.Contains(language == Language.Swedish ? "Lärande och avvikelser" : "Learning and deviations", page, StringComparison.Ordinal);
            Assert.Equal(!programme.Funnel.IsEmpty, page.Contains(language == Language.Swedish ? "Programmets steg" : "The programme&#39;s steps", StringComparison.Ordinal) || page.Contains("The programme's steps", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_goal_is_said_in_plain_sentences_with_the_numbers_of_its_own_words()
    {
        Programme programme = ProgrammeCatalog.Arbetsprovning;
        ProtectedReport report = Protect(Clients(40, 30, 6), programme, null, 5);
        string sentence = Said(report, "goal/ap-p2/share", Language.Swedish);
        Assert.Equal("Minst 60\u00A0% har kunnat påverka sin insats: 30 av 40, 75\u00A0%. Målet är nått.", sentence);
        Assert.Equal("At least 60% have been able to influence their activity: 30 of 40, 75%. The goal is met.".Replace("%", "\u00A0%", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal), Said(report, "goal/ap-p2/share", Language.English).Replace("\u00A0", "", StringComparison.Ordinal));
        Assert.Equal(Judgement.Met, Assert.IsType<ShownJudgement>(report[new FigureId("goal/ap-p2/assessment")]).Judgement);
        // Wilson for 30 of 40: 59.8 to 85.8 per cent, read outwards
        ShownInterval interval = Assert.IsType<ShownInterval>(report[new FigureId("goal/ap-p2/interval")]);
        Assert.Equal((59m, 86m), (interval.Lower, interval.Upper));
    }

    [Fact]
    public void A_judgement_and_an_interval_are_hidden_with_the_counts_that_they_follow_from()
    {
        ProtectedReport report = Protect(Clients(40, 38, 0), ProgrammeCatalog.Arbetsprovning, null, 5);
        Assert.IsType<HiddenFigure>(report[new FigureId("goal/ap-p2/count")]);
        Assert.IsType<HiddenFigure>(report[new FigureId("goal/ap-p2/interval")]);
        Assert.IsType<HiddenFigure>(report[new FigureId("goal/ap-p2/assessment")]);
        Assert.EndsWith("hur det gått visas inte, till skydd för enskilda.", Said(report, "goal/ap-p2/share", Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_no_nought_per_cent()
    {
        ProtectedReport report = Protect(Clients(0, 0, 0), ProgrammeCatalog.Arbetsprovning, null, 5);
        Assert.Equal(Absence.NobodyConcerned, Assert.IsType<WordFigure>(report[new FigureId("goal/ap-p2/assessment")]).Absence);
        Assert.EndsWith(": ännu ingen som målet gäller.", Said(report, "goal/ap-p2/of", Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void What_staff_wrote_reaches_the_page_and_is_never_markup_nor_a_formula()
    {
        Programme programme = ProgrammeCatalog.Insikt;
        LocalDate day = programme.Period.Value.Start.PlusDays(40);
        const string hostile = "<script>alert(1)</script>";
        ProgrammeLog log = WrittenPeople.Log(programme,
            (day, new ReflectionNoted(hostile, "=HYPERLINK(\"x\")", "Ring {goal} tidigare & lyssna")),
            (day, new SystemDeviationNoted("väntetid <b>", "mellan kommunen och Arbetsförmedlingen")));
        ProtectedReport report = Protect(WrittenPeople.Cohort(programme, programme.Period.Value.End!.Value, []), programme, log, 5);
        string page = HtmlRenderer.Render(report, Language.Swedish);
        Assert.DoesNotContain(hostile, page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Ring {goal} tidigare &amp; lyssna", page, StringComparison.Ordinal);
        Assert.DoesNotContain("väntetid <b>", page, StringComparison.Ordinal);
        Assert.Contains("Personalen har skrivit ned 1\u00A0gemensam reflektion och 1\u00A0avvikelse i systemet.", page, StringComparison.Ordinal);
        Assert.Contains("ingen ännu", page, StringComparison.Ordinal);
        string cells = CsvRenderer.Render(report, Language.Swedish).Single(static f => f.Name == CsvRenderer.CellsFile).Text;
        Assert.DoesNotContain(",=HYPERLINK", cells, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=HYPERLINK", cells, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Swedish, "personalen har skrivit ned 2\u00A0reflektioner och 1\u00A0avvikelse i systemet, som åtgärdats men ännu förekommer. Källan sätter ingen nivå, så om målet är nått sägs inte.")]
    [InlineData(Language.English, "the staff have written down 2\u00A0reflections and 1\u00A0deviation in the system, with something done but still occurring. The source sets no level, so whether the goal is reached is not said.")]
    public void A_goal_without_a_level_stands_with_what_the_log_tells_of_it_and_no_target_is_made_up(Language language, string said)
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        LocalDate start = programme.Period.Value.Start;
        GoalId model = new("sk-o2");
        (LocalDate, ProgrammeEvent)[] told =
        [
            (start.PlusDays(40), new ReflectionNoted("a", "b", "c", model)),
            (start.PlusDays(60), new ReflectionNoted("a", "b", "c", model)),
            (start.PlusDays(50), new SystemDeviationNoted("d", "e", model)),
            (start.PlusDays(70), new ReflectionNoted("a", "b", "c", new("sk-g0"))),
        ];
        ProgrammeLog noted = WrittenPeople.Log(programme, told);
        ProgrammeLog log = WrittenPeople.Log(programme, [.. told, (start.PlusDays(80), new SystemDeviationAddressed(noted.Entries.Single(static entry => entry.Body is SystemDeviationNoted).Id, "ny rutin", false))]);
        Cohort cohort = WrittenPeople.Cohort(programme, start.PlusDays(100), []);
        ProgrammeGoals goals = ProgrammeGoals.Evaluate(cohort, programme, log);
        GoalEvaluation goal = goals.Find(model)!;
        Assert.Equal((GoalState.EvidenceNoted, GoalReason.LogTells), (goal.State, goal.Because));
        Assert.Equal((2, 1, 1, 0), (goal.Evidence!.Reflections, goal.Evidence.Deviations, goal.Evidence.Addressed, goal.Evidence.Resolved));
        // an effect outside the programme is not shown by what staff write, and what nobody has named stays as it was
        Assert.Equal((GoalState.NotAssessable, 1), (goals.Find(new("sk-g0"))!.State, goals.Find(new("sk-g0"))!.Evidence!.Reflections));
        Assert.Equal((GoalState.NotAssessable, (object?)null), (goals.Find(new("sk-o3"))!.State, goals.Find(new("sk-o3"))!.Evidence));
        Assert.Equal(GoalState.NotAssessable, ProgrammeGoals.Evaluate(cohort, programme).Find(model)!.State);
        ProtectedReport report = Protect(cohort, programme, log, 5);
        Assert.Equal("evidence noted", Assert.IsType<ShownJudgement>(report[new FigureId("goal/sk-o2/assessment")]).Word.English);
        Assert.Contains(said, HtmlRenderer.Render(report, language), StringComparison.Ordinal);
        Assert.Contains("\"judgement\": \"evidenceNoted\"", JsonRenderer.Render(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Governance_stands_beside_the_calendar()
    {
        Programme programme = ProgrammeCatalog.Insikt;
        LocalDate start = programme.Period.Value.Start;
        ProgrammeLog log = WrittenPeople.Log(programme,
            (start.PlusDays(70), new MeetingHeld(GovernanceKind.SteeringGroup, [], [])),
            (start.PlusDays(160), new MeetingHeld(GovernanceKind.SteeringGroup, [], [])),
            (start.PlusDays(20), new ReportDelivered(GovernanceKind.TertialReport)));
        ProtectedReport report = Protect(WrittenPeople.Cohort(programme, programme.Period.Value.End!.Value, []), programme, log, 5);
        decimal Number(string id) => Assert.IsType<ShownStated>(report[new FigureId(id)]).Value;
        Assert.Equal(2, Number("governance/0/done"));
        // a steering-group meeting a quarter, four quarters
        Assert.Equal(4, Number("governance/0/planned-so-far"));
        Assert.Equal(1, Number($"governance/{(int)GovernanceKind.TertialReport}/done"));
        Assert.Equal(3, Number($"governance/{(int)GovernanceKind.TertialReport}/planned-so-far"));
    }

    [Theory]
    [InlineData("2025-06-30", 2)]
    [InlineData("2025-07-01", 3)]
    [InlineData("2025-08-31", 3)]
    [InlineData("2025-10-01", 4)]
    public void A_report_on_a_quarter_is_not_asked_for_before_the_quarter_is_over(string on, int planned)
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        ProgrammeLog log = WrittenPeople.Log(programme, (new(2025, 1, 20), new ReportDelivered(GovernanceKind.QuarterlyReport, new DatePeriod(new(2024, 10, 1), new(2024, 12, 31)))));
        ProtectedReport report = Protect(WrittenPeople.Cohort(programme, LocalDatePattern.Iso.Parse(on).Value, []), programme, log, 5);
        string key = $"governance/{(int)GovernanceKind.QuarterlyReport}";
        Assert.Equal((1m, (decimal)planned), (Assert.IsType<ShownStated>(report[new FigureId($"{key}/done")]).Value, Assert.IsType<ShownStated>(report[new FigureId($"{key}/planned-so-far")]).Value));
    }

    private static string Said(ProtectedReport report, string figure, Language language)
    {
        FigureId id = new(figure);
        FigureId of = new(figure.Replace("/share", "/of", StringComparison.Ordinal));
        Sentence sentence = report.Sections.Single(static s => s.Id.Value == "goals").Blocks.OfType<Paragraph>().SelectMany(static p => p.Sentences)
            .Single(s => s.Template.Swedish.Contains($"{{{id}}}", StringComparison.Ordinal) || s.DependsOn.Contains(of));
        return FigureText.Of(report, sentence, language);
    }

    private static ProtectedReport Protect(Cohort cohort, Programme programme, ProgrammeLog? log, int minimum) =>
        new ReportProtection(new DisclosureOptions { MinimumCount = minimum }).Protect(AnnualReport.Build(cohort, programme, new AnnualReportSettings(programme.Name) { Log = log }));

    private static Cohort Clients(int people, int influenced, int declined) =>
        WrittenPeople.Cohort(ProgrammeCatalog.Arbetsprovning, ProgrammeCatalog.Arbetsprovning.Period.Value.End!.Value, Enumerable.Range(0, people).Select(i =>
            new FactTimelineBuilder().Know(StandardFacts.Started, true).Know(StandardFacts.Exited, true)
                .Know(StandardFacts.AnswerTo("ap-participant", "could-influence"), i < influenced ? 'y' : i < influenced + declined ? 'd' : 'n').Build()));
}
