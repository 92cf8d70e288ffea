using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>An attacker on rounded and perturbed tables, who knows the method, its parameters and every margin, and has a computer.</summary>
public sealed class OtherMethodsAttackTests(ITestOutputHelper output)
{
    [Fact]
    public void Whoever_rounds_every_table_anew_never_finds_the_count_of_a_small_row()
    {
        const int Unit = 3;
        // where every row is told as nought or one unit, none is above two units less one: all tables that can be behind it are tried
        const int Most = (2 * Unit) - 1;
        Dictionary<string, HashSet<int>[]> worlds = new(StringComparer.Ordinal);
        int[] counts = new int[4];
        for (int at = 0; at < Math.Pow(Most + 1, 4); at++)
        {
            int rest = at;
            for (int i = 0; i < 4; i++)
                (rest, counts[i]) = (rest / (Most + 1), rest % (Most + 1));
            PublishedTables rounded = TableRounding.Round(Read(counts), Unit);
            if (((int[])[0, 1, 3, 4]).Any(row => rounded.Values(0)[row] > Unit))
                continue;
            // what gives the same figures, margins, and shares of them cannot be told apart
            string printed = Printed(rounded);
            if (!worlds.TryGetValue(printed, out HashSet<int>[]? possible))
                worlds.Add(printed, possible = [.. Enumerable.Range(0, 4).Select(static _ => new HashSet<int>())]);
            for (int i = 0; i < 4; i++)
                possible[i].Add(counts[i]);
        }

        HashSet<int>[] small = [.. worlds.SelectMany(static world => world.Value).Where(static counts => counts.Any(static count => count is >= 1 and < Unit))];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{worlds.Count} outputs, {small.Length} rows that may be small, {small.Count(static c => c.Max() - c.Min() < Unit - 1)} narrower than the unit less one"));
        Assert.True(worlds.Count > 10);
        Assert.All(small, static counts => Assert.True(counts.Count > 1));
    }

    [Fact]
    public void Margins_and_shares_of_rounded_rows_tell_nothing_that_the_rows_do_not() =>
        Gen.Select(Gen.Long[0, 40].Array[8], Gen.Int[2, 7]).Sample(
            (counts, unit) =>
            {
                PublishedTables rounded = TableRounding.Round(Read([.. counts.Select(static c => (int)c)]), unit);
                // every margin is the sum of the rounded rows beneath it: an equation that holds whatever the true counts are
                long[] rows = [.. Enumerable.Range(0, 8).Select(i => Cell(rounded, i / 4, i / 2 % 2, i % 2))];
                for (int a = -1; a < 2; a++)
                {
                    for (int b = -1; b < 2; b++)
                    {
                        for (int c = -1; c < 2; c++)
                            Assert.Equal(rows.Where((_, i) => (a < 0 || i / 4 == a) && (b < 0 || i / 2 % 2 == b) && (c < 0 || i % 2 == c)).Sum(), Cell(rounded, a, b, c));
                    }
                }

                // and each row leaves every count within the unit possible, small ones among them
                for (int i = 0; i < 8; i++)
                    Assert.True(Math.Abs(rows[i] - counts[i]) < unit && rows[i] % unit == 0);
            },
            iter: Soak.Iterations(60, 2_000));

    [Fact]
    public void Asking_again_in_other_tables_gives_the_same_figure_so_that_an_average_tells_nothing() =>
        Gen.Select(Gen.Int[0, 15].Array[8], Gen.Int[0, 999_999_999].Array[8], Gen.Int[2, 6]).Sample(
            (counts, keys, minimum) =>
            {
                PerturbationTable table = CellKeyMethod.TableFor(minimum);
                string[][] asked = [["a,b,c"], ["c,a"], ["a"], ["b,c", "a,c"], ["c,b,a"], ["a,b"], ["b", "a"]];
                Dictionary<string, HashSet<long>> seen = new(StringComparer.Ordinal);
                foreach (string[] tables in asked)
                {
                    PublishedTables perturbed = CellKeyMethod.Perturb(Read(counts, keys, tables), table);
                    for (int t = 0; t < tables.Length; t++)
                    {
                        foreach ((int[] row, long? value) in perturbed.Structure.Rows(perturbed.Structure.Specs[t]).Zip(perturbed.Values(t)))
                        {
                            // which records a figure counts, whatever table it stands in
                            string of = string.Join(' ', perturbed.Structure.Specs[t].Columns.Zip(row, (name, at) => at < 0 ? "" : name + perturbed.Structure.Columns.Single(c => c.Name == name).Categories[at]).Where(static x => x.Length > 0).Order(StringComparer.Ordinal));
                            (seen.TryGetValue(of, out HashSet<long>? values) ? values : seen[of] = []).Add(value!.Value);
                        }
                    }
                }

                Assert.Equal(27, seen.Count);
                Assert.All(seen.Values, static values => Assert.Single(values));
            },
            iter: Soak.Iterations(10, 1_000));

