using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>A protection that is sabotaged: handed in from outside with something left open, it is refused and nothing can be rendered.</summary>
public sealed class ChosenPatternTests
{
    private static readonly FigureDefinition Persons = SampleReport.Definition("personer", "persons");
    private static readonly ReportProtection Protection = new(new DisclosureOptions());

    [Fact]
    public void A_random_pattern_is_taken_over_exactly_when_an_attacker_who_lists_every_table_finds_nothing() =>
        Gen.Select(Gen.Frequency((3, Gen.Long[1, 3]), (2, Gen.Long[4, 12])).Array[6], Gen.Int[0, 2047], Gen.Int[2, 4], Gen.Bool).Sample(
            (counts, pattern, minimum, protectsZeros) =>
            {
                CellSystem system = TestTables.Linked([2, 3], counts, [[0, 1]]);
                // the grand total is told, so that there are not endlessly many tables; small cells are hidden more often than not
                OutputCell[] others = [.. system.Cells.Where(static cell => cell.Id != "0,0")];
                string[] hidden = [.. others.Where((cell, i) => (pattern >> i & 1) == 1 || (cell.Value < minimum && pattern % 5 > 0)).Select(static cell => cell.Id)];
                DisclosureOptions options = new() { MinimumCount = minimum, Zeros = protectsZeros ? ZeroRule.Protect : ZeroRule.Publish, GuardSoleContributors = false };
                PublishedSystem published = system.Publish(i => !hidden.Contains(system.Cells[i].Id));
                bool isSmallShown = system.Cells.Any(cell => cell.Value < minimum && !hidden.Contains(cell.Id));
                bool isFound = TableEnumerator.Enumerate(published, protectsZeros ? 0 : 1).Bounds.Values.Any(bounds => bounds.Upper - bounds.Lower < Math.Max(1, minimum - 1));
                bool isAccepted = DisclosureControl.TryAccept(system, hidden, options, "tests 1", out ProtectedCells? cells, out Refusal? refusal);
                Assert.Equal(!isSmallShown && !isFound, isAccepted);
                Assert.Equal(isAccepted ? null : isSmallShown ? "SAM4061" : "SAM4060", refusal?.Code.Id);
                Assert.Equal(isAccepted ? hidden.Order(StringComparer.Ordinal) : null, cells is null ? null : TestTables.Hidden(cells));
            },
            iter: Soak.Iterations(300, 6_000));

    [Fact]
    public void What_elimination_hides_is_taken_over_and_one_cell_less_never_tells_a_small_one() =>
        Gen.Select(Gen.Frequency((3, Gen.Long[0, 3]), (2, Gen.Long[4, 30])).Array[9], Gen.Int[2, 5], Gen.Bool).Sample(
            (counts, minimum, protectsZeros) =>
            {
                CellSystem system = TestTables.Linked([3, 3], counts, [[0, 1]]);
                DisclosureOptions options = new() { MinimumCount = minimum, Zeros = protectsZeros ? ZeroRule.Protect : ZeroRule.Publish };
                string[] hidden = TestTables.Hidden(DisclosureControl.Protect(system, options, "tests 1"));
                Assert.True(DisclosureControl.TryAccept(system, hidden, options, "tests 1", out _, out _));
                foreach (string open in hidden)
                {
                    string[] less = [.. hidden.Where(id => id != open)];
                    if (DisclosureControl.TryAccept(system, less, options, "tests 1", out ProtectedCells? cells, out _))
                        Assert.Empty(RationalAttacker.Determined(cells.Published));
                }
            },
            iter: Soak.Iterations(40, 1_000));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pattern_by_which_somebody_alone_works_out_another_is_refused_where_that_is_guarded(bool isGuarded)
    {
        CellSystem system = TestTables.Linked([4], [1, 3, 20, 30], [[0]]);
        DisclosureOptions options = new() { MinimumCount = 5, Zeros = ZeroRule.Protect, GuardSoleContributors = isGuarded };
        Assert.Equal(!isGuarded, DisclosureControl.TryAccept(system, ["1", "2"], options, "tests 1", out _, out Refusal? refusal));
        Assert.Equal(isGuarded ? "SAM4060" : null, refusal?.Code.Id);
    }

