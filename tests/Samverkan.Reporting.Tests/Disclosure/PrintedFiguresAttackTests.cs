using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
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

/// <summary>
/// An attacker of its own, who reads what is printed, and nothing else: counts, shares, gaps, ratios and shares over time as text with the decimals that they have. For every
/// small whole number of each kind of person the printed text is worked out anew; the worlds in which all of it comes out as printed are those that may be true.
/// </summary>
public sealed partial class PrintedFiguresAttackTests
{
    private const int Most = 14;
    private static readonly FigureDefinition Persons = SampleReport.Definition("personer", "persons");

    [Fact]
    public void No_hidden_count_comes_within_narrow_bounds_by_anything_printed_of_two_groups() =>
        Gen.Select(Gen.Frequency((3, Gen.Int[0, 4]), (2, Gen.Int[5, 8])).Array[4], Gen.Int[2, 4]).Sample(
            (inner, minimum) => Attack(inner, minimum, Groups(inner), GroupsPrinted, ["women", "men", "all", "women-reached", "men-reached", "reached"], GroupCounts),
            iter: Soak.Iterations(60, 1_500));

    [Fact]
    public void No_hidden_count_comes_within_narrow_bounds_by_anything_printed_of_a_share_over_time() =>
        Gen.Select(Gen.Frequency((3, Gen.Int[0, 4]), (2, Gen.Int[5, 8])).Array[4], Gen.Int[2, 4]).Sample(
            (inner, minimum) => Attack(inner, minimum, OverTime(inner), OverTimePrinted, ["start", "first", "left", "second"], OverTimeCounts),
            iter: Soak.Iterations(60, 1_500));

    private static void Attack(int[] inner, int minimum, Report report, Func<int[], Dictionary<string, Value?>> print, string[] counts, Func<int[], int[]> count)
    {
        ProtectedReport shown = new ReportProtection(new DisclosureOptions { MinimumCount = minimum, Summaries = new SummaryMinimums { AtRisk = minimum, Events = 1 } }).Protect(report);
        Dictionary<string, decimal> printed = [];
        foreach (ShownFigure figure in shown.Figures.Where(static figure => figure.HasNumber))
            printed.Add(figure.Id.Value, decimal.Parse(FirstNumber().Match(FigureText.Of(figure, Language.English)).Value.Replace('−', '-'), CultureInfo.InvariantCulture));
        bool[] isHidden = [.. counts.Select(id => shown[new FigureId(id)] is HiddenFigure)];
        // what is shown as no number in words tells that nobody is concerned: the counts of it are told
        (int Low, int High)[] bounds = [.. counts.Select(static _ => (int.MaxValue, int.MinValue))];
        int[] world = new int[4];
        for (int at = 0; at < Math.Pow(Most + 1, 4); at++)
        {
            int rest = at;
            for (int i = 0; i < 4; i++)
                (rest, world[i]) = (rest / (Most + 1), rest % (Most + 1));
            int[] values = count(world);
            // where zeros are told, what is hidden counts somebody
            if (Enumerable.Range(0, counts.Length).Any(i => isHidden[i] ? values[i] == 0 : printed[counts[i]] != values[i]))
                continue;
            if (print(world).Any(figure => printed.TryGetValue(figure.Key, out decimal read) && figure.Value?.CanRead(read) != true))
                continue;
            for (int i = 0; i < counts.Length; i++)
                bounds[i] = (Math.Min(bounds[i].Low, values[i]), Math.Max(bounds[i].High, values[i]));
        }

        int[] truth = count(inner);
        for (int i = 0; i < counts.Length; i++)
        {
            Assert.InRange(truth[i], bounds[i].Low, bounds[i].High);
            Assert.True(!isHidden[i] || bounds[i].High - bounds[i].Low >= Math.Max(1, minimum - 1), $"{counts[i]} = {truth[i]}: {bounds[i]}, {string.Join(' ', inner)}, minimum {minimum}");
            Assert.True(isHidden[i] || truth[i] == 0 || truth[i] >= minimum);
        }
    }

    // women who reached it and who did not, men who did and who did not
    private static int[] GroupCounts(int[] w) => [w[0] + w[1], w[2] + w[3], w.Sum(), w[0], w[2], w[0] + w[2]];

    private static Dictionary<string, Value?> GroupsPrinted(int[] w) => new(StringComparer.Ordinal)
    {
        ["women-share"] = Percent(w[0], w[0] + w[1]),
        ["men-share"] = Percent(w[2], w[2] + w[3]),
        ["share"] = Percent(w[0] + w[2], w.Sum()),
        ["gap"] = w[0] + w[1] == 0 || w[2] + w[3] == 0 ? null : new Value((100m * w[0] / (w[0] + w[1])) - (100m * w[2] / (w[2] + w[3])), 1m, IsShare: false),
        ["ratio"] = w[0] + w[1] == 0 || w[2] == 0 ? null : new Value((decimal)w[0] * (w[2] + w[3]) / ((decimal)w[2] * (w[0] + w[1])), 0.01m, IsShare: false),
    };

