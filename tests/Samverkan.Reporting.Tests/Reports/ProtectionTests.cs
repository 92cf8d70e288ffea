using System.Collections.Immutable;
using System.Reflection;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.Reports;

public sealed class ProtectionTests
{
    private static readonly FigureDefinition Definition = SampleReport.Definition("personer", "persons");

    [Fact]
    public void There_is_no_way_around_protection()
    {
        Type door = typeof(ProtectedReport);
        Assert.True(door.IsSealed);
        Assert.Empty(door.GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        Assert.Null(door.GetMethod("<Clone>$"));
        IEnumerable<MethodInfo> makers = door.Assembly.GetExportedTypes()
            .SelectMany(static t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType == door || m.GetParameters().Any(parameter => parameter.ParameterType == door.MakeByRefType()));
        Assert.All(makers, static m => Assert.Equal(typeof(ReportProtection), m.DeclaringType));
    }

    [Fact]
    public void No_renderer_takes_an_unprotected_report()
    {
        IEnumerable<MethodInfo> takers = typeof(ProtectedReport).Assembly.GetTypes()
            .Where(static t => t.Namespace?.StartsWith("Samverkan.Reporting.Rendering", StringComparison.Ordinal) == true)
            .SelectMany(static t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly));
        Assert.NotEmpty(takers);
        Assert.All(takers, static m => Assert.DoesNotContain(m.GetParameters(), static p => p.ParameterType == typeof(Report) || typeof(Figure).IsAssignableFrom(p.ParameterType)));
    }

    [Fact]
    public void A_shown_figure_holds_neither_rows_nor_values_of_persons()
    {
        foreach (Type type in typeof(ShownFigure).Assembly.GetExportedTypes().Where(typeof(ShownFigure).IsAssignableFrom).Append(typeof(ProtectedReport)))
        {
            Assert.DoesNotContain(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
                static f => f.FieldType == typeof(RowSet) || f.FieldType == typeof(Report) || f.FieldType == typeof(ImmutableArray<decimal>) || typeof(Figure).IsAssignableFrom(f.FieldType));
        }
    }

    [Theory]
    [InlineData("Deltagaren 19121212-1212 kom inte.", true)]
    [InlineData("Den 2024-11-04 kom ingen.", false)]
    public void A_text_that_points_at_somebody_is_never_shown(string text, bool isRefused)
    {
        LocalizedText words = LocalizedText.Same(text);
        Block[] places =
        [
            new Note(words),
            new ReportTable(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("s"), [LocalizedText.Same("c")], [new TableRow(LocalizedText.Same("r"), [TableCell.Of(words)])]),
            new ReportTable(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("s"), [LocalizedText.Same("c")], [new TableRow(words, [TableCell.Of(LocalizedText.Same("r"))])]),
            new Checklist(LocalizedText.Same("k"), [new ChecklistItem(LocalizedText.Same("f"), ChecklistAnswer.Yes, words)]),
            new DefinitionList([new DefinedTerm(LocalizedText.Same("o"), words)]),
        ];
        foreach (Block place in places)
        {
            Assert.Equal(!isRefused, new ReportProtection(new DisclosureOptions()).TryProtect(Report([], place), [], out ProtectedReport? shown, out Refusal? refusal));
            Assert.Equal(isRefused, shown is null);
            Assert.Equal(isRefused ? "SAM4069" : null, refusal?.Code.Id);
        }
    }

    [Fact]
    public void A_small_group_hides_itself_and_what_would_tell_it()
    {
        ProtectedReport report = SampleReport.Protected();
        Assert.IsType<HiddenFigure>(report[new FigureId("started/nonbinary")]);
        Assert.Contains(new[] { "started/women", "started/men" }, id => report[new FigureId(id)] is HiddenFigure);
        Assert.IsType<ShownCount>(report[new FigureId("started")]);
    }