    [Theory]
    [InlineData("SAM4061", "")]
    [InlineData("SAM4060", "b")]
    [InlineData("SAM4060", "b share")]
    [InlineData(null, "b a")]
    [InlineData(null, "b all")]
    [InlineData("SAM4063", "b nobody")]
    public void A_report_is_refused_when_a_hidden_figure_is_what_shown_ones_leave_over(string? code, string hidden)
    {
        // 43 in all, of whom 41 here and two there
        bool isShown = Protection.TryProtect(Sums(), [.. hidden.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static id => id != "share").Select(static id => new FigureId(id))], [], out ProtectedReport? shown, out Refusal? refusal);
        Assert.Equal(code, refusal?.Code.Id);
        Assert.Equal(code is null, isShown);
        Assert.Equal(code is null, shown is not null);
        if (shown is not null)
            Assert.All(hidden.Split(' '), id => Assert.IsType<HiddenFigure>(shown[new FigureId(id)]));
    }

    [Fact]
    public void The_refusal_tells_neither_which_figure_is_found_nor_what_it_is()
    {
        Assert.False(Protection.TryProtect(Sums(), [new FigureId("b")], [], out _, out Refusal? refusal));
        string words = refusal.Explain(Language.English) + refusal.Explain(Language.Swedish) + refusal.Expected(Language.English) + refusal.Expected(Language.Swedish) + refusal;
        Assert.DoesNotContain("41", words, StringComparison.Ordinal);
        Assert.DoesNotContain("43", words, StringComparison.Ordinal);
        Assert.DoesNotContain("\"b\"", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_refused_when_a_count_tells_of_a_few_who_have_come_since_an_earlier_one()
    {
        Report before = Sums(40, 0);
        EarlierReport earlier = EarlierReport.Of(Protection.Protect(before));
        Assert.False(Protection.TryProtect(Sums(43, 0), [], [earlier], out _, out Refusal? refusal));
        Assert.Equal("SAM4062", refusal.Code.Id);
        Assert.True(Protection.TryProtect(Sums(46, 0), [], [earlier], out _, out _));
    }

    [Fact]
    public void Everything_that_the_sample_report_hides_is_taken_over_and_no_small_count_can_be_left_out_of_it()
    {
        Report report = SampleReport.Create();
        ProtectedReport shown = Protection.Protect(report, out ReportCertificate certificate);
        FigureId[] hidden = [.. certificate.Counts.Hidden.Select(static cell => cell.Id).Where(id => FigureId.TryParse(id, out FigureId? _) && report.Figures.ContainsKey(new FigureId(id))).Select(static id => new FigureId(id))];
        Assert.NotEmpty(hidden);
        Assert.True(Protection.TryProtect(report, hidden, [], out ProtectedReport? same, out _));
        Assert.Equal(shown.Figures.Select(static f => (f.Id, f.HasNumber)), same.Figures.Select(static f => (f.Id, f.HasNumber)));
        FigureId[] small = [.. hidden.Where(id => report.Figures[id] is CountFigure { Persons.Count: > 0 and < 5 })];
        Assert.NotEmpty(small);
        Assert.All(small.Take(2), left =>
        {
            Assert.False(Protection.TryProtect(report, [.. hidden.Where(id => id != left)], [], out _, out Refusal? refusal));
            Assert.Equal("SAM4061", refusal.Code.Id);
        });
    }

    private static Report Sums(int first = 41, int second = 2)
    {
        LocalizedText words = LocalizedText.Same("t");
        RowSet Rows(int from, int to) => RowSet.Where(60, row => row >= from && row < to);
        Figure[] figures =
        [
            new CountFigure(new FigureId("a"), Rows(0, first), Persons), new CountFigure(new FigureId("b"), Rows(first, first + second), Persons), new CountFigure(new FigureId("all"), Rows(0, first + second), Persons),
            new ShareFigure(new FigureId("share"), new FigureId("a"), new FigureId("all"), Persons),
        ];
        TableRow Row(string id) => new(LocalizedText.Same(id), [TableCell.Of(new FigureId(id))]);
        return new Report(words, new ProgrammeId("p"), words, new DatePeriod(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), Instant.FromUtc(2026, 1, 1, 0, 0), words, new Paragraph([]),
            [new Section(new FigureId("s"), words, [
                new ReportTable(new FigureId("t"), words, words, [words], [Row("a"), Row("b"), Row("all") with { IsTotal = true }]),
                new ReportTable(new FigureId("u"), words, words, [words], [Row("share")])])],
            figures);
    }
}
