using System.Collections.Immutable;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Tables for the tests, made from their counts without the library's own table reader.</summary>
internal static class TestTables
{
    /// <summary>A two-way table with all margins. Ids are "row·column", with "t" for a margin.</summary>
    public static CellSystem TwoWay(string[] rows, string[] columns, long[][] counts, Func<string, APrioriStatus>? status = null)
    {
        List<OutputCell> cells = [];
        foreach (int r in Enumerable.Range(-1, rows.Length + 1))
        {
            foreach (int c in Enumerable.Range(-1, columns.Length + 1))
            {
                string id = $"{(r < 0 ? "t" : rows[r])}·{(c < 0 ? "t" : columns[c])}";
                ImmutableArray<Term> column =
                [
                    .. from row in Enumerable.Range(0, rows.Length)
                       from col in Enumerable.Range(0, columns.Length)
                       where (r < 0 || row == r) && (c < 0 || col == c)
                       select new Term((row * columns.Length) + col, 1),
                ];
                long value = column.Sum(t => counts[t.Inner / columns.Length][t.Inner % columns.Length]);
                cells.Add(new OutputCell(id, column, value, value)
                {
                    Importance = (r < 0 ? 1 : 0) + (c < 0 ? 1 : 0),
                    Status = status?.Invoke(id) ?? APrioriStatus.None,
                });
            }
        }

        return new CellSystem(rows.Length * columns.Length, [.. cells]);
    }

    /// <summary>
    /// Several margins of one table of counts. Each margin is the list of the dimensions it keeps; all its own margins are included.
    /// </summary>
    public static CellSystem Linked(int[] levels, long[] counts, int[][] tables)
    {
        SortedDictionary<string, OutputCell> cells = new(StringComparer.Ordinal);
        foreach (int[] table in tables)
        {
            int[] choice = new int[levels.Length];
            Visit(table, 0, choice);
        }

        return new CellSystem(counts.Length, [.. cells.Values]);

        void Visit(int[] table, int depth, int[] choice)
        {
            if (depth < table.Length)
            {
                for (int level = 0; level <= levels[table[depth]]; level++)
                {
                    choice[table[depth]] = level;
                    Visit(table, depth + 1, choice);
                }

                choice[table[depth]] = 0;
                return;
            }

            string id = string.Join(',', choice);
            ImmutableArray<Term> column = [.. Enumerable.Range(0, counts.Length).Where(Holds).Select(static i => new Term(i, 1))];
            long value = column.Sum(t => counts[t.Inner]);
            cells[id] = new OutputCell(id, column, value, value) { Importance = choice.Count(static c => c == 0) };

            bool Holds(int inner)
            {
                for (int d = levels.Length - 1; d >= 0; d--)
                {
                    if (choice[d] != 0 && choice[d] != (inner % levels[d]) + 1)
                        return false;
                    inner /= levels[d];
                }

                return true;
            }
        }
    }

    /// <summary>The ids of all hidden cells, in ordinal order.</summary>
    public static string[] Hidden(ProtectedCells cells) =>
        [.. cells.System.Cells.Where(c => !cells.IsPublished(c.Id)).Select(static c => c.Id).Order(StringComparer.Ordinal)];

    public static ProtectedCells Protect(CellSystem system, int minimum, ZeroRule zeros = ZeroRule.Publish, CandidateOrder order = CandidateOrder.LargestFirst) =>
        DisclosureControl.Protect(system, new DisclosureOptions { MinimumCount = minimum, Zeros = zeros, Order = order }, "tests 1");
}
