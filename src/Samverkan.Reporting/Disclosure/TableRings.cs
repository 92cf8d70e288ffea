namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Finds rings among tables: <c>a,b</c>, <c>b,c</c> and <c>a,c</c>. Where there is none, tables of whole counts whose common margins agree are always the margins of one table over all columns;
/// in a ring they need not be, and only the crossing of all its columns tells what the counts can be.
/// </summary>
/// <remarks>
/// The theorem, for relations and for bags (which is what counts are): Beeri, Fagin, Maier and Yannakakis 1983, J. ACM 30(3); Atserias and Kolaitis 2021, PODS. Whether there is a ring is found by taking away ears
/// (Graham 1979; Yu and Özsoyoğlu 1979): a column of one table alone, and a table that lies within another, until nothing changes.
/// </remarks>
internal static class TableRings
{
    /// <summary>The rings: the places of the tables in each. Each two tables of a ring are tied by more than one column that others share.</summary>
    /// <param name="tables">The columns of each table, with those that its columns tell.</param>
    public static List<int[]> Find(IReadOnlyList<IReadOnlySet<int>> tables)
    {
        List<int[]> rings = [];
        Find([.. tables.Select(static (columns, place) => (place, new HashSet<int>(columns)))], rings);
        return rings;
    }

    private static void Find(List<(int Place, HashSet<int> Columns)> tables, List<int[]> rings)
    {
        foreach (List<(int Place, HashSet<int> Columns)> part in Parts(WithoutEars(tables), without: -1))
        {
            // rings that share one column are tied by nothing else, and stay apart
            int joint = part.SelectMany(static table => table.Columns).Distinct().Order().FirstOrDefault(column => Parts(part, column).Count > 1, -1);
            if (joint < 0)
            {
                rings.Add([.. part.Select(static table => table.Place).Order()]);
                continue;
            }

            foreach (List<(int Place, HashSet<int> Columns)> smaller in Parts(part, joint))
                Find(smaller, rings);
        }
    }

    private static List<(int Place, HashSet<int> Columns)> WithoutEars(List<(int Place, HashSet<int> Columns)> tables)
    {
        List<(int Place, HashSet<int> Columns)> left = [.. tables.Select(static table => (table.Place, new HashSet<int>(table.Columns)))];
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach ((_, HashSet<int> columns) in left)
                changed |= columns.RemoveWhere(column => left.Count(other => other.Columns.Contains(column)) == 1) > 0;
            int ear = left.FindIndex(table => table.Columns.Count == 0 || left.Exists(other => other.Place != table.Place && table.Columns.IsSubsetOf(other.Columns)));
            if (ear >= 0)
            {
                left.RemoveAt(ear);
                changed = true;
            }
        }

        return left;
    }

    /// <summary>The parts that no column ties together, one column being set aside.</summary>
    private static List<List<(int Place, HashSet<int> Columns)>> Parts(List<(int Place, HashSet<int> Columns)> tables, int without)
    {
        List<List<(int Place, HashSet<int> Columns)>> parts = [];
        foreach ((int Place, HashSet<int> Columns) table in tables)
        {
            List<List<(int Place, HashSet<int> Columns)>> tied = [.. parts.Where(part => part.Exists(other => other.Columns.Any(column => column != without && table.Columns.Contains(column))))];
            parts.RemoveAll(tied.Contains);
            parts.Add([.. tied.SelectMany(static part => part), table]);
        }

        return parts;
    }
}
