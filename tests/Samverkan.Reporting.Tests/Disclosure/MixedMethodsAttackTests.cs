using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>
/// Tables of the same persons published by different methods, attacked together: beside the auditor stands a reader who lists every table of whole counts that can be
/// behind all that was published, and shares nothing with the auditor but the published values.
/// </summary>
public sealed class MixedMethodsAttackTests(ITestOutputHelper output)
{
    private const int Rows = 2;
    private const int Columns = 3;
    private static readonly int[] Sizes = [1, 2, 3, 6, 7, 8, 9, 11];

    [Fact]
    public void Hidden_and_rounded_figures_together_are_brought_within_the_bounds_that_listing_every_table_gives()
    {
        int narrow = 0;
        Gen.Select(Gen.Int[0, 7].Select(static i => Sizes[i]).Array[Rows * Columns], Gen.Int[3, 5]).Sample(
            (counts, minimum) =>
            {
                PublishedTables hidden = Protected(counts, minimum, "a,b");
                PublishedTables rounded = TableRounding.Round(Read(counts, "a,b"), minimum);
                long?[] told = Cells(hidden);
                long?[] changed = Cells(rounded);
                // a row is told within the unit less one, and what is hidden where zeros are shown counts somebody
                Dictionary<int, (long, long)> worlds = List(told, at => IsInner(at) ? (changed[at]!.Value - minimum + 1, changed[at]!.Value + minimum - 1) : (0, long.MaxValue), static (_, _) => true, told.Select(static t => t is null ? 1L : 0).ToArray());
                narrow += Compare(worlds, Assert.Single(TablesAudit.Attack([hidden, rounded])), hidden, minimum);
            },
            iter: Soak.Iterations(20, 2_000), threads: 1);
        output.WriteLine(narrow.ToString(CultureInfo.InvariantCulture));
        Assert.True(narrow > 0);
    }

    [Fact]
    public void Rounded_rows_and_exact_sums_of_them_are_brought_within_the_bounds_that_listing_every_table_gives() =>
        Gen.Select(Gen.Int[0, 7].Array[Rows * Columns], Gen.Int[2, 3], Gen.Int[2, 4]).Sample(
            (counts, one, other) =>
            {
                PublishedTables exact = Protected(counts, 1, "a");
                PublishedTables[] rounded = [TableRounding.Round(Read(counts, "a,b"), one), TableRounding.Round(Read(counts, "a,b"), other)];
                long?[] sums = Cells(exact, margins: true);
                long?[][] changed = [.. rounded.Select(static r => Cells(r))];
                Dictionary<int, (long, long)> worlds = List(
                    sums,
                    at => IsInner(at) ? (Math.Max(changed[0][at]!.Value - one + 1, changed[1][at]!.Value - other + 1), Math.Min(changed[0][at]!.Value + one - 1, changed[1][at]!.Value + other - 1)) : (0, long.MaxValue),
                    static (_, _) => true,
                    new long[sums.Length]);
                Compare(worlds, Assert.Single(TablesAudit.Attack([rounded[0], exact, rounded[1]])), rounded[0], 1);
            },
            iter: Soak.Iterations(12, 1_000));

    [Fact]
    public void Hidden_and_perturbed_figures_together_are_brought_within_the_bounds_that_listing_every_table_gives() =>
        Gen.Select(Gen.Int[0, 5].Select(static i => Sizes[i]).Array[Rows * Columns], Gen.Int[0, 999_999_999].Array[Rows * Columns], Gen.Int[2, 4]).Sample(
            (counts, keys, minimum) =>
            {
                PerturbationTable table = CellKeyMethod.TableFor(minimum);
                PublishedTables hidden = Protected(counts, minimum, "a,b");
                PublishedTables perturbed = CellKeyMethod.Perturb(Read(counts, "a,b", keys), table);
                long?[] told = Cells(hidden);
                long?[] changed = Cells(perturbed);
                Dictionary<int, (long, long)> worlds = List(told, static _ => (0, long.MaxValue), (at, count) => May(table, count, changed[at]!.Value), told.Select(static t => t is null ? 1L : 0).ToArray());
                Compare(worlds, Assert.Single(TablesAudit.Attack([perturbed, hidden])), hidden, minimum);
            },
            iter: Soak.Iterations(15, 1_000));