    [Fact]
    public void A_share_is_hidden_with_either_of_its_counts_and_with_a_small_remainder()
    {
        // 38 of 40: whoever reads both knows that two did not
        ProtectedReport report = Protect([Count("all", 0, 40), Count("most", 0, 38), Share("share", "most", "all")], "all", "most", "share");
        Assert.IsType<HiddenFigure>(report[new FigureId("share")]);
        Assert.True(report[new FigureId("all")] is HiddenFigure || report[new FigureId("most")] is HiddenFigure);
    }

    [Fact]
    public void A_total_row_guards_what_the_rows_leave_over()
    {
        Report report = Report([Count("all", 0, 40), Count("a", 0, 20), Count("b", 20, 37)],
            new ReportTable(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("s"), [LocalizedText.Same("c")],
                [Row("a"), Row("b"), Row("all") with { IsTotal = true }]));
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(report);
        Assert.Contains(shown.Figures, static f => f is HiddenFigure);
    }

    [Fact]
    public void A_part_and_its_whole_in_one_row_never_leave_a_few_over()
    {
        Report report = Report([Count("referred", 0, 54), Count("started", 0, 53)],
            new ReportTable(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("s"), [LocalizedText.Same("a"), LocalizedText.Same("b")],
                [new TableRow(LocalizedText.Same("r"), [TableCell.Of(new FigureId("referred")), TableCell.Of(new FigureId("started"))])]));
        Assert.Contains(new ReportProtection(new DisclosureOptions()).Protect(report).Figures, static f => f is HiddenFigure);
    }

    [Fact]
    public void A_mean_needs_its_count_and_enough_persons()
    {
        ProtectedReport report = Protect([Count("n", 0, 3), Count("many", 0, 20), Mean("few-mean", "n", 3), Mean("mean", "many", 20)], "n", "many", "few-mean", "mean");
        Assert.IsType<HiddenFigure>(report[new FigureId("few-mean")]);
        ShownMean mean = Assert.IsType<ShownMean>(report[new FigureId("mean")]);
        Assert.Equal(20, mean.Count);
        Assert.Equal(1, mean.Decimals);
        Assert.Equal(9.5m, mean.Value);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(100)]
    public void Every_mean_in_a_column_has_one_decimal(int persons)
    {
        ProtectedReport report = Protect([Count("n", 0, persons), Mean("mean", "n", persons)], "n", "mean");
        Assert.Equal(1, Assert.IsType<ShownMean>(report[new FigureId("mean")]).Decimals);
    }

    [Fact]
    public void Two_means_never_let_a_reader_subtract_their_way_to_a_few()
    {
        ProtectedReport report = Protect([Count("n1", 0, 30), Count("n2", 0, 28), Mean("m1", "n1", 30), Mean("m2", "n2", 28)], "n1", "n2", "m1", "m2");
        Assert.Contains(new[] { "m1", "m2" }, id => report[new FigureId(id)] is HiddenFigure);
    }

    [Fact]
    public void A_median_of_days_is_told_to_the_nearest_five_below_ten_persons_and_to_the_day_from_ten()
    {
        // the middle of ten is between 17 and 18, of which the even one is told; of six it is 7.5, told as 10 since 7.5 / 5 = 1.5
        Report ten = Report([Count("n", 0, 10), new MedianFigure(new FigureId("days"), new FigureId("m"), new FigureId("n"), [3, 10, 4, 50, 17, 18, 19, 20, 21, 16], Definition)], Table("n", "days"));
        ShownMedian exact = Assert.IsType<ShownMedian>(new ReportProtection(new DisclosureOptions()).Protect(ten)[new FigureId("days")]);
        Assert.Equal((18, false), (exact.Days, exact.IsApproximate));
        Assert.Equal("18\u00A0dagar", FigureText.Of(exact, Language.Swedish));
        Report report = Report([Count("n", 0, 6), new MedianFigure(new FigureId("days"), new FigureId("m"), new FigureId("n"), [3, 10, 4, 50, 7, 8], Definition)], Table("n", "days"));
        ShownMedian median = Assert.IsType<ShownMedian>(new ReportProtection(new DisclosureOptions()).Protect(report)[new FigureId("days")]);
        Assert.Equal((10, true), (median.Days, median.IsApproximate));
        Assert.Equal("omkring 10\u00A0dagar", FigureText.Of(median, Language.Swedish));
        Assert.Equal("about 10\u00A0days", FigureText.Of(median, Language.English));
    }

