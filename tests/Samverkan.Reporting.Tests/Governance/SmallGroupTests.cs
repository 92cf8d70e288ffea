using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>What a report may not single out: persons whose team is not told, small groups by sex, and what could not be read.</summary>
public sealed class SmallGroupTests
{
    private static readonly LocalDate Start = new(2024, 9, 2);

    [Fact]
    public void Those_whose_team_is_not_told_are_no_published_group_and_no_difference_of_two() =>
        Gen.Select(Gen.Int[60, 200], Gen.Int[5, 14], Gen.Int[1, 6]).Sample(
            (people, untold, stride) =>
            {
                (Report report, ProtectedReport shown) = Make(people, i => Row(i) with { Team = i < untold * 3 && i % 3 == 0 ? null : new TeamId($"team-{1 + (i / stride % 6)}") });
                RowSet masked = RowSet.Where(people, i => i < untold * 3 && i % 3 == 0);
                RowSet[] read = [.. shown.Figures.OfType<ShownCount>().Select(c => ((CountFigure)report.Figures[c.Id]).Persons).Distinct()];
                RowSet[] teams = [.. report.Figures.Values.OfType<CountFigure>().Where(static c => c.Id.Value.StartsWith("team/", StringComparison.Ordinal) && c.Id.Value.EndsWith("/started", StringComparison.Ordinal)).Select(static c => c.Persons)];
                return read.All(a => !a.Equals(masked) && read.All(b => !a.Except(b).Equals(masked)))
                    && RowSet.All(people).Except(teams.Aggregate(static (a, b) => a.Or(b))).IsEmpty;
            },
            iter: 20);

    [Fact]
    public void The_team_and_its_model_say_that_they_hold_those_whose_team_is_not_told()
    {
        (_, ProtectedReport shown) = Make(90, static i => Row(i) with { Team = i % 9 == 0 ? null : new TeamId(i % 3 == 0 ? "team-1" : "team-6") });
        string page = HtmlRenderer.Render(shown, Language.Swedish);
        Assert.Contains("Multiteam 6 och ej redovisat", page, StringComparison.Ordinal);
        Assert.Contains("socialsekreterare utanför teamet och ej redovisat", page, StringComparison.Ordinal);
        Assert.Contains("De vars team inte är redovisat räknas här, i den största gruppen.", page, StringComparison.Ordinal);
        Assert.Equal(70, Assert.IsType<ShownCount>(shown[new FigureId("team/team-6/started")]).Value);
        Assert.Equal(70, Assert.IsType<ShownCount>(shown[new FigureId("team-model/social-workers-outside/started")]).Value);
    }

    [Theory]
    [InlineData(9, 60, true)]
    [InlineData(60, 9, true)]
    [InlineData(0, 50, true)]
    [InlineData(10, 10, false)]
    public void Non_binary_and_not_stated_are_one_group_unless_both_are_twice_the_minimum(int nonBinary, int notStated, bool areJoined)
    {
        (Report report, _) = Make(120, i => Row(i) with
        {
            Sex = i < nonBinary ? CohortSex.NonBinary : i < nonBinary + notStated ? CohortSex.NotStated : i % 2 == 0 ? CohortSex.Woman : CohortSex.Man,
        });
        Assert.Equal(areJoined, report.Figures.ContainsKey(new FigureId("sex/others-and-not-stated/started")));
        Assert.Equal(!areJoined, report.Figures.ContainsKey(new FigureId("sex/non-binary/started")));
        Assert.Equal(!areJoined, report.Figures.ContainsKey(new FigureId("sex/not-stated/started")));
        // nor in the account of data quality
        Assert.Equal(!areJoined, report.Figures.ContainsKey(new FigureId("quality/sex")));
    }

    [Theory]
    [InlineData(9, 30)]
    [InlineData(2, 7)]
    [InlineData(0, 1)]
    public void Others_are_counted_within_no_sex_and_women_and_men_under_their_own_names(int nonBinary, int notStated)
    {
        (Report report, ProtectedReport shown) = Make(120, i => Row(i) with
        {
            Sex = i < nonBinary ? CohortSex.NonBinary : i < nonBinary + notStated ? CohortSex.NotStated : i < 80 ? CohortSex.Man : CohortSex.Woman,
        });
        int Started(string sex) => ((CountFigure)report.Figures[new FigureId($"sex/{sex}/started")]).Persons.Count;
        Assert.Equal((40, 80 - nonBinary - notStated, nonBinary + notStated), (Started("woman"), Started("man"), Started("others-and-not-stated")));
        Assert.DoesNotContain("kvinnor, övriga", HtmlRenderer.Render(shown, Language.Swedish), StringComparison.Ordinal);
        Assert.DoesNotContain("män, övriga", HtmlRenderer.Render(shown, Language.Swedish), StringComparison.Ordinal);
        // few others are told by women and men together, so that one of the two is hidden beside them
        bool isFew = nonBinary + notStated < 5;
        Assert.Equal(isFew, shown[new FigureId("sex/others-and-not-stated/started")] is not ShownCount);
        Assert.Equal(isFew ? 1 : 2, new[] { "woman", "man" }.Count(sex => shown[new FigureId($"sex/{sex}/started")] is ShownCount));
    }