    [Fact]
    public void Rounded_tables_of_other_persons_are_attacked_apart()
    {
        int[] counts = [1, 7, 8, 9, 6, 11];
        PublishedTables hidden = Protected(counts, 5, "a,b");
        PublishedTables rounded = TableRounding.Round(Read([.. counts.Select(static c => c + 40)], "a,b"), 5);
        Assert.Equal(2, TablesAudit.Attack([hidden, rounded]).Length);
        // each row may be of these persons, all together may not
        PublishedTables sums = Protected([8, 0, 0, 8, 0, 0], 1, "a");
        PublishedTables rows = TableRounding.Round(Read([1, 1, 1, 1, 1, 1], "a,b"), 2);
        Assert.Equal([true, true], TablesAudit.Attack([sums, rows]).Select(static audit => audit.Report.IsConsistent));
    }

    [Fact]
    public void What_rows_of_several_tables_are_rounded_from_is_never_outside_what_the_attack_allows() =>
        Gen.Select(Gen.Int[0, 9].Array[8], Gen.Int[2, 5]).Sample(
            (counts, unit) =>
            {
                StringBuilder text = new("a,b,c,n\n");
                for (int i = 0; i < 8; i++)
                    text.Append(CultureInfo.InvariantCulture, $"x{i / 4},y{i / 2 % 2},z{i % 2},{counts[i]}\n");
                // beside tables of two columns each, a row of all three is rounded: a figure strays by as many units as rows are in it; the third column may also be in no table
                PublishedTables sums = TableProtection.Protect(Of(text, "a"), new DisclosureOptions { MinimumCount = 1 }, "tests 1").Published;
                PublishedTables linked = TableRounding.Round(Of(text, "a,b", "b,c"), unit);
                PublishedTables wide = TableRounding.Round(Of(text, "a,b"), unit);
                foreach ((PublishedTables rounded, int table) in ((PublishedTables, int)[])[(linked, 0), (linked, 1), (wide, 0)])
                {
                    TablesAudit audit = Assert.Single(TablesAudit.Attack([sums, rounded]));
                    foreach (int[] row in rounded.Structure.Rows(rounded.Structure.Specs[table]))
                    {
                        int[] own = [.. rounded.Structure.Specs[table].Columns.Select(static name => name[0] - 'a')];
                        long truth = Enumerable.Range(0, 8).Where(i => own.Zip(row).All(o => o.Second < 0 || ((i >> (2 - o.First)) & 1) == o.Second)).Sum(i => counts[i]);
                        string id = string.Join(", ", own.Zip(row).Where(static o => o.Second >= 0).Select(static o => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + o.First)}={(char)('x' + o.First)}{o.Second}")));
                        if (audit.Report.Hidden.FirstOrDefault(cell => cell.Id == (id.Length == 0 ? "Total" : id)) is { } cell)
                            Assert.True(cell.Lower <= truth && !(cell.Upper < truth), $"{id}: {cell.Lower}–{cell.Upper}, {truth}");
                    }
                }
            },
            iter: Soak.Iterations(12, 1_000));

