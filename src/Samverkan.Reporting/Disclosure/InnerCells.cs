using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>Counts by combination of categories, as a file of cells holds them, with the tables to be made of them. Immutable.</summary>
public sealed class InnerCells
{
    private readonly int[] _categories;
    private readonly long[] _counts;
    private readonly APrioriStatus[] _status;

    internal InnerCells(LinkedTables structure, int[] categories, long[] counts, APrioriStatus[] status)
    {
        Structure = structure;
        _categories = categories;
        _counts = counts;
        _status = status;
    }

    /// <summary>The tables without their counts.</summary>
    public LinkedTables Structure { get; }

    /// <summary>The number of combinations that were given.</summary>
    public int Count => _counts.Length;

    /// <summary>The sum of all counts.</summary>
    public long Total => _counts.Sum();

    /// <summary>The tables as one linear system, with the counts.</summary>
    /// <remarks>
    /// A cell that is no margin of its table has the status of the rows it sums: primary when any is, publish when all are.
    /// </remarks>
    public CellSystem ToSystem() => ToSystem([]);

    /// <summary>The tables as one linear system, beside what earlier releases have told.</summary>
    /// <remarks>
    /// A release that tells the same value of every common cell counts the same persons: what it told is out. Another is of another
    /// day: where a cell differs from it by 1 to one less than the minimum, the few who have come or gone would be told.
    /// </remarks>
    internal CellSystem ToSystem(IReadOnlyList<PublishedTables> earlier, int minimumCount = 1)
    {
        APrioriStatus[] status = new APrioriStatus[Structure.Tables.SelectMany(static table => table).Max() + 1];
        foreach (TableSpec spec in Structure.Specs)
        {
            Dictionary<int, (int Rows, int Publish, bool Primary)> cells = [];
            int[] own = Structure.LeavesOf(spec);
            int[] categories = new int[Structure.Columns.Length];
            for (int row = 0; row < _counts.Length; row++)
            {
                Array.Fill(categories, -1);
                foreach (int column in own)
                    categories[column] = _categories[(row * Structure.Columns.Length) + column];
                int place = Structure.Place(categories);
                (int rows, int publish, bool primary) = cells.GetValueOrDefault(place);
                cells[place] = (rows + 1, publish + (_status[row] == APrioriStatus.Publish ? 1 : 0), primary || _status[row] == APrioriStatus.Primary);
            }

            foreach ((int place, (int rows, int publish, bool primary)) in cells)
            {
                if (primary)
                    status[place] = APrioriStatus.Primary;
                else if (publish == rows && status[place] == APrioriStatus.None)
                    status[place] = APrioriStatus.Publish;
            }
        }

        if (earlier.Count == 0)
            return Structure.Count(Rows(), place => status[place]);
        System.Collections.Immutable.ImmutableArray<OutputCell> now = Structure.Count(Rows(), place => status[place]).Cells;
        HashSet<int> isOut = [];
        HashSet<int> isChange = [];
        foreach (PublishedTables release in earlier)
        {
            Dictionary<int, long> told = EarlierRelease.Told(release, Structure);
            if (told.All(cell => now[cell.Key].Value == cell.Value))
                isOut.UnionWith(told.Keys);
            else
                isChange.UnionWith(told.Where(cell => Math.Abs(now[cell.Key].Value - cell.Value) is var few && few >= 1 && few < minimumCount).Select(static cell => cell.Key));
        }

        return Structure.Count(Rows(), place => status[place], isOut.Contains, (place, _) => isChange.Contains(place));
    }

    private IEnumerable<(int[] Categories, long Count)> Rows()
    {
        int[] categories = new int[Structure.Columns.Length];
        for (int row = 0; row < _counts.Length; row++)
        {
            Array.Copy(_categories, row * categories.Length, categories, 0, categories.Length);
            yield return (categories, _counts[row]);
        }
    }
}
