using System.Globalization;
using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Sums of amounts: the published worked examples, and that they are protected as counts are.</summary>
public sealed class MagnitudeTests
{
    // microdata1, inner cells in the order A to D by m and f: contributors, sum, the largest
    private static readonly (int N, int T, int[] Largest)[] Microdata1 =
    [
        (18, 178, [18, 15, 13]), (2, 20, [11, 9]), (14, 140, [15, 14, 14]), (19, 204, [18, 16, 14]),
        (12, 118, [18, 12, 12]), (10, 106, [19, 12, 12]), (11, 366, [280, 11, 10]), (14, 152, [18, 16, 14]),
    ];

    [Fact]
    public void The_records_of_microdata1_have_the_sums_and_the_largest_contributions_of_its_fifteen_cells()
    {
        (int N, decimal T, decimal[] Largest)[] cells = [.. Enumerable.Range(1, 15).Select(static cell => Contributions(cell)).Select(static c => (c.Length, c.Sum(static x => x.Value), c.Select(static x => x.Value).OrderDescending().Take(3).ToArray()))];
        Assert.Equal([100, 55, 45, 20, 18, 2, 33, 14, 19, 22, 12, 10, 25, 11, 14], cells.Select(static c => c.N));
        Assert.Equal([1284m, 802, 482, 198, 178, 20, 344, 140, 204, 224, 118, 106, 518, 366, 152], cells.Select(static c => c.T));
        Assert.Equal<decimal>([280, 19, 18], cells[0].Largest);
        Assert.Equal<decimal>([280, 18, 16], cells[12].Largest);
    }

    [Theory]
    [InlineData("75", null, null, null, new[] { 6, 14 })]
    [InlineData(null, "70", null, null, new[] { 6, 14 })]
    [InlineData(null, null, "60", "80", new[] { 6, 14 })]
    [InlineData(null, "78", null, null, new[] { 6, 14 })]
    [InlineData(null, "79", null, null, new[] { 6, 13, 14 })]
    [InlineData(null, "80", null, null, new[] { 6, 13, 14 })]
    public void The_rules_find_the_published_primary_cells_of_microdata1(string? k, string? percent, string? p, string? q, int[] expected) =>
        Assert.Equal(
            expected,
            Enumerable.Range(1, 15).Where(cell =>
                (k is not null && MagnitudeRules.IsDominated(Contributions(cell), new DominanceRule(2, Number(k))))
                || (percent is not null && MagnitudeRules.IsEstimable(Contributions(cell), Number(percent)))
                || (p is not null && MagnitudeRules.IsEstimable(Contributions(cell), new PriorPosteriorRule(Number(p), Number(q!))))));

    [Theory]
    [InlineData(MagnitudeWeighting.WeightedTotal, new[] { 1, 70, 2, 90 }, "TFFFFFF")]
    [InlineData(MagnitudeWeighting.AsUnits, new[] { 2, 90 }, "TTFFFFF")]
    [InlineData(MagnitudeWeighting.None, new[] { 2, 90 }, "TTTTFFF")]
    [InlineData(MagnitudeWeighting.None, new[] { 1, 70 }, "TTTFTFF")]
    [InlineData(MagnitudeWeighting.None, new[] { 1, 70, 2, 90 }, "TTTTTFF")]
    public void Dominance_with_sampling_weights_is_as_published(MagnitudeWeighting weighting, int[] rules, string expected)
    {
        int[][] groups = [[100], [90, 10], [80, 20], [70, 30], [80, 10, 10], [70, 10, 10, 10], [60, 20, 10, 10]];
        Contribution[][] weighted = [.. groups.Select(static (g, at) => g.Select((value, i) => new Contribution(i, value) { Weight = i == 0 && at > 0 ? 2 : 1 }).ToArray())];
        Assert.Equal([100m, 190, 180, 170, 180, 170, 160], weighted.Select(static g => g.Sum(static c => c.Value * c.Weight)));
        DominanceRule[] asked = [.. rules.Chunk(2).Select(static r => new DominanceRule(r[0], r[1]))];
        Assert.Equal(expected, string.Concat(weighted.Select(g => asked.Any(rule => MagnitudeRules.IsDominated(g, rule, weighting)) ? 'T' : 'F')));
    }

    [Fact]
    public void What_one_contributor_gave_in_pieces_is_summed_and_a_negative_amount_counts_by_its_size()
    {
        Contribution[] pieces = [new(1, 40), new(1, 45), new(2, 10), new(3, 5)];
        Assert.True(MagnitudeRules.IsDominated(pieces, new DominanceRule(1, 80)));
        Assert.False(MagnitudeRules.IsDominated([.. pieces.Select(static (c, i) => c with { Contributor = i })], new DominanceRule(1, 80)));
        Assert.True(MagnitudeRules.IsDominated([new(1, -85), new(2, 10), new(3, 5)], new DominanceRule(1, 80)));
        // gives and takes back: nothing is left of the first
        Assert.False(MagnitudeRules.IsDominated([new(1, 85), new(1, -85), new(2, 10), new(3, 10)], new DominanceRule(1, 80)));
        Assert.False(MagnitudeRules.IsDominated([], DominanceRule.TwoGiveEightyFivePercent));
        Assert.False(MagnitudeRules.IsEstimable([new(1, 0), new(2, 0)], 80));
    }

