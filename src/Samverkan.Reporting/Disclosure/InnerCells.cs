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
    public CellSystem ToSystem()
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

        return Structure.Count(Rows(), place => status[place]);
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
