using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>
/// What <c>protect</c> writes beside earlier releases, whatever the methods and their order, <c>audit</c> finds nothing in: the steps of the two verbs, over files.
/// </summary>
public sealed class ProtectThenAuditTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[][] Choices = [["a,b"], ["a"], ["b"], ["a", "b"], ["a,b", "b,c"], ["c"], ["a,c"]];

    private readonly string _folder = Directory.CreateTempSubdirectory("samverkan-test-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Whatever_protect_writes_holds_against_audit()
    {
        int written = 0;
        int together = 0;
        int runs = 0;
        Gen.Select(Gen.Int[0, 12].Array[12], Gen.Int[0, 999_999].Array[12], Gen.Select(Gen.Int[0, 2], Gen.Int[0, Choices.Length - 1], Gen.Int[0, 3]).Array[2, 3], Gen.Int[2, 5], Gen.Int[0, int.MaxValue]).Sample(
            (counts, keys, releases, minimum, seed) =>
            {
                List<PublishedTables> told = [];
                int run = runs++;
                foreach ((int method, int tables, int change) in releases)
                {
                    counts = Changed(counts, change, ref seed);
                    if (Release(counts, keys, method, Choices[tables], minimum, told) is not { } release)
                        continue;
                    string folder = Path.Combine(_folder, FormattableString.Invariant($"{run}-{told.Count}"));
                    release.Write(folder);
                    TablesReading reading = PublishedTables.Read(folder);
                    Assert.Empty(reading.Findings);
                    told.Add(reading.Tables!);
                    written++;
                    together += told.Count > 1 ? 1 : 0;
                    Audit(told, minimum);
                    Audit([.. told.AsEnumerable().Reverse()], minimum);
                }
            },
            iter: Soak.Iterations(4, 3_000), threads: 1);
        output.WriteLine(FormattableString.Invariant($"{written} releases, {together} beside earlier ones"));
        Assert.True(together > 0);
    }

    /// <summary>What the verb publishes; nothing where it refuses.</summary>
    private static PublishedTables? Release(int[] counts, int[] keys, int method, string[] tables, int minimum, List<PublishedTables> earlier)
    {
        InnerCells cells = Read(counts, keys, tables);
        if (method > 0)
        {
            PublishedTables changed = method == 1 ? TableRounding.Round(cells, minimum) : CellKeyMethod.Perturb(cells, CellKeyMethod.TableFor(minimum));
            return TableProtection.Follows(changed, earlier) is null ? changed : null;
        }

        Assert.Null(TableProtection.Joins(cells, earlier));
        PublishedTables hidden = TableProtection.Protect(cells, new DisclosureOptions { MinimumCount = minimum }, "tests 1", earlier).Published;
        return earlier.TrueForAll(static one => one.Method == ProtectionMethod.Suppress) || TableProtection.Follows(hidden, earlier) is null ? hidden : null;
    }

    private static void Audit(List<PublishedTables> told, int minimum)
    {
        foreach (TablesAudit audit in TablesAudit.Attack(told))
            Assert.True(audit.Report.HoldsFor(audit.WidthFor(minimum)), $"{Names(told)}: {string.Join("; ", audit.Report.Hidden.Where(cell => cell.IsNarrowerThan(audit.WidthFor(minimum))).Select(static cell => FormattableString.Invariant($"{cell.Id} {cell.Lower}–{cell.Upper}")))}");
        Assert.True(TablesAudit.AttackGrowth(told, minimum).IsEmpty, $"{Names(told)}: growth");
        Assert.True(ReleaseChange.Between(told, minimum).IsEmpty, $"{Names(told)}: change");
    }

    private static string Names(List<PublishedTables> told) => string.Join(" + ", told.Select(static one => $"{one.Method} {string.Join('|', one.Structure.Specs.Select(static spec => string.Join(',', spec.Columns)))}"));

    /// <summary>The same persons, or some who have come, or come and gone.</summary>
    private static int[] Changed(int[] counts, int change, ref int seed)
    {
        int[] changed = [.. counts];
        for (int i = 0; change >= 2 && i < counts.Length; i++)
        {
            seed = unchecked((seed * 1103515245) + 12345);
            int by = ((seed >> 16) & 7) - (change == 3 ? 3 : 0);
            changed[i] = Math.Max(0, changed[i] + (((seed >> 20) & 3) == 0 ? by : 0));
        }

        return changed;
    }

    private static InnerCells Read(int[] counts, int[] keys, string[] tables)
    {
        StringBuilder text = new("a,b,c,n,k\n");
        for (int i = 0; i < counts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"x{i / 6},y{i / 2 % 3},z{i % 2},{counts[i]},0.{keys[i]:000000}\n");
        CellsReading reading = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "cells.csv", new CellsLayout("n", [.. tables.Select(TableSpec.Parse)]) { KeyColumn = "k" });
        Assert.Empty(reading.Findings);
        return reading.Cells!;
    }
}
