using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>
/// Releases of several days, read by one who knows that counts only grow. Beside the auditor stands a reader who lists every pair of tables that can be behind what both days told.
/// </summary>
public sealed class GrowthBoundsTests(ITestOutputHelper output)
{
    [Fact]
    public void What_has_come_to_a_whole_and_to_one_part_bounds_what_the_other_parts_hid()
    {
        // the whole has grown by ten and the shown part by nine: the two hidden ones by one together
        PublishedTables before = Protect("k,n\na,4\nb,16\nc,20\n", []);
        Assert.Equal([null, null, 20, 40], before.Values(0));
        PublishedTables after = Protect("k,n\na,5\nb,16\nc,29\n", []);
        Assert.Equal([5, 16, 29, 50], after.Values(0));
        Assert.Empty(ReleaseChange.Between([before, after], 5));
        TablesAudit found = Assert.Single(TablesAudit.AttackGrowth([before, after], 5));
        Assert.True(found.AssumesGrowth);
        Assert.Equal([("1: k=a", 4L, 5L), ("1: k=b", 15L, 16L)], found.Report.Hidden.Select(static cell => (cell.Id, cell.Lower!.Value, cell.Upper!.Value)));
        // in either order
        Assert.Single(TablesAudit.AttackGrowth([after, before], 5));

        ProtectedTables careful = TableProtection.Protect(CellsFileTests.Read("k,n\na,5\nb,16\nc,29\n", "k").Cells!, new DisclosureOptions(), "tests 1", [before]);
        Assert.Empty(TablesAudit.AttackGrowth([before, careful.Published], 5));
        Assert.Contains(careful.Cells.Certificate.Hidden, static cell => cell.Reason.English.Contains("only grow", StringComparison.Ordinal));
        Assert.Contains(careful.Published.Values(0), static value => value is not null);
    }

    [Fact]
    public void A_whole_to_which_nobody_has_come_tells_that_nobody_has_come_to_its_parts()
    {
        PublishedTables before = Protect("k,m,n\na,x,3\na,y,7\nb,x,12\nb,y,9\n", [], "k,m");
        PublishedTables after = Protect("k,m,n\na,x,3\na,y,7\nb,x,12\nb,y,19\n", [], "k,m");
        // the same is hidden in both, and what is told of one day is told of the other
        Assert.Empty(TablesAudit.AttackGrowth([before, after], 5));
        PublishedTables told = Published("k,m,n\na,x,3\na,y,7\nb,x,12\nb,y,19\n", 1, "k,m");
        Assert.Contains(Assert.Single(TablesAudit.AttackGrowth([before, told], 5)).Report.Determined, static cell => cell.Id == "1: k=a, m=x" && cell.Determined == 3);
    }

    [Fact]
    public void Where_a_told_count_has_fallen_nothing_is_concluded()
    {
        PublishedTables before = Protect("k,n\na,4\nb,16\nc,20\nd,30\n", []);
        PublishedTables after = Published("k,n\na,5\nb,16\nc,29\nd,20\n", 5, "k");
        Assert.Contains(before.Values(0).Zip(after.Values(0)), static pair => pair.Second < pair.First);
        Assert.Empty(TablesAudit.AttackGrowth([before, after], 5));
    }

    [Fact]
    public void A_category_that_has_come_since_had_nobody()
    {
        PublishedTables before = Protect("k,n\na,4\nb,16\nc,20\n", []);
        PublishedTables after = Published("k,n\na,5\nb,16\nc,24\nd,5\n", 1, "k");
        Assert.Contains(Assert.Single(TablesAudit.AttackGrowth([before, after], 5)).Report.Hidden, static cell => cell.Id == "1: k=a");
    }

    [Fact]
    public void Random_releases_that_have_grown_leave_every_hidden_count_within_bounds_that_listing_every_pair_of_tables_gives()
    {
        int listed = 0;
        int changed = 0;
        Gen.Select(Gen.Int[0, 9].Array[4], Gen.Frequency((2, Gen.Int[0, 2]), (1, Gen.Int[4, 9])).Array[4], Gen.Int[3, 5]).Sample(
            (counts, come, minimum) =>
            {
                PublishedTables before = Published(Text(counts), minimum, "k");
                string text = Text([.. counts.Zip(come, static (x, y) => x + y)]);
                PublishedTables after = TableProtection.Protect(CellsFileTests.Read(text, "k").Cells!, new DisclosureOptions { MinimumCount = minimum }, "tests 1", [before]).Published;
                changed += after.Values(0).SequenceEqual(Published(text, minimum, "k").Values(0)) ? 0 : 1;
                listed += Holds(before, after, minimum, mayBeNarrow: false) ? 1 : 0;
            },
            iter: Soak.Iterations(60, 4_000), threads: 1);
        output.WriteLine(FormattableString.Invariant($"{listed} listed, {changed} hide more than without growth"));
        Assert.True(listed > 0);
    }

