using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Tables whose columns form a ring, against an attacker who lists every table over all their columns.</summary>
public sealed class TableRingTests(ITestOutputHelper output) : IDisposable
{
    private const int MostTables = 20_000;

    private static readonly string[] Ring = ["a,b", "b,c", "a,c"];

    private readonly string _folder = Directory.CreateTempSubdirectory("samverkan-test-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Three small files of which a reviewer found every hidden cell, or nearly, though the audit had passed.</summary>
    public static TheoryData<string, int> Reviewed => new()
    {
        { "a0,b1,c1,2;a0,b1,c2,3;a1,b0,c2,7;a1,b1,c2,2;a1,b2,c2,15;a2,b0,c0,9;a2,b1,c1,3;a2,b2,c1,3", 3 },
        { "a0,b0,c0,2;a0,b1,c1,13;a0,b2,c1,7;a1,b0,c0,3;a1,b0,c1,13;a2,b2,c0,11", 5 },
        { "a0,b0,c0,1;a0,b1,c0,13;a1,b0,c1,2;a1,b1,c1,1;a2,b0,c1,1", 2 },
        { "a0,b0,c0,1;a0,b1,c1,2;a1,b0,c0,7;a1,b2,c1,1", 2 },
    };

    [Theory]
    [MemberData(nameof(Reviewed))]
    public void What_was_found_in_a_ring_is_found_no_more(string rows, int minimum)
    {
        string text = $"a,b,c,n\n{rows.Replace(';', '\n')}\n";
        string[][] split = [.. rows.Split(';').Select(static row => row.Split(','))];
        int[] levels = [.. Enumerable.Range(0, 3).Select(c => split.Max(row => row[c][1] - '0') + 1)];
        long[] counts = new long[levels.Aggregate(1, static (n, level) => n * level)];
        foreach (string[] row in split)
            counts[((((row[0][1] - '0') * levels[1]) + row[1][1] - '0') * levels[2]) + row[2][1] - '0'] = long.Parse(row[3], CultureInfo.InvariantCulture);
        Assert.True(Holds(Protect(text, minimum, Ring), levels, counts, minimum, 3_000_000));
    }

    [Fact]
    public void No_reader_who_lists_every_table_over_all_columns_finds_a_hidden_cell_of_a_ring()
    {
        int listed = 0;
        int runs = 0;
        (from levels in Gen.Int[2, 3].Array[3]
         from counts in Gen.Frequency((4, Gen.Const(0L)), (3, Gen.Long[1, 4]), (1, Gen.Long[5, 15])).Array[levels[0] * levels[1] * levels[2]]
         from minimum in Gen.Int[0, 2].Select(static i => i == 0 ? 2 : i == 1 ? 3 : 5)
         where counts.Any(static count => count > 0)
         select (levels, counts, minimum)).Sample(
            ring =>
            {
                Interlocked.Increment(ref runs);
                if (Holds(Protect(File(ring.levels, ring.counts), ring.minimum, Ring), ring.levels, ring.counts, ring.minimum))
                    Interlocked.Increment(ref listed);
            },
            iter: Soak.Iterations(40, 10_000));
        output.WriteLine(FormattableString.Invariant($"{listed} of {runs} listed to the end"));
        Assert.True(listed > runs / 4);
    }

    [Fact]
    public void A_release_that_closes_a_ring_with_an_earlier_one_tells_no_more_than_either()
    {
        int listed = 0;
        (from levels in Gen.Int[2, 3].Array[3]
         from counts in Gen.Frequency((4, Gen.Const(0L)), (3, Gen.Long[1, 4]), (1, Gen.Long[5, 15])).Array[levels[0] * levels[1] * levels[2]]
         from minimum in Gen.Int[2, 5]
         where counts.Any(static count => count > 0)
         select (levels, counts, minimum)).Sample(
            ring =>
            {
                string text = File(ring.levels, ring.counts);
                PublishedTables earlier = Protect(text, ring.minimum, ["a,c"]).Published;
                ProtectedTables later = TableProtection.Protect(CellsFileTests.Read(text, ["a,b", "b,c"]).Cells!, new DisclosureOptions { MinimumCount = ring.minimum }, "tests 1", [earlier]);
                // what zeros tell together with what is out cannot be taken back, and those inside are told
                if (later.Cells.Notices.Any(static notice => notice.Code == DisclosureCodes.AlreadyTold))
                    return;
                Assert.All(TablesAudit.Attack([earlier, later.Published]), audit => Assert.True(audit.Report.HoldsFor(audit.WidthFor(ring.minimum))));
                // both together, as cells of the crossing
                HashSet<string> hidden = [.. earlier.ToSystem().Cells.Concat(later.Published.ToSystem().Cells).GroupBy(static cell => cell.Id).Where(static cells => cells.All(static cell => cell.Value is null)).Select(static cells => cells.Key)];
                if (List(ring.levels, ring.counts, hidden, ring.minimum, MostTables) is not { } bounds)
                    return;
                Interlocked.Increment(ref listed);
                Assert.All(bounds, cell => Assert.True(cell.Value.Upper - cell.Value.Lower >= Math.Max(1, ring.minimum - 1), $"{cell.Key} from {cell.Value.Lower} to {cell.Value.Upper}"));
            },
            iter: Soak.Iterations(20, 5_000));
        Assert.True(listed > 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_audit_finds_what_a_ring_told_that_was_protected_table_by_table(bool isOneRelease)
    {
        // what an earlier version published of the first file above: each table holds against adding, subtracting and bounds of its own
        string[] hidden = ["a0,b1", "a0,", "a1,b1", "a1,b0", "a2,b0", "a2,", "a0,c1", "a2,c1"];
        string[][] folders = isOneRelease ? [Ring] : [["a,b", "b,c"], ["a,c"]];
        PublishedTables[] released = [.. folders.Select((tables, i) => Released(Path.Combine(_folder, FormattableString.Invariant($"{i}")), tables, [.. Reviewed.First().Data.Item1.Split(';')], hidden))];
        TablesAudit audit = Assert.Single(TablesAudit.Attack(released));
        Assert.Equal(8, audit.Report.Hidden.Length);
        Assert.All(audit.Report.Hidden, static cell => Assert.True(cell.IsNarrowerThan(1), cell.Id));
        Assert.False(audit.Report.HoldsFor(audit.WidthFor(3)));
    }

    [Theory]
    [InlineData(24, "a,b", "b,c", "a,c")]
    [InlineData(24, "a,b", "b,c", "a,c", "a,b,c")]
    [InlineData(6 + 12, "a,b", "b,c")]
    [InlineData(6 + 12 + 8, "a,b", "b,c", "c,d")]
    [InlineData(6 + 8 + 4, "a,b", "a,c", "a,d")]
    [InlineData(48, "a,b", "b,c", "c,d", "d,a")]
    [InlineData(24 + 4, "a,b", "b,c", "a,c", "a,d")]
    [InlineData(24 + 48, "a,b", "b,c", "a,c", "c,d", "d,e", "c,e")]
    [InlineData(18, "a/f,b", "b,a")]
    [InlineData(6 * 3 * 4, "a/f,b", "b,c", "a,c")]
    public void A_ring_has_the_crossing_of_its_finest_columns_for_inner_cells_and_what_is_no_ring_its_tables(int inner, params string[] tables)
    {
        // a, b, c, d, e and f have 2, 3, 4, 2, 6 and 6 categories; each of f lies in one of a
        StringBuilder text = new("a,b,c,d,e,f,n\n");
        for (int i = 0; i < 6 * 3 * 4 * 2 * 6; i++)
            text.Append(CultureInfo.InvariantCulture, $"a{i % 6 / 3},b{i / 6 % 3},c{i / 18 % 4},d{i / 72 % 2},e{i / 144},f{i % 6},7\n");
        Assert.Equal(inner, CellsFileTests.Read(text.ToString(), tables).Cells!.Structure.InnerCount);
    }

    [Fact]
    public void Tables_without_a_ring_tell_what_the_crossing_of_their_columns_tells_and_nothing_less()
    {
        // f lies in a in the last two
        string[][] choices = [["a,b", "b,c"], ["a,b", "b,c", "c,d"], ["a,b", "a,c", "a,d"], ["a,b,c", "b,c,d"], ["a,b", "c", "b,d"], ["a/f,b", "f,c"], ["a/f,b", "a,c"]];
        int listed = 0;
        (from choice in Gen.Int[0, choices.Length - 1]
         from counts in Gen.Frequency((3, Gen.Const(0L)), (2, Gen.Long[1, 2])).Array[16]
         from pattern in Gen.Int[0, int.MaxValue]
         where counts.Sum() is > 0 and < 10
         select (choice, tables: choices[choice], counts, pattern)).Sample(
            set =>
            {
                bool isNested = set.choice > 4;
                int[][] codes = [.. Enumerable.Range(0, 16).Select(i => isNested ? (int[])[i / 8, i / 2 % 2, i % 2, i / 4] : [i / 8, i / 4 % 2, i / 2 % 2, i % 2])];
                // a reader who knows that one column happens to tell another knows more than the tables
                if (Enumerable.Range(0, 4).Any(one => Enumerable.Range(0, 4).Any(other => one != other && !(isNested && (one, other) == (3, 0)) && Enumerable.Range(0, 16).Where(i => set.counts[i] > 0).GroupBy(i => codes[i][one]).All(of => of.Select(i => codes[i][other]).Distinct().Count() == 1))))
                    return;
                StringBuilder text = new($"a,b,c,{(isNested ? "f" : "d")},n\n");
                for (int i = 0; i < 16; i++)
                    text.Append(CultureInfo.InvariantCulture, $"a{codes[i][0]},b{codes[i][1]},c{codes[i][2]},d{codes[i][3]},{set.counts[i]}\n");
                InnerCells own = CellsFileTests.Read(text.ToString(), set.tables).Cells!;
                CellSystem counted = own.ToSystem();
                PublishedSystem apart = counted.Publish(i => counted.Cells[i].Id == "Total" || (set.pattern >> (i % 31) & 1) == 0);
                CellSystem crossing = CellsFileTests.Read(text.ToString(), [isNested ? "a/f,b,c" : "a,b,c,d"]).Cells!.ToSystem();
                Dictionary<string, PublishedCell> told = apart.Cells.ToDictionary(static cell => cell.Id, StringComparer.Ordinal);
                PublishedSystem whole = crossing.Publish(static _ => false);
                whole = whole with { Cells = [.. whole.Cells.Where(cell => told.ContainsKey(cell.Id)).Select(cell => cell with { Value = told[cell.Id].Value })] };
                (Dictionary<string, (long, long)> some, int tables) = TableEnumerator.Enumerate(apart, 0, MostTables);
                (Dictionary<string, (long, long)> every, int wholes) = TableEnumerator.Enumerate(whole, 0, MostTables);
                if (tables > MostTables || wholes > MostTables)
                    return;
                Interlocked.Increment(ref listed);
                Assert.Equal(every.OrderBy(static cell => cell.Key, StringComparer.Ordinal), some.OrderBy(static cell => cell.Key, StringComparer.Ordinal));
            },
            iter: Soak.Iterations(120, 5_000));
        output.WriteLine(FormattableString.Invariant($"{listed} sets listed to the end"));
        Assert.True(listed > 5);
    }

    [Fact]
    public void Of_a_ring_too_large_to_be_crossed_no_bounds_are_called_the_best_and_that_is_told()
    {
        StringBuilder text = new("a,b,c,n\n");
        for (int i = 0; i < 300; i++)
            text.Append(CultureInfo.InvariantCulture, $"a{i % 60},b{(i / 60) + (i % 60)},c{i / 60 * 12 + (i % 50)},{(i % 3 == 0 ? 2 : 9)}\n");
        ProtectedTables safe = Protect(text.ToString(), 5, Ring);
        Assert.Equal("SAM4054", Assert.Single(safe.Cells.Notices).Code.Id);
        Assert.DoesNotContain(safe.Cells.Certificate.Hidden, static cell => cell.Bounds == BoundsKind.Integer);
        TablesAudit audit = Assert.Single(TablesAudit.Attack([safe.Published]));
        Assert.True(audit.HasLargeRing);
        Assert.True(audit.Report.HoldsFor(4));
        Assert.DoesNotContain(audit.Report.Hidden, static cell => cell.Bounds == BoundsKind.Integer);
        Assert.Empty(Protect(text.ToString(), 5, ["a,b", "b,c"]).Cells.Notices);
    }

    /// <summary>Tables as somebody publishes them, without the library.</summary>
    private static PublishedTables Released(string folder, string[] tables, string[] rows, string[] hidden)
    {
        Directory.CreateDirectory(folder);
        string[][] split = [.. rows.Select(static row => row.Split(','))];
        string[] Categories(int column) => [.. split.Select(row => row[column]).Distinct()];
        for (int t = 0; t < tables.Length; t++)
        {
            int[] columns = [.. tables[t].Split(',').Select(static name => name[0] - 'a')];
            StringBuilder csv = new($"{tables[t]},value,status\n");
            foreach (string one in Categories(columns[0]).Append(""))
            {
                foreach (string other in Categories(columns[1]).Append(""))
                {
                    long sum = split.Where(row => (one.Length == 0 || row[columns[0]] == one) && (other.Length == 0 || row[columns[1]] == other)).Sum(static row => long.Parse(row[3], CultureInfo.InvariantCulture));
                    bool isHidden = hidden.Contains($"{one},{other}");
                    csv.Append(CultureInfo.InvariantCulture, $"{(one.Length > 0 ? one : "Total")},{(other.Length > 0 ? other : "Total")},{(isHidden ? "" : sum.ToString(CultureInfo.InvariantCulture))},{(isHidden ? "hidden" : "published")}\n");
                }
            }

            System.IO.File.WriteAllText(Path.Combine(folder, FormattableString.Invariant($"table{t + 1}.csv")), csv.ToString());
        }

        string names = string.Join(',', tables.SelectMany(static table => table.Split(',')).Distinct().Select(name => $$"""{"name":"{{name}}","categories":[{{string.Join(',', Categories(name[0] - 'a').Select(static category => $"\"{category}\""))}}]}"""));
        string files = string.Join(',', tables.Select(static (table, i) => $$"""{"file":"table{{(i + 1).ToString(CultureInfo.InvariantCulture)}}.csv","columns":[{{string.Join(',', table.Split(',').Select(static name => $"\"{name}\""))}}]}"""));
        System.IO.File.WriteAllText(Path.Combine(folder, PublishedTables.ManifestName), $$"""{"format":"samverkan-tables","version":1,"method":"suppress","rule":{"minimumCount":3,"zeros":"publish"},"total":"Total","columns":[{{names}}],"tables":[{{files}}]}""");
        TablesReading reading = PublishedTables.Read(folder);
        Assert.Empty(reading.Findings);
        return reading.Tables!;
    }

    /// <summary>What each hidden cell can be; nothing where there are too many tables to list.</summary>
    private static Dictionary<string, (long Lower, long Upper)>? List(int[] levels, long[] counts, HashSet<string> hidden, int minimum, int most)
    {
        CellSystem crossing = TestTables.Linked(levels, counts, [[0, 1], [1, 2], [0, 2]]);
        PublishedSystem read = crossing.Publish(place => !hidden.Contains(Name(crossing.Cells[place].Id)));
        Dictionary<string, (long Lower, long Upper)> bounds = [];
        int all = 0;
        // nothing bounds what no sum is told of: then those of some totals about the true one are listed, and there are more
        int about = hidden.Contains("Total") ? minimum : 0;
        for (int more = -about; more <= about; more++)
        {
            PublishedSystem one = read with { Cells = [.. read.Cells.Select(cell => Name(cell.Id) == "Total" ? cell with { Value = counts.Sum() + more } : cell)] };
            (Dictionary<string, (long Lower, long Upper)> found, int tables) = TableEnumerator.Enumerate(one, 1, most);
            all += tables;
            foreach ((string id, (long lower, long upper)) in found)
                bounds[id] = bounds.TryGetValue(id, out (long Lower, long Upper) before) ? (Math.Min(lower, before.Lower), Math.Max(upper, before.Upper)) : (lower, upper);
        }

        Assert.True(all >= 1);
        return all > most ? null : bounds;
    }

    /// <summary>Whether all tables were listed; fails where a bound is too narrow, or not as the certificate has it.</summary>
    private static bool Holds(ProtectedTables safe, int[] levels, long[] counts, int minimum, int most = MostTables)
    {
        Dictionary<string, CertifiedCell> certified = safe.Cells.Certificate.Hidden.ToDictionary(static cell => cell.Id, StringComparer.Ordinal);
        if (List(levels, counts, certified.Keys.ToHashSet(StringComparer.Ordinal), minimum, most) is not { } bounds)
            return false;
        foreach ((string id, (long lower, long upper)) in bounds)
        {
            CertifiedCell cell = certified[Name(id)];
            Assert.True(upper - lower >= Math.Max(1, minimum - 1), $"{cell.Id} from {lower} to {upper}; certified {cell.Lower} to {cell.Upper}, {cell.Bounds}");
            Assert.True(cell.Lower <= lower && (cell.Upper is null || cell.Upper >= upper), $"{cell.Id} from {lower} to {upper}; certified {cell.Lower} to {cell.Upper}, {cell.Bounds}");
            if (cell.Bounds == BoundsKind.Integer && !certified.ContainsKey("Total"))
                Assert.Equal((lower, upper), (cell.Lower, cell.Upper));
        }

        return true;
    }

    private static ProtectedTables Protect(string text, int minimum, string[] tables) =>
        TableProtection.Protect(CellsFileTests.Read(text, tables).Cells!, new DisclosureOptions { MinimumCount = minimum }, "tests 1");

    private static string File(int[] levels, long[] counts)
    {
        StringBuilder text = new("a,b,c,n\n");
        for (int i = 0; i < counts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"a{i / levels[2] / levels[1]},b{i / levels[2] % levels[1]},c{i % levels[2]},{counts[i]}\n");
        return text.ToString();
    }

    private static string Name(string crossing)
    {
        string[] chosen = [.. crossing.Split(',').Select(static (level, c) => level == "0" ? "" : FormattableString.Invariant($"{"abc"[c]}={"abc"[c]}{int.Parse(level, CultureInfo.InvariantCulture) - 1}")).Where(static name => name.Length > 0)];
        return chosen.Length == 0 ? "Total" : string.Join(", ", chosen);
    }
}