    private static InnerCells Of(StringBuilder text, params string[] tables) =>
        CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "cells.csv", new CellsLayout("n", [.. tables.Select(TableSpec.Parse)])).Cells!;

    /// <summary>Every hidden or changed figure: what the auditor says and what listing every table gives.</summary>
    private static int Compare(Dictionary<int, (long Lower, long Upper)> worlds, TablesAudit audit, PublishedTables tables, int minimum)
    {
        Assert.True(audit.Report.IsConsistent);
        Dictionary<string, AuditedCell> found = audit.Report.Hidden.ToDictionary(static cell => cell.Id, StringComparer.Ordinal);
        int narrow = 0;
        foreach ((int at, (long lower, long upper)) in worlds)
        {
            (int a, int b) = (at / (Columns + 1), at % (Columns + 1));
            string id = string.Join(", ", ((string[])[a < Rows ? Name('a', tables, 0, a) : "", b < Columns ? Name('b', tables, 1, b) : ""]).Where(static x => x.Length > 0));
            if (!found.Remove(id.Length == 0 ? "Total" : id, out AuditedCell? cell))
                continue;
            Assert.Equal((lower, upper), (cell.Lower!.Value, cell.Upper!.Value));
            narrow += upper - lower < minimum - 1 ? 1 : 0;
        }

        Assert.Empty(found);
        return narrow;
    }

    private static string Name(char column, PublishedTables tables, int at, int category) => string.Create(CultureInfo.InvariantCulture, $"{column}={tables.Structure.Columns[at].Categories[category]}");

    /// <summary>The least and the greatest of each figure over all tables that agree with what is told.</summary>
    private static Dictionary<int, (long Lower, long Upper)> List(long?[] told, Func<int, (long Lower, long Upper)> within, Func<int, long, bool> may, long[] least)
    {
        long[] figures = new long[(Rows + 1) * (Columns + 1)];
        Dictionary<int, (long, long)> bounds = [];
        Extend(0);
        Assert.NotEmpty(bounds);
        return bounds;

        void Extend(int place)
        {
            if (place == Rows * Columns)
            {
                if (!Enumerable.Range(0, figures.Length).All(at => (told[at] is not { } value || value == figures[at]) && figures[at] >= least[at] && may(at, figures[at])))
                    return;
                for (int at = 0; at < figures.Length; at++)
                {
                    (long lower, long upper) = bounds.GetValueOrDefault(at, (figures[at], figures[at]));
                    bounds[at] = (Math.Min(lower, figures[at]), Math.Max(upper, figures[at]));
                }

                return;
            }

            int[] counted = [(place / Columns * (Columns + 1)) + (place % Columns), (place / Columns * (Columns + 1)) + Columns, (Rows * (Columns + 1)) + (place % Columns), figures.Length - 1];
            (long from, long to) = told[counted[0]] is { } exact ? (exact, exact) : within(counted[0]);
            for (long count = Math.Max(0, from); count <= Math.Min(to, 30); count++)
            {
                foreach (int at in counted)
                    figures[at] += count;
                if (may(counted[0], count) && counted.All(at => told[at] is not { } value || figures[at] <= value))
                    Extend(place + 1);
                foreach (int at in counted)
                    figures[at] -= count;
            }
        }
    }

    private static bool May(PerturbationTable table, long count, long value) =>
        count == 0 ? value == 0 : table.Changes(count).Any(change => change.Share > 0 && count + change.Change == value);

    private static bool IsInner(int at) => at / (Columns + 1) < Rows && at % (Columns + 1) < Columns;

    /// <summary>The figures, margins last in each row and column; of a table of one column its sums alone.</summary>
    private static long?[] Cells(PublishedTables tables, bool margins = false)
    {
        long?[] values = [.. tables.Values(0)];
        if (!margins)
            return values;
        long?[] all = new long?[(Rows + 1) * (Columns + 1)];
        for (int a = 0; a <= Rows; a++)
            all[(a * (Columns + 1)) + Columns] = values[a];
        return all;
    }

    private static PublishedTables Protected(int[] counts, int minimum, string table) =>
        TableProtection.Protect(Read(counts, table), new DisclosureOptions { MinimumCount = minimum }, "tests 1").Published;

    private static InnerCells Read(int[] counts, string table, int[]? keys = null)
    {
        StringBuilder text = new(keys is null ? "a,b,n\n" : "a,b,n,k\n");
        for (int i = 0; i < counts.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"x{i / Columns},y{i % Columns},{counts[i]}");
            text.Append(keys is null ? "\n" : string.Create(CultureInfo.InvariantCulture, $",{i}.{keys[i]:000000000}\n"));
        }

        CellsReading reading = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "cells.csv", new CellsLayout("n", [TableSpec.Parse(table)]) { KeyColumn = keys is null ? null : "k" });
        Assert.Empty(reading.Findings);
        return reading.Cells!;
    }
}