    [Fact]
    public void What_the_attack_says_of_random_releases_is_what_listing_every_pair_of_tables_gives()
    {
        int narrow = 0;
        Gen.Select(Gen.Int[0, 9].Array[4], Gen.Int[0, 4].Array[4]).Sample(
            (counts, come) =>
            {
                PublishedTables before = Published(Text(counts), 5, "k");
                PublishedTables after = Published(Text([.. counts.Zip(come, static (x, y) => x + y)]), 5, "k");
                narrow += Holds(before, after, 5, mayBeNarrow: true) && TablesAudit.AttackGrowth([before, after], 5).Length > 0 ? 1 : 0;
            },
            iter: Soak.Iterations(60, 4_000), threads: 1);
        Assert.True(narrow > 0);
    }

    /// <summary>Lists every pair of tables; false where there are too many to list.</summary>
    private static bool Holds(PublishedTables before, PublishedTables after, int minimum, bool mayBeNarrow)
    {
        List<int[]> first = Worlds(before);
        List<int[]> second = Worlds(after);
        if (first.Count == 0 || second.Count == 0 || (long)first.Count * second.Count > 400_000)
            return false;
        bool hasFallen = before.Values(0).Zip(after.Values(0)).Any(static pair => pair.Second < pair.First || (pair.First is null && pair.Second == 0));
        bool hasGrown = before.Values(0).Zip(after.Values(0)).Any(static pair => pair.Second > pair.First);
        if (hasFallen || !hasGrown)
            return false;
        int?[] lower = new int?[10];
        int?[] upper = new int?[10];
        foreach (int[] x in first)
        {
            foreach (int[] y in second)
            {
                if (x[0] > y[0] || x[1] > y[1] || x[2] > y[2] || x[3] > y[3])
                    continue;
                for (int i = 0; i < 10; i++)
                {
                    int value = i < 5 ? x[i] : y[i - 5];
                    (lower[i], upper[i]) = (Math.Min(lower[i] ?? value, value), Math.Max(upper[i] ?? value, value));
                }
            }
        }

        Assert.NotNull(lower[0]);
        Dictionary<string, AuditedCell> found = TablesAudit.AttackGrowth([before, after], minimum).SelectMany(static audit => audit.Report.Hidden).ToDictionary(static cell => cell.Id, StringComparer.Ordinal);
        HashSet<string> alone = [.. ((PublishedTables[])[before, after]).SelectMany((tables, day) => Auditor.Audit(tables.ToSystem()).Hidden.Where(cell => cell.IsNarrowerThan(minimum - 1)).Select(cell => FormattableString.Invariant($"{day + 1}: {cell.Id}")))];
        for (int i = 0; i < 10; i++)
        {
            PublishedTables tables = i < 5 ? before : after;
            string id = FormattableString.Invariant($"{(i / 5) + 1}: {(i % 5 == 4 ? "Total" : $"k=x{(char)('0' + (i % 5))}")}");
            if (tables.Values(0)[i % 5] is not null || alone.Contains(id))
                continue;
            bool isNarrow = upper[i] - lower[i] < minimum - 1;
            Assert.False(isNarrow && !mayBeNarrow, id);
            Assert.Equal(isNarrow, found.ContainsKey(id));
            if (found.TryGetValue(id, out AuditedCell? cell))
                Assert.Equal((lower[i], upper[i]), ((int?)cell.Lower, (int?)cell.Upper));
        }

        return true;
    }

    private static List<int[]> Worlds(PublishedTables tables)
    {
        const int Most = 24;
        long?[] told = [.. tables.Values(0)];
        List<int[]> worlds = [];
        int[] world = new int[5];
        Extend(0, 0);
        return worlds.Count < 5_000 ? worlds : [];

        void Extend(int place, int sum)
        {
            if (place == 4)
            {
                world[4] = sum;
                if (told[4] is { } total ? total == sum : sum >= 1)
                    worlds.Add([.. world]);
                return;
            }

            // what is hidden counts somebody; without a told total nothing ends
            (int from, int to) = told[place] is { } value ? ((int)value, (int)value) : (1, told[4] is { } all ? (int)all - sum : Most);
            for (int count = from; count <= to && worlds.Count < 5_000; count++)
            {
                world[place] = count;
                Extend(place + 1, sum + count);
            }
        }
    }

    private static string Text(int[] counts)
    {
        StringBuilder text = new("k,n\n");
        for (int i = 0; i < counts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"x{i},{counts[i]}\n");
        return text.ToString();
    }

    private static PublishedTables Published(string cells, int minimum, string table) =>
        TableProtection.Protect(CellsFileTests.Read(cells, table).Cells!, new DisclosureOptions { MinimumCount = minimum }, "tests 1").Published;

    private static PublishedTables Protect(string cells, PublishedTables[] earlier, string table = "k") =>
        TableProtection.Protect(CellsFileTests.Read(cells, table).Cells!, new DisclosureOptions(), "tests 1", earlier).Published;
}
