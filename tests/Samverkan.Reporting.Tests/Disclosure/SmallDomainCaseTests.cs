using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>The small cases of the field: what is published, what a reader computes, and what is hidden against it.</summary>
public sealed class SmallDomainCaseTests
{
    private const int Rows = 200;
    private static readonly FigureDefinition Persons = SampleReport.Definition("personer", "persons");

    [Theory]
    [InlineData(ZeroRule.Protect, 0, 8)]
    [InlineData(ZeroRule.Publish, 1, 7)]
    public void Gender_total_20_women_12_men_7_hides_the_non_binary_and_one_other(ZeroRule zeros, int lower, int upper)
    {
        ProtectedCells safe = TestTables.Protect(TestTables.Linked([3], [12, 7, 1], [[0]]), 5, zeros);
        Assert.Equal((20L, 12L, null, null), (safe.Value("0"), safe.Value("1"), safe.Value("2"), safe.Value("3")));
        (long, long) nonBinary = TableEnumerator.Enumerate(safe.Published, zeros == ZeroRule.Publish ? 1 : 0).Bounds["3"];
        Assert.Equal((lower, upper), nonBinary);
        CertifiedCell certified = safe.Certificate.Hidden.Single(static cell => cell.Id == "3");
        Assert.Equal(nonBinary, (certified.Lower!.Value, certified.Upper!.Value));
    }

    [Fact]
    public void A_reserved_sum_of_43_and_one_part_of_41_hides_the_other_part_and_one_more()
    {
        ProtectedReport shown = Protect(5, Count("eeco10", 0, 41), Count("eeco11", 41, 43), Count("eeco10-and-11", 0, 43));
        Assert.True(IsHidden(shown, "eeco11"));
        Assert.Equal(1, new[] { "eeco10", "eeco10-and-11" }.Count(id => IsHidden(shown, id)));
        // what is told leaves the two at least four apart: the sum alone, or the other part alone
        Assert.True(IsHidden(shown, "eeco10") ? Number(shown, "eeco10-and-11") == 43 : Number(shown, "eeco10") == 41);
    }

    [Fact]
    public void Fourteen_in_June_and_fifteen_in_July_do_not_tell_of_the_one_who_came_in_July()
    {
        ProtectedReport june = Protect(5, Count("women", 0, 14), Count("men", 14, 40), Count("inactive", 0, 40));
        Assert.Equal(14, Number(june, "women"));
        Report july = Make(Count("women", 0, 15), Count("men", 15, 61), Count("inactive", 0, 61));
        ReportProtection protection = new(new DisclosureOptions());
        Assert.Equal(15, Number(protection.Protect(july), "women"));
        ProtectedReport told = protection.Protect(july, [EarlierReport.Of(june)]);
        Assert.True(IsHidden(told, "women"));
        // and not by way of the others: 21 have come in all, of whom 20 men
        Assert.Equal(1, new[] { "men", "inactive" }.Count(id => IsHidden(told, id)));
    }

    [Fact]
    public void A_rate_of_a_third_with_a_numerator_of_one_is_not_told_in_any_form()
    {
        Report report = Make(
            [Count("one", 0, 1), Count("three", 0, 3), new ShareFigure(new FigureId("rate"), new FigureId("one"), new FigureId("three"), Persons), new IntervalFigure(new FigureId("interval"), new FigureId("one"), new FigureId("three"), Persons)],
            "one", "three", "rate", "interval");
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(report);
        Assert.All(["one", "three", "rate", "interval"], id => Assert.True(IsHidden(shown, id)));
        Assert.DoesNotContain(shown.Figures, static figure => FigureText.Of(figure, Language.English).Any(char.IsDigit));
        // large enough counts have their rate
        ProtectedReport large = new ReportProtection(new DisclosureOptions()).Protect(
            Make([Count("one", 0, 10), Count("three", 0, 30), new ShareFigure(new FigureId("rate"), new FigureId("one"), new FigureId("three"), Persons)], "one", "three", "rate"));
        Assert.Equal("33%", FigureText.Of(large[new FigureId("rate")], Language.English));
    }

    [Fact]
    public void A_published_result_bounds_the_hidden_output_that_it_is_part_of()
    {
        // ten started: eight without work, of whom six reached it, and two with work
        Figure[] figures = [Count("eeco02-and-04", 0, 8), Count("eeco05", 8, 10), Count("all", 0, 10), Count("eecr04", 0, 6), new ShareFigure(new FigureId("share"), new FigureId("eecr04"), new FigureId("eeco02-and-04"), Persons)];
        Report report = Make(figures, [Row("eeco02-and-04"), Row("eeco05"), Row("all") with { IsTotal = true }], Row("eecr04"), Row("share"));
        ProtectedReport shown = new ReportProtection(new DisclosureOptions { MinimumCount = 3 }).Protect(report, out ReportCertificate certificate);
        Assert.Equal((10, 6), (Number(shown, "all"), Number(shown, "eecr04")));
        Assert.True(IsHidden(shown, "eeco02-and-04") && IsHidden(shown, "eeco05") && IsHidden(shown, "share"));
        CertifiedCell output = certificate.Counts.Hidden.Single(static cell => cell.Id == "eeco02-and-04");
        Assert.Equal((6, 9), (output.Lower, output.Upper));
        CertifiedCell withWork = certificate.Counts.Hidden.Single(static cell => cell.Id == "eeco05");
        Assert.Equal((1, 4), (withWork.Lower, withWork.Upper));
        // one to four is too narrow for a minimum of five: the result or the whole goes as well
        ProtectedReport stricter = new ReportProtection(new DisclosureOptions()).Protect(report);
        Assert.True(IsHidden(stricter, "all") || IsHidden(stricter, "eecr04"));
    }

