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

    [Fact]
    public void An_earlier_table_by_regions_is_known_though_the_new_one_is_by_counties()
    {
        string[][] rows = [["c1", "A", "f"], ["c1", "A", "m"], ["c1", "C", "f"], ["c1", "C", "m"], ["c2", "B", "f"], ["c2", "B", "m"]];
        long[] counts = [2, 20, 15, 12, 9, 11];
        string cells = Regions(rows, counts);
        PublishedTables regions = Protect(cells, [], "region,sex").Published;
        PublishedTables counties = Protect(cells, [], "county,sex").Published;
        // each holds alone, and both together tell that two women live in A: 17 in the county, and 15 of them in C
        Assert.Equal(["region=A, sex=f"], Small(rows, counts, 5, regions, counties));
        Assert.Empty(Small(rows, counts, 5, regions, Protect(cells, [regions], "county,sex").Published));
        Assert.Empty(Small(rows, counts, 5, counties, Protect(cells, [counties], "region,sex").Published));
        // two tables of one release are no other than two releases
        ProtectedTables both = Protect(cells, [], "region,sex", "county,sex");
        Assert.Empty(Small(rows, counts, 5, both.Published));
        Assert.Equal(DisclosureCodes.MissingEarlierColumn, TableProtection.Joins(CellsFileTests.Read("county,sex,n\nc1,f,17\nc1,m,32\nc2,f,9\nc2,m,11\n", "county,sex").Cells!, [regions])?.Code);
    }

    [Fact]
    public void The_audit_finds_it_where_a_folder_tells_the_hierarchy_and_says_so_where_none_does()
    {
        string cells = "county,region,sex,n\nc1,A,f,2\nc1,A,m,20\nc1,C,f,15\nc1,C,m,12\nc2,B,f,9\nc2,B,m,11\n";
        PublishedTables[] told = [Protect(cells, [], "region,sex").Published, Protect(cells, [], "county,sex").Published];
        TablesAudit without = Assert.Single(TablesAudit.Attack(told));
        Assert.Empty(without.Report.Determined);
        Assert.Equal([("county", "region")], without.Unrelated);
        TablesAudit with = Assert.Single(TablesAudit.Attack([.. told, Protect(cells, [], "county/region").Published]));
        Assert.Contains(with.Report.Determined, static cell => cell.Id == "sex=f, region=A" || cell.Id == "region=A, sex=f");
        Assert.Empty(with.Unrelated);
    }

    [Fact]
    public void Random_releases_by_region_and_by_county_never_tell_a_small_count_together() =>
        Gen.Select(Gen.Long[0, 14].Array[12], Gen.Int[2, 6], Gen.Bool).Sample(
            (counts, minimum, isByRegionFirst) =>
            {
                string[][] rows = [.. Enumerable.Range(0, 12).Select(static i => new[] { $"k{i / 4}", $"r{i / 2}", i % 2 == 0 ? "f" : "m" })];
                string cells = Regions(rows, counts);
                DisclosureOptions options = new() { MinimumCount = minimum };
                (string first, string second) = isByRegionFirst ? ("region,sex", "county,sex") : ("county,sex", "region,sex");
                PublishedTables one = TableProtection.Protect(CellsFileTests.Read(cells, first).Cells!, options, "tests 1").Published;
                PublishedTables other = TableProtection.Protect(CellsFileTests.Read(cells, second).Cells!, options, "tests 1", [one]).Published;
                Assert.Empty(Small(rows, counts, minimum, one, other));
            },
            iter: Soak.Iterations(60, 3_000));

    private static string Regions(string[][] rows, long[] counts) =>
        "county,region,sex,n\n" + string.Concat(rows.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{row[0]},{row[1]},{row[2]},{counts[i]}\n")));

    /// <summary>What an attacker who knows in which county each region lies works out of small cells, over the rows themselves.</summary>
    private static List<string> Small(string[][] rows, long[] counts, int minimum, params PublishedTables[] releases)
    {
        string[] names = ["county", "region", "sex"];
        List<PublishedCell> cells = [];
        HashSet<string> small = [];
        foreach (PublishedTables release in releases)
        {
            for (int table = 0; table < release.Structure.Specs.Length; table++)
            {
                ClassifyingColumn[] columns = [.. release.Structure.Specs[table].Columns.Select(name => release.Structure.Columns.Single(column => column.Name == name))];
                int at = 0;
                foreach (int[] chosen in release.Structure.Rows(release.Structure.Specs[table]))
                {
                    string id = string.Join(", ", columns.Select((column, c) => chosen[c] < 0 ? null : $"{column.Name}={column.Categories[chosen[c]]}").OfType<string>());
                    int[] own = [.. Enumerable.Range(0, rows.Length).Where(row => columns.Select((column, c) => chosen[c] < 0 || rows[row][Array.IndexOf(names, column.Name)] == column.Categories[chosen[c]]).All(static holds => holds))];
                    if (own.Sum(row => counts[row]) is var value && value >= 1 && value < minimum)
                        small.Add(id);
                    cells.Add(new PublishedCell(id, [.. own.Select(static row => new Term(row, 1))], release.Values(table)[at++]));
                }
            }
        }

        return [.. RationalAttacker.Determined(new PublishedSystem(rows.Length, [.. cells], [])).Where(small.Contains).Distinct()];
    }

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
