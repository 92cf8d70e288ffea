using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Tables whose columns form a ring, against an attacker who lists every table over all their columns.</summary>
public sealed class TableRingTests(ITestOutputHelper output)
{
    private const int MostTables = 20_000;

    private static readonly string[] Ring = ["a,b", "b,c", "a,c"];

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

    /// <summary>Whether all tables were listed; fails where a bound is too narrow, or not as the certificate has it.</summary>
    private static bool Holds(ProtectedTables safe, int[] levels, long[] counts, int minimum, int most = MostTables)
    {
        CellSystem crossing = TestTables.Linked(levels, counts, [[0, 1], [1, 2], [0, 2]]);
        Dictionary<string, CertifiedCell> certified = safe.Cells.Certificate.Hidden.ToDictionary(static cell => cell.Id, StringComparer.Ordinal);
        PublishedSystem read = crossing.Publish(place => !certified.ContainsKey(Name(crossing.Cells[place].Id)));
        // nothing bounds what no sum is told of
        if (certified.ContainsKey("Total"))
            return false;
        (Dictionary<string, (long Lower, long Upper)> bounds, int tables) = TableEnumerator.Enumerate(read, 1, most);
        Assert.True(tables >= 1);
        if (tables > most)
            return false;
        foreach ((string id, (long lower, long upper)) in bounds)
        {
            CertifiedCell cell = certified[Name(id)];
            Assert.True(upper - lower >= Math.Max(1, minimum - 1), $"{cell.Id} from {lower} to {upper}; certified {cell.Lower} to {cell.Upper}, {cell.Bounds}");
            Assert.True(cell.Lower <= lower && (cell.Upper is null || cell.Upper >= upper), $"{cell.Id} from {lower} to {upper}; certified {cell.Lower} to {cell.Upper}, {cell.Bounds}");
            if (cell.Bounds == BoundsKind.Integer)
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
