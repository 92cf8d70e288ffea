using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
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
using Samverkan.Reporting.Tests.Goals;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>Quarterly, tertial, annual and final, of all five programmes.</summary>
public sealed class PackTests
{
    private static readonly Programme Insikt = ProgrammeCatalog.Insikt;

    public static TheoryData<int, ReportKind, bool> Packs
    {
        get
        {
            TheoryData<int, ReportKind, bool> packs = [];
            for (int programme = 0; programme < ProgrammeCatalog.All.Length; programme++)
            {
                foreach (ReportKind kind in Enum.GetValues<ReportKind>())
                    packs.Add(programme, kind, (programme + (int)kind) % 2 == 0);
            }

            return packs;
        }
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_programme_gets_every_pack_in_every_language_with_a_log_and_without(int which, ReportKind kind, bool hasLog)
    {
        Programme programme = ProgrammeCatalog.All[which];
        LocalDate on = kind == ReportKind.Final ? programme.Period.Value.End!.Value : programme.Period.Value.Start.PlusMonths(7);
        Cohort cohort = Draw(programme, 60, on);
        ProgrammeLog log = ProgrammeLog.Fold(programme.Id, SyntheticProgrammeLog.Generate(programme, 3, on).Entries);
        AnnualReportSettings settings = Settings(programme) with { Log = hasLog ? log : null, Within = kind == ReportKind.Quarterly };
        Report report = new ProgrammeReports(programme, settings).Of(kind, cohort);
        Assert.Equal(on, report.Period.End);
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(report);
        Assert.All(shown.Figures.OfType<ShownCount>(), static c => Assert.True(c.Value is 0 or >= 5));
        string page = HtmlRenderer.Render(shown, Language.Swedish);
        Assert.Equal(!hasLog, page.Contains("Loggen saknas", StringComparison.Ordinal));
        Assert.NotEqual(page, HtmlRenderer.Render(shown, Language.English));
        // only before the programme's last day is it too early to judge its goals
        if (kind == ReportKind.Final)
            Assert.DoesNotContain(shown.Figures, static f => f.Id.Value.StartsWith("goal/", StringComparison.Ordinal) && f is WordFigure { Absence: Absence.TooEarly } or ShownJudgement { Judgement: Judgement.TooEarly });
    }

    [Fact]
    public void The_steering_groups_pack_follows_the_agenda_that_the_source_lists()
    {
        Report report = Quarterly(Insikt, null);
        string[] expected = [.. Insikt.StandingAgenda.Select(static point => char.ToUpperInvariant(point.Text.Swedish[0]) + point.Text.Swedish[1..])];
        Assert.Equal(5, expected.Length);
        Assert.Equal(expected, report.Sections.Skip(1).Take(5).Select(static section => section.Title.Swedish));
        Assert.Equal("goals", report.Sections[5].Id.Value);
        // a source without an agenda gets the same points, and is told so
        Report other = Quarterly(ProgrammeCatalog.Stockholmskraften, null);
        Assert.Equal(report.Sections.Select(static section => section.Id), other.Sections.Select(static section => section.Id));
        Assert.Contains(other.Sections[0].Blocks.OfType<Note>(), static note => note.Text.Swedish.Contains("anger ingen stående dagordning", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_log_tells_of_the_quarter_is_told_and_what_waits_waits()
    {
        LocalDate inside = new(2023, 5, 10);
        ProgrammeLog log = WrittenPeople.Log(Insikt,
            (new LocalDate(2023, 3, 20), new MeetingHeld(GovernanceKind.SteeringGroup, [], ["förra kvartalets beslut"])),
            (inside, new MeetingHeld(GovernanceKind.SteeringGroup, [], ["fler kallas", "frågorna ses över"])),
            (inside, new ReflectionNoted("många vill ha kortare möten", "möten på en halvtimme", "fler kommer")),
            (inside, new SystemDeviationNoted("kallelser når inte fram", "mellan parterna")),
            (inside, new MissingServiceProposed(new ProposalId("p1"), "språkstöd", "deltagare med annat modersmål")),
            (new LocalDate(2023, 8, 1), new MeetingHeld(GovernanceKind.SteeringGroup, [], ["nästa kvartals beslut"])));
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(Quarterly(Insikt, log));
        string page = HtmlRenderer.Render(shown, Language.Swedish);
        foreach (string told in (string[])["fler kallas", "frågorna ses över", "möten på en halvtimme", "kallelser når inte fram", "språkstöd", "förslaget är inte besvarat", "ingen åtgärd är registrerad"])
            Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.DoesNotContain("förra kvartalets beslut", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nästa kvartals beslut", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_happened_during_the_period_and_before_it_is_what_happened_until_its_end()
    {
        // number i starts on day i from 2024-09-02; its first and its last day belong to the period
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        LocalDate first = new(2024, 9, 2);
        CohortBuilder cohort = new(programme.Id, first.PlusDays(80), Instant.FromUtc(2025, 1, 1, 0, 0));
        for (int i = 0; i < 70; i++)
        {
            ImmutableSortedDictionary<Milestone, LocalDate> reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, first.PlusDays(-1)).Add(Milestone.Started, first.PlusDays(i));
            cohort.Add(new CohortRow { Participant = ParticipantId.FromBits((UInt128)(i + 1)), Reached = i % 2 == 0 ? reached.Add(Milestone.Exited, first.PlusDays(i + 10)) : reached });
        }

        AnnualReportSettings settings = Settings(programme) with { MinimumCount = 1, Period = new DatePeriod(first.PlusDays(20), first.PlusDays(80)) };
        ProtectedReport shown = new ReportProtection(new DisclosureOptions { MinimumCount = 1 }).Protect(new ProgrammeReports(programme, settings).Tertial(cohort.Build()));
        int Count(string id) => Assert.IsType<ShownCount>(shown[new FigureId(id)]).Value;
        Assert.Equal((0, 50, 70), (Count("period/referred"), Count("period/started"), Count("started")));
        // exits on days 10, 12, ... 78: those from day 20 on
        Assert.Equal((30, 35), (Count("period/exited"), Count("exited")));
        Assert.Null(shown[new FigureId("period/started")].Definition.Period);
        Assert.Equal(new DatePeriod(programme.Period.Value.Start, first.PlusDays(80)), shown[new FigureId("started")].Definition.Period);
    }

    [Fact]
    public void Goals_within_the_period_are_counted_and_not_judged()
    {
        Report report = new ProgrammeReports(Insikt, Settings(Insikt) with { Within = true }).Quarterly(Draw(Insikt, 80, new LocalDate(2023, 6, 30)));
        AbsentFigure assessment = Assert.IsType<AbsentFigure>(report.Figures[new FigureId("goal/in-g1/assessment")]);
        Assert.Equal("Nivån gäller hela programmet, och här räknas bara perioden.", assessment.Reason.Swedish);
        ProgrammeGoals goals = ProgrammeGoals.EvaluateWithin(Draw(Insikt, 80, new LocalDate(2023, 6, 30)), Insikt, new DatePeriod(new LocalDate(2023, 4, 1), new LocalDate(2023, 6, 30)));
        Assert.Equal(goals.Find(new GoalId("in-g1"))!.Persons!.Counted, ((CountFigure)report.Figures[new FigureId("goal/in-g1/count")]).Persons);
    }

    [Fact]
    public void The_final_report_says_what_could_not_be_counted_and_why()
    {
        Programme programme = ProgrammeCatalog.HallbarEtablering;
        Report report = new ProgrammeReports(programme, Settings(programme)).Final(Draw(programme, 40, programme.Period.Value.End!.Value));
        ReportTable table = Assert.Single(report.Sections.SelectMany(static s => s.Blocks).OfType<ReportTable>(), static t => t.Id.Value == "uncounted-table");
        Assert.Contains(table.Rows, static row => row.Cells[1].Words!.Swedish == "Källan säger mer eller mindre, men inte än vad.");
    }

    [Fact]
    public void A_period_that_ends_on_another_day_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ProgrammeReports(Insikt, Settings(Insikt) with { Period = new DatePeriod(new LocalDate(2023, 1, 1), new LocalDate(2023, 3, 31)) })
            .Quarterly(WrittenPeople.Cohort(Insikt, new LocalDate(2023, 6, 30), [])));

    [Fact]
    public void Placement_and_waiting_are_those_of_the_entries()
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        LocalDate first = new(2024, 9, 2);
        CohortBuilder cohort = new(programme.Id, first.PlusDays(200), Instant.FromUtc(2025, 6, 1, 0, 0));
        for (int i = 0; i < 60; i++)
        {
            ImmutableSortedDictionary<Milestone, LocalDate> reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, first);
            if (i < 45)
                reached = reached.Add(Milestone.Placed, first.PlusDays(i));
            else if (i < 50)
                reached = reached.Add(Milestone.PlaceDeclined, first.PlusDays(i));
            cohort.Add(new CohortRow { Participant = ParticipantId.FromBits((UInt128)(i + 1)), Reached = reached, Sex = i % 3 == 0 ? CohortSex.Man : CohortSex.Woman });
        }

        ProtectedReport shown = new ReportProtection(new DisclosureOptions { MinimumCount = 1 }).Protect(new ProgrammeReports(programme, Settings(programme) with { MinimumCount = 1 }).Annual(cohort.Build()));
        int Count(string id) => Assert.IsType<ShownCount>(shown[new FigureId(id)]).Value;
        Assert.Equal((45, 10), (Count("placement/all/all/placed"), Count("placement/all/all/waiting")));
        Assert.Equal(22, Assert.IsType<ShownMedian>(shown[new FigureId("placement/all/all/days")]).Days);
        Assert.Equal((15, 30), (Count("placement/sex/man/placed"), Count("placement/sex/woman/placed")));
        Assert.Equal(0m, Assert.IsType<ShownGap>(shown[new FigureId("placement/gap/sex/woman-man")]).Points);
    }

    [Fact]
    public void Learning_reaches_the_report_missing_services_agreements_and_competence_too()
    {
        Programme programme = ProgrammeCatalog.HallbarEtablering;
        LocalDate day = programme.Period.Value.Start.PlusDays(30);
        ProgrammeLog log = WrittenPeople.Log(programme,
            (day, new MissingServiceProposed(new ProposalId("p1"), "barnpassning vid sfi", "föräldrar hemma")),
            (day.PlusDays(3), new ProposalAnswered(new ProposalId("p1"), ProposalAnswer.Taken)),
            (day, new AgreementMade(new AgreementId("dua"), "lokal överenskommelse enligt DUA", [new("stockholms-stad"), new("arbetsformedlingen")], DatePeriod.From(day), ["lokalvård", "måltid"])),
            (day, new CompetenceSessionHeld("tolkning", [new OrganisationAttendance(new("stockholms-stad"), 12, 7), new OrganisationAttendance(new("af"), 9, 2)])));
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(new ProgrammeReports(programme, Settings(programme) with { Log = log }).Annual(WrittenPeople.Cohort(programme, day.PlusDays(60), [])));
        string page = HtmlRenderer.Render(shown, Language.Swedish);
        foreach (string told in (string[])["barnpassning vid sfi", "ska prövas eller ordnas", "lokal överenskommelse enligt DUA", "lokalvård, måltid", "Arbetsförmedlingen: inget spår angivet"])
            Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Equal(((int?)12, (int?)7), (Attendances(shown, "stockholms-stad", "women"), Attendances(shown, "stockholms-stad", "men")));
        Assert.Equal(((int?)9, (int?)null), (Attendances(shown, "af", "women"), Attendances(shown, "af", "men")));
    }

    [Theory]
    [InlineData(new[] { 5 }, 5)]
    [InlineData(new[] { 5, 1, 1 }, 7)]
    [InlineData(new[] { 4 }, null)]
    [InlineData(new[] { 4, 4, 4 }, null)]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1 }, null)]
    [InlineData(new[] { 0, 0 }, 0)]
    public void Attendances_are_told_where_enough_came_to_one_session_so_that_one_who_came_often_is_not(int[] women, int? told)
    {
        Programme programme = ProgrammeCatalog.HallbarEtablering;
        LocalDate day = programme.Period.Value.Start.PlusDays(30);
        ProgrammeLog log = WrittenPeople.Log(programme, [.. women.Select((count, i) => (day.PlusDays(i), (ProgrammeEvent)new CompetenceSessionHeld("tolkning", [new OrganisationAttendance(new("stockholms-stad"), count, 20)])))]);
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(new ProgrammeReports(programme, Settings(programme) with { Log = log }).Annual(WrittenPeople.Cohort(programme, day.PlusDays(60), [])));
        Assert.Equal((told, (int?)20 * women.Length), (Attendances(shown, "stockholms-stad", "women"), Attendances(shown, "stockholms-stad", "men")));
    }

    private static int? Attendances(ProtectedReport report, string body, string sex) => (report[new FigureId($"competence/none/{body}/{sex}")] as ShownCount)?.Value;

    private static AnnualReportSettings Settings(Programme programme) => new(LocalizedText.Same("Ägaren")) { Teams = programme.TeamPlan };

    private static Report Quarterly(Programme programme, ProgrammeLog? log) =>
        new ProgrammeReports(programme, Settings(programme) with { Log = log }).Quarterly(WrittenPeople.Cohort(programme, programme == Insikt ? new LocalDate(2023, 6, 30) : new LocalDate(2025, 3, 31), []));

    private static Cohort Draw(Programme programme, int people, LocalDate on)
    {
        CohortBuilder builder = new(programme.Id, on, on.PlusDays(1).AtMidnight().InUtc().ToInstant());
        CohortReading reading = CohortReading.Of(programme);
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(programme), people, 5, on).Entries))
            builder.Add(journey, reading);
        return builder.Build();
    }
}