    [Fact]
    public void Yes_9_no_30_of_40_does_not_tell_that_one_declined()
    {
        ProtectedReport shown = Protect(5, Count("yes", 0, 9), Count("no", 9, 39), Count("declined", 39, 40), Count("asked", 0, 40));
        Assert.True(IsHidden(shown, "declined"));
        Assert.Equal(1, new[] { "yes", "no", "asked" }.Count(id => IsHidden(shown, id)));
    }

    [Fact]
    public void A_district_that_no_team_serves_is_not_what_districts_leave_over_beside_teams()
    {
        // teams are unions of districts but for the last one, in which three live
        long[] districts = [20, 30, 12, 25, 3];
        OutputCell[] byDistrict = [.. districts.Select(static (_, i) => i).Select(i => Cell($"district {i}", i)), Cell("all districts", 0, 1, 2, 3, 4)];
        OutputCell[] byTeam = [Cell("team 1", 0, 1), Cell("team 2", 2, 3), Cell("all teams", 0, 1, 2, 3)];
        ProtectedCells district = TestTables.Protect(new CellSystem(5, [.. byDistrict]), 5);
        ProtectedCells team = TestTables.Protect(new CellSystem(5, [.. byTeam]), 5);
        CellSystem together = new(5, [.. byDistrict, .. byTeam]);
        // each table alone is safe; beside each other they are not
        Assert.Empty(RationalAttacker.Determined(district.Published));
        Assert.Empty(TestTables.Hidden(team));
        Assert.Contains("district 4", RationalAttacker.Determined(together.Publish(i => together.Cells[i].Id.Contains("team", StringComparison.Ordinal) || district.IsPublished(together.Cells[i].Id))));
        ProtectedCells joint = TestTables.Protect(together, 5);
        Assert.False(joint.IsPublished("district 4"));
        Assert.Empty(RationalAttacker.Determined(joint.Published));
        (long lower, long upper) = TableEnumerator.Enumerate(joint.Published, 1).Bounds["district 4"];
        Assert.True(lower <= 3 && upper - lower >= 4);

        OutputCell Cell(string id, params int[] of) =>
            new(id, [.. of.Select(static i => new Term(i, 1))], of.Sum(i => districts[i]), of.Sum(i => districts[i])) { Importance = of.Length > 1 ? 1 : 0 };
    }

    private static CountFigure Count(string id, int from, int to) => new(new FigureId(id), RowSet.Where(Rows, row => row >= from && row < to), Persons);

    private static TableRow Row(string id) => new(LocalizedText.Same(id), [TableCell.Of(new FigureId(id))]);

    private static bool IsHidden(ProtectedReport report, string id) => report[new FigureId(id)] is HiddenFigure;

    private static int Number(ProtectedReport report, string id) => Assert.IsType<ShownCount>(report[new FigureId(id)]).Value;

    /// <summary>A table of parts under their sum, which comes last.</summary>
    private static ProtectedReport Protect(int minimum, params CountFigure[] counts) => new ReportProtection(new DisclosureOptions { MinimumCount = minimum }).Protect(Make(counts));

    private static Report Make(params CountFigure[] counts) =>
        Make([.. counts], [.. counts[..^1].Select(static count => Row(count.Id.Value)), Row(counts[^1].Id.Value) with { IsTotal = true }]);

    private static Report Make(Figure[] figures, params string[] rows) => Make(figures, [], [.. rows.Select(Row)]);

    private static Report Make(Figure[] figures, TableRow[] sum, params TableRow[] others) =>
        new(LocalizedText.Same("t"), new ProgrammeId("p"), LocalizedText.Same("p"), new DatePeriod(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)),
            Instant.FromUtc(2026, 1, 1, 0, 0), LocalizedText.Same("x"), new Paragraph([]),
            [new Section(new FigureId("s"), LocalizedText.Same("s"), [.. new[] { ("sum", sum), ("others", others) }.Where(static t => t.Item2.Length > 0).Select(static t =>
                (Block)new ReportTable(new FigureId(t.Item1), LocalizedText.Same("t"), LocalizedText.Same("r"), [LocalizedText.Same("c")], [.. t.Item2]))])],
            figures);
}
