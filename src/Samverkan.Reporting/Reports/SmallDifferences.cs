using Samverkan.Analysis.Cohorts;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// Groups of too few persons that a reader reaches by adding and subtracting two or three counts: a whole less a part, a whole less
/// two parts, and what two parts that cover a whole have in common.
/// </summary>
internal static class SmallDifferences
{
    /// <param name="counts">The persons of each count, over the rows of one cohort.</param>
    /// <param name="minimumCount">The smallest group that is not too small.</param>
    /// <returns>Each group once, in the order of the counts' sizes.</returns>
    public static IEnumerable<RowSet> Of(IEnumerable<RowSet> counts, int minimumCount) => Found(counts, minimumCount).Select(static found => found.Few);

    /// <summary>The same groups, each with the smallest of the two or three counts by which it is reached first.</summary>
    /// <param name="counts">The persons of each count, over the rows of one cohort.</param>
    /// <param name="minimumCount">The smallest group that is not too small.</param>
    public static IEnumerable<(RowSet Few, RowSet Smallest)> Found(IEnumerable<RowSet> counts, int minimumCount)
    {
        // by size; what differs by less than the minimum then stands close together
        RowSet[] sets = [.. counts.Where(static s => !s.IsEmpty).Distinct().OrderBy(static s => s.Count)];
        int[] sizes = [.. sets.Select(static s => s.Count)];
        HashSet<RowSet> seen = [];
        for (int a = 0; a < sets.Length; a++)
        {
            for (int w = a + 1; w < sets.Length && sizes[w] - sizes[a] < minimumCount; w++)
            {
                // all of the part is in the whole
                if (sizes[w] > sizes[a] && sets[a].CountAnd(sets[w]) == sizes[a] && seen.Add(sets[w].Except(sets[a])))
                    yield return (sets[w].Except(sets[a]), sets[a]);
            }

            for (int b = a + 1; b < sets.Length; b++)
            {
                int sum = sizes[a] + sizes[b];
                int start = Place(sizes, sum - minimumCount + 1);
                int end = Place(sizes, sum + minimumCount);
                int common = start < end ? sets[a].CountAnd(sets[b]) : 0;
                for (int w = start; w < end; w++)
                {
                    if (w == a || w == b || sizes[w] == sum || Rest(sets[a], sets[b], sets[w], common) is not { } few || !seen.Add(few))
                        continue;
                    yield return (few, sets[Math.Min(a, w)]);
                }
            }
        }
    }

    private static RowSet? Rest(RowSet a, RowSet b, RowSet whole, int common)
    {
        int sum = a.Count + b.Count;
        if (whole.Count > sum)
            return common == 0 && a.CountAnd(whole) == a.Count && b.CountAnd(whole) == b.Count ? whole.Except(a).Except(b) : null;
        // nobody is in the whole alone, and nobody is in both parts but not in the whole
        RowSet both = a.And(b);
        return both.CountAnd(whole) == common && a.CountAnd(whole) + b.CountAnd(whole) - common == whole.Count ? a.Or(b).Except(whole).Or(both) : null;
    }

    /// <summary>The place of the first size that is at least so large.</summary>
    private static int Place(int[] sizes, int size)
    {
        int low = 0;
        int high = sizes.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sizes[middle] < size)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