    [Fact]
    public void Whoever_knows_the_table_of_changes_and_the_total_of_two_cells_almost_never_finds_a_small_one()
    {
        PerturbationTable table = CellKeyMethod.TableFor(5);
        Dictionary<(long, long, long), int> ways = [];
        decimal worst = 0;
        for (int small = 1; small < 5; small++)
        {
            foreach (int other in (int[])[0, 1, 4, 9, 20])
            {
                decimal found = 0;
                foreach ((long a, decimal first) in Told(small))
                {
                    foreach ((long b, decimal second) in Told(other))
                    {
                        foreach ((long total, decimal third) in Told(small + other))
                        {
                            // without another beside it the total is the cell itself, with its own key
                            if (other == 0 && total != a)
                                continue;
                            if (!ways.TryGetValue((a, b, total), out int count))
                                ways.Add((a, b, total), count = Enumerable.Range(0, 25).Count(x => Enumerable.Range(0, 40).Any(y => May(x, a) && May(y, b) && (y == 0 || b > 0 || May(y, 0)) && (x == 0 || y == 0 ? (x == 0 ? total == b : total == a) : May(x + y, total)))));
                            Assert.True(count >= 1);
                            if (count == 1)
                                found += first * second * (other == 0 ? 1 : third);
                        }
                    }
                }

                worst = Math.Max(worst, found);
            }
        }

        output.WriteLine(worst.ToString(CultureInfo.InvariantCulture));
        Assert.True(worst < 0.000_001m, worst.ToString(CultureInfo.InvariantCulture));

        IEnumerable<(long Value, decimal Share)> Told(int count) =>
            count == 0 ? [(0L, 1m)] : table.Changes(count).Where(static c => c.Share > 0).Select(c => ((long)count + c.Change, (decimal)c.Share / RecordKey.Count));

        bool May(int count, long value) => count == 0 ? value == 0 : table.Changes(count).Any(c => c.Share > 0 && count + c.Change == value);
    }

    private static string Printed(PublishedTables tables)
    {
        StringBuilder text = new();
        long[] values = [.. tables.Values(0).Select(static v => v!.Value)];
        foreach (long value in values)
            text.Append(CultureInfo.InvariantCulture, $"{value} {(values[^1] == 0 ? 0 : decimal.Round(100m * value / values[^1], 1))},");
        return text.ToString();
    }

    private static long Cell(PublishedTables tables, int a, int b, int c)
    {
        int Turn(int at) => at < 0 ? 2 : at;
        return tables.Values(0)[(Turn(a) * 9) + (Turn(b) * 3) + Turn(c)]!.Value;
    }

    private static InnerCells Read(int[] counts, int[]? keys = null, params string[] tables)
    {
        bool isThree = counts.Length == 8;
        StringBuilder text = new(isThree ? "a,b,c,n" : "a,b,n");
        text.Append(keys is null ? "\n" : ",k\n");
        for (int i = 0; i < counts.Length; i++)
        {
            text.Append(isThree ? string.Create(CultureInfo.InvariantCulture, $"x{i / 4},y{i / 2 % 2},z{i % 2},{counts[i]}") : string.Create(CultureInfo.InvariantCulture, $"x{i / 2},y{i % 2},{counts[i]}"));
            text.Append(keys is null ? "\n" : string.Create(CultureInfo.InvariantCulture, $",{(counts[i] == 0 ? 0 : i)}.{(counts[i] == 0 ? 0 : keys[i]):000000000}\n"));
        }

        CellsLayout layout = new("n", [.. (tables.Length > 0 ? tables : [isThree ? "a,b,c" : "a,b"]).Select(TableSpec.Parse)]) { KeyColumn = keys is null ? null : "k" };
        CellsReading reading = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "cells.csv", layout);
        Assert.Empty(reading.Findings);
        return reading.Cells!;
    }
}
