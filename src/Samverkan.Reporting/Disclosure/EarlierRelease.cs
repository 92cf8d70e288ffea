using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What an earlier release told of the cells of tables that are to be published now.</summary>
internal static class EarlierRelease
{
    /// <summary>The values that were told, by the place of their cells in a structure; cells that it does not have are left out.</summary>
    public static Dictionary<int, long> Told(PublishedTables earlier, LinkedTables structure)
    {
        Dictionary<int, long> told = [];
        foreach ((int? place, long? value) in Cells(earlier, structure))
        {
            if (place is { } found && value is { } known)
                told[found] = known;
        }

        return told;
    }

    /// <summary>All cells of an earlier release, by their place in a structure or none, with the value that was told or none.</summary>
    public static IEnumerable<(int? Place, long? Value)> Cells(PublishedTables earlier, LinkedTables structure) =>
        Matched(earlier.Structure, structure).Select(cell => (cell.Now, earlier.Value(cell.Earlier)));

    /// <summary>For each cell of one structure, by its place, the place of the same cell in another; cells that it does not have are left out.</summary>
    public static Dictionary<int, int> Places(LinkedTables earlier, LinkedTables structure) =>
        Matched(earlier, structure).Where(static cell => cell.Now is not null).DistinctBy(static cell => cell.Earlier).ToDictionary(static cell => cell.Earlier, static cell => cell.Now!.Value);

    /// <summary>
    /// The tables of an earlier release without nesting, for a structure that may nest otherwise or not at all: each of a table's levels is a table of its own.
    /// </summary>
    public static IEnumerable<TableSpec> Levels(PublishedTables earlier)
    {
        foreach (TableSpec spec in earlier.Structure.Specs)
        {
            IEnumerable<string> levels = [""];
            foreach (ImmutableArray<string> chain in spec.Chains)
                levels = [.. levels.SelectMany(level => chain.Select(column => level.Length == 0 ? column : $"{level},{column}"))];
            foreach (string level in levels)
                yield return TableSpec.Parse(level);
        }
    }

    /// <summary>The cells of the tables of one structure, by their place there and their place in another, or none.</summary>
    private static IEnumerable<(int Earlier, int? Now)> Matched(LinkedTables earlier, LinkedTables structure)
    {
        for (int t = 0; t < earlier.Specs.Length; t++)
        {
            TableSpec spec = earlier.Specs[t];
            int[] own = earlier.ColumnsOf(spec);
            int[] now = [.. spec.Columns.Select(structure.FindColumn)];
            int[] nested = Nested(spec);
            int[][] numbers =
            [
                .. own.Select((c, i) => earlier.Columns[c].Categories.Select(name => now[i] < 0 ? -1 : structure.Columns[now[i]].Categories.IndexOf(name)).ToArray()),
            ];
            int cell = 0;
            foreach (int[] row in earlier.Rows(spec))
                yield return (earlier.Tables[t][cell++], Place(row, nested, now, numbers, structure));
        }
    }

    // for each column the next narrower one of its chain, or −1
    private static int[] Nested(TableSpec spec) => [.. spec.Chains.SelectMany(static chain => Enumerable.Range(0, chain.Length).Select(depth => depth + 1 < chain.Length)).Select(static (isOuter, c) => isOuter ? c + 1 : -1)];

    private static int? Place(int[] row, int[] nested, int[] now, int[][] numbers, LinkedTables structure)
    {
        int[] categories = new int[structure.Columns.Length];
        Array.Fill(categories, -1);
        for (int c = 0; c < row.Length; c++)
        {
            // of nested columns the narrowest says it all
            if (row[c] < 0 || (nested[c] >= 0 && row[nested[c]] >= 0))
                continue;
            // a column or category that is not there any more
            if (now[c] < 0 || numbers[c][row[c]] < 0)
                return null;
            categories[now[c]] = numbers[c][row[c]];
        }

        return structure.FindPlace(categories);
    }
}
