using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// That everybody in a category of one column is in one category of another, though no table nests them: regions of which each lies in one county. A reader who
/// knows as much adds up the regions of one table and finds the county of another.
/// </summary>
/// <param name="Narrow">The column whose categories lie in the other's.</param>
/// <param name="Wide">The other.</param>
/// <param name="Parents">For each category of the narrow column the one that it lies in; −1 where no row is.</param>
internal sealed record ColumnLink(string Narrow, string Wide, ImmutableArray<int> Parents)
{
    /// <summary>Finds the links between the columns of tables from the rows; columns that one table shows together need none.</summary>
    /// <param name="columns">The columns of the rows.</param>
    /// <param name="codes">The category of each column, row by row.</param>
    /// <param name="counts">How many are in each row, or how much; of amounts somebody is in each row.</param>
    /// <param name="isAmount">Whether they are amounts.</param>
    /// <param name="specs">The tables.</param>
    public static ImmutableArray<ColumnLink> Find(IReadOnlyList<ClassifyingColumn> columns, int[] codes, long[] counts, bool isAmount, IReadOnlyList<TableSpec> specs)
    {
        int[] used = [.. Enumerable.Range(0, columns.Count).Where(c => columns[c].Categories.Length > 1 && specs.Any(spec => spec.Columns.Contains(columns[c].Name)))];
        ImmutableArray<ColumnLink>.Builder links = ImmutableArray.CreateBuilder<ColumnLink>();
        foreach (int narrow in used)
        {
            foreach (int wide in used)
            {
                if (narrow == wide || specs.Any(spec => spec.Columns.Contains(columns[narrow].Name) && spec.Columns.Contains(columns[wide].Name)))
                    continue;
                if (Parents(narrow, wide) is { } parents)
                    links.Add(new ColumnLink(columns[narrow].Name, columns[wide].Name, parents));
            }
        }

        return links.DrainToImmutable();

        ImmutableArray<int>? Parents(int narrow, int wide)
        {
            int[] parents = new int[columns[narrow].Categories.Length];
            Array.Fill(parents, -1);
            bool[] isParent = new bool[columns[wide].Categories.Length], isThere = new bool[isParent.Length];
            List<int> empty = [];
            for (int row = 0; row < counts.Length; row++)
            {
                (int category, int parent) = At(row);
                isThere[parent] = true;
                if (counts[row] == 0 && !isAmount)
                {
                    empty.Add(row);
                    continue;
                }

                if (parents[category] >= 0 && parents[category] != parent)
                    return null;
                parents[category] = parent;
                isParent[parent] = true;
            }

            // a category with nobody lies where the file lists it, and where there is a choice in one that would have none else
            foreach (bool isFirst in (bool[])[true, false])
            {
                foreach (int row in empty)
                {
                    (int category, int parent) = At(row);
                    if (parents[category] < 0 && !(isFirst && isParent[parent]))
                        (parents[category], isParent[parent]) = (parent, true);
                }
            }

            // the file lists under a category what lies in another: they are not nested, and to say so would tell that nobody is in the first
            return isThere.AsSpan().SequenceEqual(isParent) ? [.. parents] : null;

            (int Category, int Parent) At(int row) => (codes[(row * columns.Count) + narrow], codes[(row * columns.Count) + wide]);
        }
    }
}