    [Fact]
    public void That_something_was_withheld_is_said_without_a_number()
    {
        (_, ProtectedReport some) = Make(90, static i => Row(i) with { HasWithheld = i < 19 });
        (_, ProtectedReport none) = Make(90, Row);
        Assert.Contains("some", Answer(some), StringComparison.Ordinal);
        Assert.Contains("none", Answer(none), StringComparison.Ordinal);
        Assert.Contains("how many they are is not shown", Answer(some), StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_is_not_counted_as_no()
    {
        // of 90, 20 cannot be read: that they seem to have gaps is not certain, and at least so many have
        (Report report, ProtectedReport shown) = Make(90, static i => Row(i) with { HasWithheld = i < 20, ParallelDays = i is >= 20 and < 60 ? 5 : 0, Gaps = i < 55 ? 1 : 0, AttendedHours = 7 });
        Assert.Equal((40, 90), Both(shown, "activity/parallel/share"));
        Assert.Equal((35, 90), Both(shown, "activity/gap/share"));
        string page = HtmlRenderer.Render(shown, Language.Swedish);
        // 35 of 90 is less than the 39 per cent that it is rounded to, so that the counts are told
        Assert.Contains("Minst 40 av 90 som började hade insatser parallellt, och minst 35 hade något glapp.", page, StringComparison.Ordinal);
        Assert.Contains("At least 40 of the 90 who started had activities in parallel, and at least 35 had some gap.", HtmlRenderer.Render(shown, Language.English), StringComparison.Ordinal);
        Assert.Contains("den vars närvaro inte fick läsas ingår inte", shown[new FigureId("resource/hours/all/all/mean")].Definition.Rule.Swedish, StringComparison.Ordinal);
        Assert.Contains("Där något inte fick läsas räknas bara det som är säkert", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        // nowhere is it told of how many everything could be read, and so not of how many not
        Assert.DoesNotContain(report.Figures.Values.OfType<CountFigure>(), static count => count.Persons.Count is 70 or 20);
    }

    [Fact]
    public void No_whole_stands_beside_a_key_figure_that_is_hidden()
    {
        (_, ProtectedReport shown) = Make(90, static i => Row(i) with { Reached = i < 3 ? Row(i).Reached.Add(Milestone.Exited, Start.PlusDays(100)) : Row(i).Reached });
        KeyFigure[] items = [.. shown.Sections.SelectMany(static section => section.Blocks).OfType<KeyFigureRow>().SelectMany(static row => row.Items)];
        Assert.Contains(items, item => item.Of is { } whole && shown[item.Value] is HiddenFigure && shown[whole].HasNumber);
        Assert.DoesNotContain("enskilda</dd><dd class=\"o\">av", HtmlRenderer.Render(shown, Language.Swedish), StringComparison.Ordinal);
        string[] lines = [.. MarkdownRenderer.Render(shown, Language.Swedish).Split('\n').Where(static line => line.StartsWith("- **", StringComparison.Ordinal))];
        Assert.Contains(lines, static line => line.Contains(", av 90", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.StartsWith("- **visas inte", StringComparison.Ordinal) && line.Contains(", av", StringComparison.Ordinal));
    }

    private static (int Part, int Whole) Both(ProtectedReport report, string id) =>
        report[new FigureId(id)] is ShownShare share ? (share.Numerator, share.Denominator) : (-1, -1);

    private static string Answer(ProtectedReport report) =>
        Assert.IsType<TableCell>(Assert.Single(report.Sections.SelectMany(static s => s.Blocks).OfType<ReportTable>(), static t => t.Id.Value == "quality-table").Rows[0].Cells[0]).Words?.English ?? "a number";

    private static (Report Report, ProtectedReport Shown) Make(int people, Func<int, CohortRow> row)
    {
        CohortBuilder cohort = new(ProgrammeCatalog.Stockholmskraften.Id, new LocalDate(2025, 8, 31), Instant.FromUtc(2025, 9, 15, 10, 0));
        for (int i = 0; i < people; i++)
            cohort.Add(row(i));
        Report report = AnnualReport.Build(cohort.Build(), ProgrammeCatalog.Stockholmskraften, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = ProgrammeCatalog.Stockholmskraften.TeamPlan! });
        return (report, new ReportProtection(new DisclosureOptions()).Protect(report));
    }

    private static CohortRow Row(int i) => new()
    {
        Participant = ParticipantId.FromBits((UInt128)(i + 1)),
        Facts = new FactTimelineBuilder().Build(),
        Reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, Start.PlusDays(-10)).Add(Milestone.Started, Start),
        Team = new TeamId("team-1"),
        Sex = i % 2 == 0 ? CohortSex.Woman : CohortSex.Man,
        EnrolledDays = 364,
        ParallelDays = 0,
        Gaps = 0,
        GapDays = 0,
    };
}
