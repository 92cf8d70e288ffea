using System.Diagnostics;
using System.Globalization;
using System.Text;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

public sealed class LargeTableTests(ITestOutputHelper output)
{
    [Fact]
    public void Ten_thousand_inner_cells_in_two_linked_tables_hold() => Check(100, 50, 100, "a,b", "b,c");

    [Fact]
    public void Three_ways_with_every_margin_hold() => Check(12, 10, 9, "a,b,c");

    [Fact]
    public void A_report_over_a_thousand_persons_holds()
    {
        Random random = new(2024);
        int[][] traits = [.. Enumerable.Range(0, 1000).Select(_ => new[] { random.Next(2), random.Next(6), random.Next(4), random.Next(5), random.Next(3), random.Next(8) })];
        int[] levels = [2, 6, 4, 5, 3, 8];
        List<RecordCell> cells = [new("all", RecordSet.FromIndices(Enumerable.Range(0, 1000)))];
        for (int a = 0; a < levels.Length; a++)
        {
            for (int x = 0; x < levels[a]; x++)
            {
                cells.Add(Cell($"{a}={x}", t => t[a] == x, "all"));
                for (int b = a + 1; b < levels.Length; b++)
                {
                    for (int y = 0; y < levels[b]; y++)
                        cells.Add(Cell($"{a}={x} {b}={y}", t => t[a] == x && t[b] == y, $"{a}={x}"));
                }
            }
        }

        Stopwatch watch = Stopwatch.StartNew();
        CellSystem system = CellSystem.FromRecords(1000, cells);
        ProtectedCells safe = TestTables.Protect(system, 5);
        int primary = safe.Certificate.Hidden.Count(c => c.State == CellState.Primary);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cells.Count} cells over {system.InnerCount} inner, {primary} primary, {safe.Certificate.Hidden.Length - primary} secondary, {watch.ElapsedMilliseconds} ms"));
        Assert.All(cells, c => Assert.True(safe.State(c.Id) != CellState.Published || c.Records.Members.Length is 0 or >= 5));
        Assert.True(safe.IsPublished("all"));
        Assert.All(safe.Certificate.Witnesses.Take(20), w => Assert.True(w.Proves(system, i => safe.IsPublished(system.Cells[i].Id))));

        RecordCell Cell(string id, Predicate<int[]> holds, string of) =>
            new(id, RecordSet.FromIndices(Enumerable.Range(0, 1000).Where(i => holds(traits[i])))) { Of = [of] };
    }

    [Fact]
    public void A_hundred_thousand_inner_cells_in_linked_hierarchies_are_protected_in_seconds()
    {
        // districts in municipalities in counties by ages in groups, and municipalities by occupations in fields
        // a fifth of them in every run, all by eng/soak
        int districts = Soak.Iterations(600, 3000);
        Random random = new(11);
        StringBuilder text = new("county,municipality,district,group,age,field,occupation,n\n");
        for (int district = 0; district < districts; district++)
        {
            for (int age = 0; age < 20; age++)
            {
                if (random.Next(10) < 4)
                    continue;
                int occupation = random.Next(150);
                text.Append(CultureInfo.InvariantCulture, $"c{district / 150},m{district / 10},d{district},g{age / 4},a{age},f{occupation / 15},o{occupation},{(random.Next(12) == 0 ? random.Next(1, 5) : random.Next(5, 400))}\n");
            }
        }

        InnerCells cells = CellsFileTests.Read(text.ToString(), ["county/municipality/district,group/age", "county/municipality,field/occupation"]).Cells!;
        Stopwatch watch = Stopwatch.StartNew();
        ProtectedTables safe = TableProtection.Protect(cells, new DisclosureOptions(), "tests 1");
        long made = watch.ElapsedMilliseconds;
        int primary = safe.Cells.Certificate.Hidden.Count(static cell => cell.State == CellState.Primary);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{safe.Cells.System.InnerCount} inner, {safe.Cells.System.Cells.Length} cells, {primary} primary, {safe.Cells.Certificate.Hidden.Length - primary} secondary: {made} ms"));
        Assert.True(safe.Cells.System.InnerCount >= districts * 34);
        Assert.True(primary > districts / 3);
        Assert.True(Auditor.Audit(safe.Published.ToSystem()).HoldsFor(4));
    }

    private void Check(int a, int b, int c, params string[] tables)
    {
        Random random = new(7);
        StringBuilder text = new("a,b,c,n\n");
        for (int i = 0; i < a * b * c; i++)
        {
            if (tables.Length == 1 || i / c % b == i / c / b % b || random.Next(40) == 0)
                text.Append(CultureInfo.InvariantCulture, $"a{i / c / b},b{i / c % b},c{i % c},{(random.Next(5) == 0 ? random.Next(5) : random.Next(5, 200))}\n");
        }

        InnerCells cells = CellsFileTests.Read(text.ToString(), tables).Cells!;
        Stopwatch watch = Stopwatch.StartNew();
        CellSystem system = cells.ToSystem();
        long built = watch.ElapsedMilliseconds;
        ProtectedTables safe = TableProtection.Protect(cells, new DisclosureOptions(), "tests 1");
        long made = watch.ElapsedMilliseconds - built;
        watch.Restart();
        AuditReport audit = Auditor.Audit(safe.Published.ToSystem());
        int primary = safe.Cells.Certificate.Hidden.Count(static cell => cell.State == CellState.Primary);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{system.InnerCount} inner, {system.Cells.Length} cells, {primary} primary, {safe.Cells.Certificate.Hidden.Length - primary} secondary: system {built} ms, protection {made} ms, audit {watch.ElapsedMilliseconds} ms"));
        Assert.True(audit.Holds);
        Assert.True(primary > 0);
        Assert.Equal(primary, safe.Cells.Certificate.Witnesses.Length);
        Assert.All(safe.Cells.Certificate.Witnesses.Take(20), w => Assert.True(w.Proves(safe.Cells.System, i => safe.Cells.IsPublished(safe.Cells.System.Cells[i].Id))));
    }
}