    [Fact]
    public void A_count_of_events_needs_enough_persons_not_enough_events()
    {
        FigureDefinition events = Definition with { Unit = CountingUnit.Event };
        Report report = Report(
            [
                new CountFigure(new FigureId("few"), Span(0, 2), [50, 60], events),
                new CountFigure(new FigureId("many"), Span(10, 20), [.. Enumerable.Repeat(3, 10)], events),
            ],
            Table("few", "many"));
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(report);
        Assert.IsType<HiddenFigure>(shown[new FigureId("few")]);
        Assert.Equal(30, Assert.IsType<ShownCount>(shown[new FigureId("many")]).Value);
    }

    [Fact]
    public void Words_stay_words_and_an_empty_group_has_no_share()
    {
        ProtectedReport report = Protect([Count("none", 0, 0), Count("part", 0, 0), Share("share", "part", "none"), Mean("mean", "none", 0)], "none", "part", "share", "mean");
        Assert.Equal(Absence.NobodyConcerned, Assert.IsType<WordFigure>(report[new FigureId("share")]).Absence);
        Assert.Equal(Absence.NotAnswered, Assert.IsType<WordFigure>(report[new FigureId("mean")]).Absence);
    }

    [Fact]
    public void A_sentence_that_needs_a_hidden_figure_is_replaced_by_the_honest_one()
    {
        ProtectedReport report = SampleReport.Protected();
        Sentence last = report.Summary.Sentences[^1];
        Assert.IsType<HiddenFigure>(report[new FigureId("interrupted")]);
        Assert.Same(last.Otherwise, report.Choose(last));
    }

    [Theory]
    [InlineData("12 personer")]
    [InlineData("{a} av 3")]
    [InlineData("{a")]
    [InlineData("a}")]
    [InlineData("{a|b}")]
    [InlineData("{Not A Key}")]
    public void A_sentence_holds_no_numbers_of_its_own(string template) =>
        Assert.Throws<ArgumentException>(() => new Sentence(LocalizedText.Same(template)));

    [Fact]
    public void Minimum_one_hides_nothing_and_the_same_report_gives_the_same_figures()
    {
        ProtectedReport open = new ReportProtection(new DisclosureOptions { MinimumCount = 1 }).Protect(SampleReport.Create());
        Assert.False(open.HidesSomething);
        Assert.Equal(SampleReport.Protected().Figures.Select(static f => (f.Id, f.GetType())), SampleReport.Protected().Figures.Select(static f => (f.Id, f.GetType())));
    }

    [Fact]
    public void Random_tables_never_show_a_small_count_or_one_that_sums_tell() =>
        Gen.Int[0, 12].Array[2, 6].Sample(groups =>
        {
            int total = groups.Sum();
            List<Figure> figures = [];
            List<TableRow> rows = [];
            int at = 0;
            for (int g = 0; g < groups.Length; g++)
            {
                figures.Add(new CountFigure(new FigureId($"g{g}"), Span(at, at + groups[g]), Definition));
                rows.Add(Row($"g{g}"));
                at += groups[g];
            }

            figures.Add(new CountFigure(new FigureId("all"), Span(0, total), Definition));
            rows.Add(Row("all") with { IsTotal = true });
            ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(Report(figures,
                new ReportTable(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("s"), [LocalizedText.Same("c")], [.. rows])));
            int[] hidden = [.. Enumerable.Range(0, groups.Length).Where(g => shown[new FigureId($"g{g}")] is HiddenFigure)];
            Assert.All(Enumerable.Range(0, groups.Length).Except(hidden), g => Assert.True(groups[g] is 0 or >= 5));
            // with the whole shown, one hidden part alone could be subtracted
            if (shown[new FigureId("all")] is ShownCount)
                Assert.NotEqual(1, hidden.Length);
        }, iter: 200);