    private static Report Groups(int[] w)
    {
        int women = w[0] + w[1];
        CountFigure Count(string id, Func<int, bool> holds) => new(new FigureId(id), RowSet.Where(40, row => row < w.Sum() && holds(row)), Persons);
        bool IsWoman(int row) => row < women;
        bool Reached(int row) => row < w[0] || (row >= women && row < women + w[2]);
        Figure[] figures =
        [
            Count("women", IsWoman), Count("men", row => !IsWoman(row)), Count("all", static _ => true),
            Count("women-reached", row => IsWoman(row) && Reached(row)), Count("men-reached", row => !IsWoman(row) && Reached(row)), Count("reached", Reached),
            Share("women-share", "women-reached", "women"), Share("men-share", "men-reached", "men"), Share("share", "reached", "all"),
            new IntervalFigure(new FigureId("women-interval"), new FigureId("women-reached"), new FigureId("women"), Persons),
            new GapFigure(new FigureId("gap"), new FigureId("women-share"), new FigureId("men-share"), Persons),
            new RatioFigure(new FigureId("ratio"), new FigureId("women-share"), new FigureId("men-share"), Persons),
        ];
        return Make(figures, [Row("women", "women-reached", "women-share"), Row("men", "men-reached", "men-share"), Row("all", "reached", "share") with { IsTotal = true }], Row("women-interval", "gap", "ratio"));
    }

    // whom it happens to in the first spell, who are followed no longer, whom it happens to in the second, who are left
    private static int[] OverTimeCounts(int[] w) => [w.Sum(), w[0], w[2] + w[3], w[2]];

    private static Dictionary<string, Value?> OverTimePrinted(int[] w)
    {
        (int start, int left) = (w.Sum(), w[2] + w[3]);
        if (start == 0 || left == 0)
            return new(StringComparer.Ordinal) { ["curve"] = null };
        decimal reached = 1m - ((decimal)(start - w[0]) / start * (left - w[2]) / left);
        return new(StringComparer.Ordinal) { ["curve"] = new Value(100m * reached, 1m, IsShare: true) };
    }

    private static Report OverTime(int[] w)
    {
        CountFigure Count(string id, int from, int to) => new(new FigureId(id), RowSet.Where(40, row => row >= from && row < to), Persons);
        Figure[] figures =
        [
            Count("start", 0, w.Sum()), Count("first", 0, w[0]), Count("left", w[0] + w[1], w.Sum()), Count("second", w[0] + w[1], w[0] + w[1] + w[2]),
            new SurvivalFigure(new FigureId("curve"), [new SurvivalSpell(new FigureId("start"), new FigureId("first")), new SurvivalSpell(new FigureId("left"), new FigureId("second"))], Persons),
        ];
        return Make(figures, [], Row("start", "first", "left"), Row("second", "curve", "start"));
    }

    private static Value? Percent(int part, int whole) => whole == 0 ? null : new Value(100m * part / whole, 1m, IsShare: true);

    private static ShareFigure Share(string id, string part, string whole) => new(new FigureId(id), new FigureId(part), new FigureId(whole), Persons);

    private static TableRow Row(params string[] ids) => new(LocalizedText.Same(ids[0]), [.. ids.Select(static id => TableCell.Of(new FigureId(id)))]);

    private static Report Make(Figure[] figures, TableRow[] sum, params TableRow[] others)
    {
        LocalizedText words = LocalizedText.Same("t");
        return new Report(words, new ProgrammeId("p"), words, new DatePeriod(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), Instant.FromUtc(2026, 1, 1, 0, 0), words, new Paragraph([]),
            [new Section(new FigureId("s"), words, [.. new[] { ("sum", sum), ("others", others) }.Where(static t => t.Item2.Length > 0).Select(t =>
                (Block)new ReportTable(new FigureId(t.Item1), words, words, [words, words, words], [.. t.Item2]))])],
            figures);
    }

    /// <summary>A number before it is rounded, and the step that it is rounded to. A share that is neither none nor all is read as neither.</summary>
    private readonly record struct Value(decimal Exact, decimal Step, bool IsShare)
    {
        private const decimal Slack = 0.000_001m;

        public bool CanRead(decimal printed) =>
            IsShare && (Exact is <= Slack or >= 100 - Slack || printed is 0 or 100)
                ? Math.Abs(Exact - printed) <= Slack
                : Math.Abs((IsShare ? decimal.Clamp(Exact, 1, 99) : Exact) - printed) <= (Step / 2) + Slack;
    }

    [GeneratedRegex(@"[-−]?\d+(?:\.\d+)?")]
    private static partial Regex FirstNumber();
}
