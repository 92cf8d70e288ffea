using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Goals;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>"Have we reached the goals?" on the page for participants, and what the sources say of each report.</summary>
public sealed class EasyGoalsTests
{
    private static readonly Programme Arbetsprovning = ProgrammeCatalog.Arbetsprovning;

    [Theory]
    [InlineData(40, 30, 0, "Vi har nått målet.")]
    [InlineData(40, 20, 0, "Vi har inte nått målet.")]
    [InlineData(40, 30, 1, "Det är för tidigt att säga om vi har nått målet.")]
    [InlineData(40, 38, 0, "Vi visar inte hur det har gått.")]
    [InlineData(0, 0, 0, "Målet gäller ingen ännu.")]
    public void Each_goal_is_told_in_easy_words_and_how_it_stands(int left, int influenced, int daysBefore, string expected)
    {
        string[] lines = Lines(Arbetsprovning, left, influenced, daysBefore, Language.EasySwedish);
        int at = Array.IndexOf(lines, "Mål: Minst sex av tio ska få vara med och bestämma om stödet.");
        Assert.True(at >= 0);
        Assert.Equal(expected, lines[at + 1]);
        // fourteen goals, each with a line of its own and a line of how it stands
        Assert.Equal(14, lines.Count(static line => line.StartsWith("Mål: ", StringComparison.Ordinal)));
        Assert.Equal(28, lines.Length);
    }

    [Fact]
    public void Every_goal_of_every_programme_has_easy_words_and_short_ones()
    {
        foreach (Programme programme in ProgrammeCatalog.All)
        {
            string[] lines = Lines(programme, 0, 0, 0, Language.EasySwedish);
            Assert.Equal(programme.Goals.Length, lines.Count(static line => line.StartsWith("Mål: ", StringComparison.Ordinal)));
            Assert.All(lines, static line => Assert.InRange(line.Split(' ', '\u00A0').Length, 3, 14));
            Assert.Equal(programme.Goals.Any(static goal => goal.Threshold is null), lines.Contains("Därför går det inte att säga om vi har nått dem."));
        }

        Assert.Contains("Goal: At least 60\u00A0percent have been able to influence their activity.".Replace('\u00A0', ' '),
            Lines(Arbetsprovning, 40, 30, 0, Language.English).Select(static line => line.Replace('\u00A0', ' ').Replace("60% have", "60 percent have", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_report_says_what_the_sources_say_of_it_or_that_they_say_nothing()
    {
        foreach (Programme programme in ProgrammeCatalog.All)
        {
            foreach (ReportKind kind in Enum.GetValues<ReportKind>())
            {
                Report report = new ProgrammeReports(programme, new AnnualReportSettings(programme.Name)).Of(kind, WrittenPeople.Cohort(programme, LastDay(programme), []));
                Section section = report.Sections.Single(s => s.Id.Value == (kind == ReportKind.Quarterly ? "agenda" : "governance"));
                string[] said = [.. section.Blocks.OfType<DefinitionList>().SelectMany(static list => list.Items).Where(static item => item.Source is not null).Select(static item => item.Term.Swedish)];
                bool isSilent = section.Blocks.OfType<Note>().Any(static note => note.Text.Swedish.Contains("Samverkans egen ordning.", StringComparison.Ordinal) && note.Text.Swedish.StartsWith("Programmets källor nämner", StringComparison.Ordinal));
                Assert.NotEqual(isSilent, said.Length > 0 && said.Any(term => programme.Governance.Any(one => string.Equals(one.Text.Swedish, term, StringComparison.OrdinalIgnoreCase))));
            }
        }

        // the one source with a calendar, and the one that names a steering group without saying when
        Assert.Equal(3, Said(ProgrammeCatalog.Insikt, ReportKind.Tertial).Length);
        Assert.Contains(Said(ProgrammeCatalog.Insikt, ReportKind.Quarterly), static one => one.Meaning.Swedish == "en gång, i mars 2023");
        Assert.Contains(Said(ProgrammeCatalog.Stockholmskraften, ReportKind.Quarterly), static one => one.Meaning.Swedish == "källan säger inte när" && one.Source!.Section == "Gemensam styrning och ledning");
        Assert.Empty(Said(ProgrammeCatalog.Stockholmskraften, ReportKind.Tertial));
        Assert.Contains(Said(Arbetsprovning, ReportKind.Quarterly), static one => one.Meaning.Swedish == "antal gånger: 4");
    }

    [Fact]
    public void An_agenda_of_ones_own_is_filled_by_what_its_points_show_and_needs_no_code()
    {
        Programme programme = ProgrammeCatalog.Lumena with
        {
            StandingAgenda =
            [
                new AgendaPoint(new ProvisionId("own-1"), new("målen först", "the goals first"), ProgrammeCatalog.Lumena.Goals[0].Source) { Shows = AgendaContent.Goals },
                new AgendaPoint(new ProvisionId("own-2"), new("övriga frågor", "other matters"), ProgrammeCatalog.Lumena.Goals[0].Source),
            ],
        };
        Report report = new ProgrammeReports(programme, new AnnualReportSettings(programme.Name)).Quarterly(WrittenPeople.Cohort(programme, LastDay(programme), []));
        Assert.Equal(["agenda", "goals", "agenda/own-2", "agenda/since-last", "agenda/difficulties", "agenda/knowledge", "agenda/decisions"], report.Sections.Take(7).Select(static s => s.Id.Value));
        Assert.Equal("Målen först", report.Sections[1].Title.Swedish);
    }

    // the last day, or for a programme that goes on one that is known of
    private static LocalDate LastDay(Programme programme) => LocalDate.Min(programme.Period.Value.End!.Value, WrittenPeople.Known.InUtc().Date.PlusDays(-1));

    private static DefinedTerm[] Said(Programme programme, ReportKind kind)
    {
        Report report = new ProgrammeReports(programme, new AnnualReportSettings(programme.Name)).Of(kind, WrittenPeople.Cohort(programme, LastDay(programme), []));
        return [.. report.Sections.Single(s => s.Id.Value == (kind == ReportKind.Quarterly ? "agenda" : "governance")).Blocks.OfType<DefinitionList>().SelectMany(static list => list.Items)];
    }

    private static string[] Lines(Programme programme, int left, int influenced, int daysBefore, Language language)
    {
        LocalDate on = LastDay(programme).PlusDays(-daysBefore);
        ProtectedReport report = new ReportProtection(new DisclosureOptions()).Protect(AnnualReport.Build(WrittenPeople.Cohort(programme, on, Enumerable.Range(0, left).Select(i =>
            new FactTimelineBuilder().Know(StandardFacts.Started, true).Know(StandardFacts.Exited, true)
                .Know(StandardFacts.AnswerTo("ap-participant", "could-influence"), i < influenced ? 'y' : 'n').Build())), programme, new AnnualReportSettings(programme.Name)));
        return [.. report.Easy!.Questions.Single(static q => q.Id.Value == "easy/goals").Blocks.OfType<Paragraph>().SelectMany(static p => p.Sentences)
            .Select(s => FigureText.Of(report, s, language)).Where(static s => s.Length > 0)];
    }
}