    [Fact]
    public void Parameters_that_mean_nothing_and_no_rule_at_all_are_refused()
    {
        Assert.Empty(new MagnitudeOptions().Validate());
        Assert.Equal("SAM1953", Assert.Single(new MagnitudeOptions { Dominance = [new DominanceRule(0, 85)] }.Validate()).Code.Id);
        Assert.Equal("SAM1953", Assert.Single(new MagnitudeOptions { PPercent = 101 }.Validate()).Code.Id);
        Assert.Equal("SAM1953", Assert.Single(new MagnitudeOptions { PriorPosterior = new PriorPosteriorRule(80, 80) }.Validate()).Code.Id);
        Assert.Equal("SAM1954", Assert.Single(new MagnitudeOptions { Dominance = [] }.Validate()).Code.Id);
    }

    [Fact]
    public void Microdata1_as_a_table_of_amounts_hides_the_dominated_sums_and_what_would_tell_them()
    {
        ProtectedTables safe = TableProtection.Protect(Read(File()), new DisclosureOptions { MinimumCount = 3 }, new MagnitudeOptions { Dominance = [], PPercent = 70 }, "tests 1");
        string[] primary = [.. safe.Cells.Certificate.Hidden.Where(static c => c.State == CellState.Primary).Select(static c => c.Id)];
        Assert.Equal(["region=A, sex=f", "region=D, sex=m"], primary.Order(StringComparer.Ordinal));
        Assert.Contains("70 %", safe.Cells.Certificate.Hidden.Single(static c => c.Id == "region=D, sex=m").Reason.English, StringComparison.Ordinal);
        Assert.InRange(safe.Cells.Certificate.Hidden.Length, 4, 6);
        Assert.Empty(RationalAttacker.Determined(safe.Cells.Published));
        // nor may bounds bring the largest contributor closer than the rule: 70 % of 280
        Assert.All(IntervalAttacker.Attack(safe.Cells.Published, 0).Where(static c => c.Key == "region=D, sex=m"), static c => Assert.True(c.Value.Upper - c.Value.Lower >= 196));
        Assert.Equal("amount", safe.Published.Quantity);
        Assert.Equal(1284, safe.Cells.Value("Total"));
    }

    [Theory]
    [InlineData(78, "region=A, sex=f", "region=D, sex=m")]
    [InlineData(79, "region=A, sex=f", "region=D", "region=D, sex=m")]
    [InlineData(80, "region=A, sex=f", "region=D", "region=D, sex=m")]
    public void Microdata1_at_the_boundary_of_the_per_cent_rule_is_protected_as_a_table(int percent, params string[] expected)
    {
        ProtectedTables safe = TableProtection.Protect(Read(File()), new DisclosureOptions { MinimumCount = 1 }, new MagnitudeOptions { Dominance = [], PPercent = percent }, "tests 1");
        Assert.Equal(expected, safe.Cells.Certificate.Hidden.Where(static c => c.State == CellState.Primary).Select(static c => c.Id).Order(StringComparer.Ordinal));
        Assert.Empty(RationalAttacker.Determined(safe.Cells.Published));
    }

