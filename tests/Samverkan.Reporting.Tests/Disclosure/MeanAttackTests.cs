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

/// <summary>An attacker of its own on means: a mean times its count is a sum, and sums are added and subtracted.</summary>
public sealed class MeanAttackTests
{
    private const int People = 16;
    private static readonly FigureDefinition Persons = SampleReport.Definition("personer", "persons");

    [Fact]
    public void Two_or_three_printed_means_never_leave_the_sum_of_a_few() =>
        Gen.Select(Gen.Int[1, (1 << People) - 1].Array[4], Gen.Int[2, 5]).Sample(
            (groups, minimum) =>
            {
                ProtectedReport shown = new ReportProtection(new DisclosureOptions { MinimumCount = minimum }).Protect(Means(groups));
                // what is read of a mean directly, or of a ratio beside another mean
                bool[] isRead = [.. groups.Select((_, g) => shown[new FigureId($"mean{g}")].HasNumber)];
                foreach (int[] factors in Factors(groups.Length))
                {
                    if (factors.Where((factor, g) => factor != 0 && !isRead[g]).Any() || factors.Count(static f => f != 0) is 0 or > 3)
                        continue;
                    int[] weights = [.. Enumerable.Range(0, People).Select(row => factors.Select((factor, g) => factor * (groups[g] >> row & 1)).Sum())];
                    Assert.False(weights.All(static w => w is 0 or 1) && weights.Sum() is var few && few >= 1 && few < minimum, string.Join(' ', factors));
                }

                for (int g = 1; g < groups.Length; g++)
                    Assert.True(!shown[new FigureId($"ratio{g}")].HasNumber || (isRead[0] && isRead[g]));
            },
            iter: Soak.Iterations(150, 3_000));

    [Fact]
    public void A_ratio_never_tells_a_mean_that_is_hidden_since_too_few_are_behind_it()
    {
        // seven and sixteen: enough for a count, but not for a mean of at least ten
        DisclosureOptions options = new() { Summaries = new SummaryMinimums { Mean = 10 } };
        ProtectedReport shown = new ReportProtection(options).Protect(Means([(1 << People) - 1, (1 << 7) - 1]));
        Assert.IsType<ShownMean>(shown[new FigureId("mean0")]);
        Assert.IsType<HiddenFigure>(shown[new FigureId("mean1")]);
        Assert.IsType<HiddenFigure>(shown[new FigureId("ratio1")]);
    }

    private static IEnumerable<int[]> Factors(int groups) =>
        Enumerable.Range(0, (int)Math.Pow(3, groups)).Select(at => Enumerable.Range(0, groups).Select(g => (at / (int)Math.Pow(3, g) % 3) - 1).ToArray());

    private static Report Means(int[] groups)
    {
        LocalizedText words = LocalizedText.Same("t");
        List<Figure> figures = [];
        List<TableRow> rows = [];
        for (int g = 0; g < groups.Length; g++)
        {
            RowSet persons = RowSet.Where(People, row => (groups[g] >> row & 1) == 1);
            figures.Add(new CountFigure(new FigureId($"n{g}"), persons, Persons));
            figures.Add(new MeanFigure(new FigureId($"mean{g}"), new FigureId("measure"), new FigureId($"n{g}"), [.. persons.Rows.Select(static row => (decimal)(row + 1))], new ValueScale(0, 100), Persons));
            rows.Add(new TableRow(words, [TableCell.Of(new FigureId($"n{g}")), TableCell.Of(new FigureId($"mean{g}"))]));
        }

        for (int g = 1; g < groups.Length; g++)
        {
            figures.Add(new RatioFigure(new FigureId($"ratio{g}"), new FigureId($"mean{g}"), new FigureId("mean0"), Persons));
            rows.Add(new TableRow(words, [TableCell.Of(new FigureId($"ratio{g}")), TableCell.Of(new FigureId("n0"))]));
        }

        return new Report(words, new ProgrammeId("p"), words, new DatePeriod(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), Instant.FromUtc(2026, 1, 1, 0, 0), words, new Paragraph([]),
            [new Section(new FigureId("s"), words, [new ReportTable(new FigureId("t"), words, words, [words, words], [.. rows])])], figures);
    }
}
