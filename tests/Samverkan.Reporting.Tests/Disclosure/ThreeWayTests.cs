using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Of a table over three columns bounds in fractions are not always those in whole numbers: whoever lists every table finds no hidden cell within closer bounds than it may have.</summary>
public sealed class ThreeWayTests(ITestOutputHelper output)
{
    private const int MostTables = 20_000;

    [Fact]
    public void A_table_of_which_one_filling_with_whole_numbers_was_left_has_several()
    {
        const string Rows = "a0,b0,c0,4;a0,b0,c1,2;a0,b1,c0,0;a0,b1,c1,0;a0,b2,c0,6;a0,b2,c1,2;a1,b0,c0,0;a1,b0,c1,6;a1,b1,c0,7;a1,b2,c0,8;a1,b2,c1,1;a2,b0,c0,6;a2,b0,c1,13;a2,b1,c0,3;a2,b1,c1,0;a2,b2,c1,2";
        Assert.True(Holds($"a,b,c,n\n{Rows.Replace(';', '\n')}\n", 2, 1_000_000));
    }

    [Fact]
    public void No_reader_who_lists_every_table_finds_a_hidden_cell_within_closer_bounds_than_it_may_have()
    {
        int listed = 0, runs = 0;
        (from levels in Gen.Int[2, 3].Array[3]
         from counts in Gen.Frequency((3, Gen.Const(0L)), (3, Gen.Long[1, 4]), (2, Gen.Long[5, 9])).Array[levels[0] * levels[1] * levels[2]]
         from minimum in Gen.Int[2, 5]
         where counts.Any(static count => count > 0)
         select (levels, counts, minimum)).Sample(
            table =>
            {
                StringBuilder text = new("a,b,c,n\n");
                for (int i = 0; i < table.counts.Length; i++)
                    text.Append(CultureInfo.InvariantCulture, $"a{i / table.levels[2] / table.levels[1]},b{i / table.levels[2] % table.levels[1]},c{i % table.levels[2]},{table.counts[i]}\n");
                Interlocked.Increment(ref runs);
                if (Holds(text.ToString(), table.minimum, MostTables))
                    Interlocked.Increment(ref listed);
            },
            iter: Soak.Iterations(80, 10_000));
        output.WriteLine(FormattableString.Invariant($"{listed} of {runs} listed to the end"));
        Assert.True(listed > runs / 4);
    }

    /// <summary>Whether all tables were listed; fails where bounds are narrower than they may be, or not as the certificate has them.</summary>
    private static bool Holds(string text, int minimum, int most)
    {
        ProtectedTables safe = TableProtection.Protect(CellsFileTests.Read(text, "a,b,c").Cells!, new DisclosureOptions { MinimumCount = minimum }, "tests 1");
        if (safe.Cells.Value("Total") is null)
            return false;
        (Dictionary<string, (long Lower, long Upper)> bounds, int tables) = TableEnumerator.Enumerate(safe.Published.ToSystem(), 1, most);
        if (tables > most)
            return false;
        Assert.True(tables >= 1);
        foreach (CertifiedCell cell in safe.Cells.Certificate.Hidden)
        {
            (long lower, long upper) = bounds[cell.Id];
            Assert.True(upper - lower >= Math.Max(1, minimum - 1), $"{cell.Id} from {lower} to {upper}; certified {cell.Lower} to {cell.Upper}, {cell.Bounds}");
            Assert.True(cell.Lower <= lower && (cell.Upper is null || cell.Upper >= upper), $"{cell.Id} from {lower} to {upper}; certified {cell.Lower} to {cell.Upper}, {cell.Bounds}");
            if (cell.Bounds == BoundsKind.Integer)
                Assert.Equal((lower, upper), (cell.Lower, cell.Upper));
        }

        return true;
    }
}
