using CsCheck;
using System.Globalization;
using System.Text;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>What has been published stays published: differencing between releases.</summary>
public sealed class EarlierReleaseTests
{
    [Fact]
    public void A_figure_from_which_a_few_have_come_or_gone_is_not_told_again()
    {
        // the example of the sources: women inactive, June 14, July 15: one woman entered in July
        PublishedTables june = Protect("sex,n\nf,14\nm,20\n", [], "sex").Published;
        ProtectedTables july = Protect("sex,n\nf,15\nm,40\n", [june], "sex");
        Assert.Equal([null, null, 55L], july.Published.Values(0));
        Assert.Contains("since the figure was published before", july.Cells.Certificate.Hidden.Single(static c => c.State == CellState.Primary).Reason.English, StringComparison.Ordinal);
        Assert.Empty(ReleaseChange.Between([june, july.Published], 5));
        ReleaseChange change = Assert.Single(ReleaseChange.Between([june, Protect("sex,n\nf,15\nm,40\n", [], "sex").Published], 5));
        Assert.Equal(("sex=f", 1L), (change.Cell, change.Difference));
    }

    [Fact]
    public void What_another_table_of_the_same_persons_told_is_known()
    {
        string cells = "sex,region,n\nf,A,2\nf,B,30\nm,A,20\nm,B,40\n";
        PublishedTables earlier = Protect(cells, [], "sex").Published;
        ProtectedTables now = Protect(cells, [earlier], "sex,region");
        Assert.Equal(32, now.Cells.Value("sex=f"));
        Assert.Equal(60, now.Cells.Value("sex=m"));
        Assert.True(Assert.Single(TablesAudit.Attack([earlier, now.Published])).Report.HoldsFor(4));
        Assert.Empty(now.Cells.Notices);
    }

    [Fact]
    public void What_was_told_too_freely_cannot_be_taken_back_and_those_inside_learn_it()
    {
        string cells = "sex,region,n\nf,A,2\nf,B,30\nm,A,20\nm,B,40\n";
        PublishedTables free = TableProtection.Protect(CellsFileTests.Read(cells, "sex,region").Cells!, new DisclosureOptions { MinimumCount = 1 }, "tests 1").Published;
        ProtectedTables now = Protect(cells, [free], "sex,region");
        Assert.Equal(2, now.Cells.Value("sex=f, region=A"));
        PublishedTables margins = TableProtection.Protect(CellsFileTests.Read("sex,n\nf,2\nm,60\n", "sex").Cells!, new DisclosureOptions { MinimumCount = 1 }, "tests 1").Published;
        ProtectedTables later = Protect("sex,region,n\nf,A,2\nf,B,0\nm,A,20\nm,B,40\n", [margins], "sex,region");
        Assert.Contains(later.Cells.Notices, static n => n.Code.Id == "SAM4002");
    }

    [Fact]
    public void Random_releases_never_tell_of_a_few_who_came_or_went() =>
        Gen.Select(Gen.Long[0, 30].Array[9], Gen.Frequency((2, Gen.Long[0, 3]), (1, Gen.Long[5, 20])).Array[9], Gen.Int[2, 6]).Sample(
            (before, joined, minimum) =>
            {
                DisclosureOptions options = new() { MinimumCount = minimum };
                PublishedTables first = TableProtection.Protect(CellsFileTests.Read(Cells(before), "a,b").Cells!, options, "tests 1").Published;
                long[] after = [.. before.Zip(joined, static (x, y) => x + y)];
                ProtectedTables second = TableProtection.Protect(CellsFileTests.Read(Cells(after), "a,b").Cells!, options, "tests 1", [first]);
                Assert.All(ReleaseChange.Between([first, second.Published], minimum), _ => Assert.Fail("a small difference is told"));
                // beside what both tell, an attacker of another make finds no cell whose change is small
                HashSet<string> found = [.. RationalAttacker.Determined(second.Published.ToSystem())];
                Assert.Empty(found);
            },
            iter: Soak.Iterations(80, 3_000));

    private static string Cells(long[] counts)
    {
        StringBuilder text = new("a,b,n\n");
        for (int i = 0; i < counts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"x{i / 3},y{i % 3},{counts[i]}\n");
        return text.ToString();
    }

    private static ProtectedTables Protect(string cells, PublishedTables[] earlier, params string[] tables) =>
        TableProtection.Protect(CellsFileTests.Read(cells, tables).Cells!, new DisclosureOptions(), "tests 1", earlier);
}
