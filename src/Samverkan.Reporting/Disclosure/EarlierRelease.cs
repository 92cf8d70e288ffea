namespace Samverkan.Reporting.Disclosure;

/// <summary>What an earlier release told of the cells of tables that are to be published now.</summary>
internal static class EarlierRelease
{
    /// <summary>The values that were told, by the place of their cells in a structure; cells that it does not have are left out.</summary>
    public static Dictionary<int, long> Told(PublishedTables earlier, LinkedTables structure)
    {
        Dictionary<int, long> told = [];
        foreach ((int before, int now) in Places(earlier.Structure, structure))
        {
            if (earlier.Value(before) is { } value)
                told[now] = value;
        }

        return told;
    }

    /// <summary>For each cell of one structure, by its place, the place of the same cell in another; cells that it does not have are left out.</summary>
    public static Dictionary<int, int> Places(LinkedTables earlier, LinkedTables structure)
    {
        Dictionary<int, int> places = [];
        for (int t = 0; t < earlier.Specs.Length; t++)
        {
            TableSpec spec = earlier.Specs[t];
            int[] own = earlier.ColumnsOf(spec);
            int[] now = [.. spec.Columns.Select(name => Find(structure, name))];
            int[][] numbers =
            [
                .. own.Select((c, i) => earlier.Columns[c].Categories.Select(name => now[i] < 0 ? -1 : structure.Columns[now[i]].Categories.IndexOf(name)).ToArray()),
            ];
            int cell = 0;
            foreach (int[] row in earlier.Rows(spec))
            {
                int place = earlier.Tables[t][cell++];
                if (Place(row, now, numbers, structure) is { } found)
                    places[place] = found;
            }
        }

        return places;
    }

    private static int? Place(int[] row, int[] now, int[][] numbers, LinkedTables structure)
    {
        int[] categories = new int[structure.Columns.Length];
        Array.Fill(categories, -1);
        for (int c = 0; c < row.Length; c++)
        {
            if (row[c] < 0)
                continue;
            // a column or category that is not there any more
            if (now[c] < 0 || numbers[c][row[c]] < 0)
                return null;
            categories[now[c]] = numbers[c][row[c]];
        }

        return structure.FindPlace(categories);
    }

    private static int Find(LinkedTables structure, string name)
    {
        for (int c = 0; c < structure.Columns.Length; c++)
        {
            if (string.Equals(structure.Columns[c].Name, name, StringComparison.Ordinal))
                return c;
        }

        return -1;
    }
}