    [Theory]
    [InlineData(MagnitudeWeighting.WeightedTotal, "1,70 2,90", "v1")]
    [InlineData(MagnitudeWeighting.AsUnits, "2,90", "v1 v2")]
    [InlineData(MagnitudeWeighting.None, "2,90", "v1 v2 v3 v4")]
    [InlineData(MagnitudeWeighting.None, "1,70", "v1 v2 v3 v5")]
    [InlineData(MagnitudeWeighting.None, "1,70 2,90", "v1 v2 v3 v4 v5")]
    public void A_table_of_weighted_amounts_hides_the_groups_that_the_source_names(MagnitudeWeighting weighting, string rules, string expected)
    {
        int[][] groups = [[100], [90, 10], [80, 20], [70, 30], [80, 10, 10], [70, 10, 10, 10], [60, 20, 10, 10]];
        StringBuilder text = new("group,amount,who,w\n");
        for (int g = 0; g < groups.Length; g++)
        {
            for (int i = 0; i < groups[g].Length; i++)
                text.Append(CultureInfo.InvariantCulture, $"v{g + 1},{groups[g][i]},c{g}-{i},{(i == 0 && g > 0 ? 2 : 1)}\n");
        }

        CellsLayout layout = new("", [TableSpec.Parse("group")]) { ValueColumn = "amount", ContributorColumn = "who", WeightColumn = "w" };
        InnerCells cells = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "cells.csv", layout).Cells!;
        MagnitudeOptions options = new() { Weighting = weighting, Dominance = [.. rules.Split(' ').Select(static rule => rule.Split(',')).Select(static r => new DominanceRule((int)Number(r[0]), Number(r[1])))] };
        ProtectedTables safe = TableProtection.Protect(cells, new DisclosureOptions { MinimumCount = 1 }, options, "tests 1");
        Assert.Equal(expected.Split(' ').Select(static name => $"group={name}"), safe.Cells.Certificate.Hidden.Where(static c => c.State == CellState.Primary).Select(static c => c.Id));
        Assert.Empty(RationalAttacker.Determined(safe.Cells.Published));
    }

    [Fact]
    public void A_sum_of_too_few_contributors_that_no_other_rule_calls_unsafe_keeps_its_bounds_as_far_apart()
    {
        StringBuilder text = new("region,sex,amount\n");
        foreach ((string cell, int amount, int count) in ((string, int, int)[])[("A,f", 1_000_000, 3), ("A,m", 1, 7), ("B,f", 2, 7), ("B,m", 3, 8)])
            text.Insert(text.Length, $"{cell},{amount}\n", count);
        ProtectedTables safe = TableProtection.Protect(Read(text.ToString()), new DisclosureOptions(), new MagnitudeOptions { Dominance = [new DominanceRule(2, 85)] }, "tests 1");
        CertifiedCell few = safe.Cells.Certificate.Hidden.Single(static cell => cell.Id == "region=A, sex=f");
        Assert.StartsWith("Fewer than the minimum", few.Reason.English, StringComparison.Ordinal);
        // a tenth of what the largest gave
        Assert.True(few.Upper is null || few.Upper - few.Lower >= 100_000, $"from {few.Lower} to {few.Upper}");
        Assert.All(IntervalAttacker.Attack(safe.Cells.Published, 0).Where(static cell => cell.Key == "region=A, sex=f"), static cell => Assert.True(cell.Value.Upper is null || cell.Value.Upper - cell.Value.Lower >= 100_000));
    }

    [Theory]
    [InlineData("region,sex,amount,who,w\nA,m,-1,a,1\n", "SAM4025")]
    [InlineData("region,sex,amount,who,w\nA,m,1,,1\n", "SAM4028")]
    [InlineData("region,sex,amount,who,w\nA,m,1,a,0\n", "SAM4034")]
    [InlineData("region,sex,amount,who,w\nA,m,1,a,1e3\n", "SAM4034")]
    public void A_broken_amount_contributor_or_weight_is_told(string text, string code)
    {
        CellsLayout layout = new("", [TableSpec.Parse("region,sex")]) { ValueColumn = "amount", ContributorColumn = "who", WeightColumn = "w" };
        Assert.Equal(code, Assert.Single(CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "cells.csv", layout).Findings).Refusal.Code.Id);
    }

    [Fact]
    public void A_sum_of_record_keys_that_cannot_be_read_is_told()
    {
        CellsLayout layout = new("n", [TableSpec.Parse("sex")]) { KeyColumn = "k" };
        Finding found = Assert.Single(CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("sex,n,k\nf,3,1.1234567890\n")), "cells.csv", layout).Findings);
        Assert.Equal(("SAM4033", "k"), (found.Refusal.Code.Id, found.Field));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Records with the stated sum and largest contributions; the others share what is left evenly.</summary>
    private static IEnumerable<int> Records((int N, int T, int[] Largest) cell)
    {
        int others = cell.N - cell.Largest.Length;
        int left = cell.T - cell.Largest.Sum();
        return cell.Largest.Concat(Enumerable.Range(0, others).Select(i => (left * (i + 1) / others) - (left * i / others)));
    }

    /// <summary>The records of a cell, numbered as in the source: total and A to D, each as total, m and f.</summary>
    private static Contribution[] Contributions(int cell)
    {
        (int region, int sex) = ((cell - 1) / 3, (cell - 1) % 3);
        int who = 0;
        return [.. Enumerable.Range(0, 8).Where(i => (region == 0 || i / 2 == region - 1) && (sex == 0 || i % 2 == sex - 1)).SelectMany(static i => Records(Microdata1[i])).Select(value => new Contribution(who++, value))];
    }

    private static string File()
    {
        StringBuilder text = new("region,sex,amount\n");
        for (int i = 0; i < 8; i++)
        {
            foreach (int value in Records(Microdata1[i]))
                text.Append(CultureInfo.InvariantCulture, $"{"ABCD"[i / 2]},{"mf"[i % 2]},{value}\n");
        }

        return text.ToString();
    }

    private static InnerCells Read(string text)
    {
        CellsReading reading = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "cells.csv", new CellsLayout("", [TableSpec.Parse("region,sex")]) { ValueColumn = "amount" });
        Assert.Empty(reading.Findings);
        return reading.Cells!;
    }
}