    [Fact]
    public void No_count_and_no_rest_of_two_releases_differs_by_a_few() =>
        Gen.Select(Gen.Int[0, 14].Array[4], Gen.Int[0, 14].Array[4]).Sample((before, after) =>
        {
            ProtectedReport first = new ReportProtection(new DisclosureOptions()).Protect(Groups(before));
            ProtectedReport second = new ReportProtection(new DisclosureOptions()).Protect(Groups(after), [EarlierReport.Of(first)]);
            long?[] changes = [.. second.Figures.Select(f => f is ShownCount now && first[f.Id] is ShownCount was ? now.Value - was.Value : (long?)null)];
            Assert.DoesNotContain(changes, static change => change is not null && Math.Abs(change.Value) is >= 1 and < 5);
            // "all" stands before the groups; what is left of it without one of them
            foreach (long? part in changes.Skip(1))
                Assert.False(changes[0] is { } whole && part is { } known && Math.Abs(whole - known) is >= 1 and < 5);
        }, iter: 200);

    [Fact]
    public void An_earlier_report_of_another_programme_is_refused()
    {
        ReportProtection protection = new(new DisclosureOptions());
        Assert.Throws<ArgumentException>(() => protection.Protect(Groups([8, 9]), [EarlierReport.Of(SampleReport.Protected())]));
    }

    private static Report Groups(int[] groups)
    {
        List<Figure> figures = [new CountFigure(new FigureId("all"), Span(0, groups.Sum()), Definition)];
        for (int g = 0; g < groups.Length; g++)
            figures.Add(new CountFigure(new FigureId($"g{g}"), Span(groups[..g].Sum(), groups[..(g + 1)].Sum()), Definition));
        return Report(figures, new ReportTable(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("s"), [LocalizedText.Same("c")],
            [.. Enumerable.Range(0, groups.Length).Select(static g => Row($"g{g}")), Row("all") with { IsTotal = true }]));
    }

    private static RowSet Span(int from, int to) => RowSet.Where(100, i => i >= from && i < to);

    private static CountFigure Count(string id, int from, int to) => new(new FigureId(id), Span(from, to), Definition);

    private static ShareFigure Share(string id, string part, string whole) => new(new FigureId(id), new FigureId(part), new FigureId(whole), Definition);

    private static MeanFigure Mean(string id, string count, int n) =>
        new(new FigureId(id), new FigureId("measure"), new FigureId(count), [.. Enumerable.Range(0, n).Select(static i => (decimal)i)], new ValueScale(0, 100), Definition);

    private static TableRow Row(string id) => new(LocalizedText.Same(id), [TableCell.Of(new FigureId(id))]);

    private static ReportTable Table(params string[] shown) =>
        new(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("s"), [LocalizedText.Same("c")], [.. shown.Select(Row)]);

    private static ProtectedReport Protect(List<Figure> figures, params string[] shown) =>
        new ReportProtection(new DisclosureOptions()).Protect(Report(figures, Table(shown)));

    private static Report Report(List<Figure> figures, Block block) =>
        new(LocalizedText.Same("t"), new ProgrammeId("p"), LocalizedText.Same("p"), new DatePeriod(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)),
            Instant.FromUtc(2026, 1, 1, 0, 0), LocalizedText.Same("x"), new Paragraph([]), [new Section(new FigureId("s"), LocalizedText.Same("s"), [block])], figures);
}
