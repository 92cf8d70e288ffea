using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Another coordinate system for the cells of linked tables, in which most of them are single coordinates. Among the categories that lie
/// side by side one is left out: it is what remains of their total when the others are taken away. The cells without any left-out
/// category are the coordinates; they are shared between tables, so that nothing need be said of common margins.
/// </summary>
/// <remarks>
/// A change of basis and nothing else: the spans are the same. Elimination over inner cells sees a county as the sum of all that lies in
/// it; here it sees one number, and a published number is out of the way for good.
/// </remarks>
internal sealed class TableBasis
{
    private readonly TableColumns _columns;
    private readonly ImmutableArray<TableBlock> _blocks;
    private readonly int[][] _cells;
    private readonly bool[][] _isLeftOut;
    private readonly Dictionary<UInt128, int> _numbers = [];
    private readonly UInt128[] _radix;
    private readonly Dictionary<(int Column, int Category), (int Column, int Category, int Sign)[]> _expansions = [];
    private readonly int[] _roots;
    private readonly Dictionary<(int Column, int Outer), int[]> _siblings = [];

    /// <param name="columns">The columns.</param>
    /// <param name="blocks">The tables that lie within no other.</param>
    /// <param name="cells">The categories of each cell, completed; −1 for a margin.</param>
    /// <param name="inner">The counts of the inner cells.</param>
    public TableBasis(TableColumns columns, ImmutableArray<TableBlock> blocks, int[][] cells, long[] inner)
    {
        _columns = columns;
        _blocks = blocks;
        _cells = cells;
        _roots = [.. Enumerable.Range(0, columns.Count).Select(columns.Root)];
        int[] roots = [.. _roots.Distinct().Order()];
        // a coordinate is named by one category for each hierarchy, counted over all its columns
        _radix = new UInt128[columns.Count];
        UInt128 step = 1;
        foreach (int root in roots)
        {
            int size = 1;
            for (int c = 0; c < columns.Count; c++)
            {
                if (_roots[c] != root)
                    continue;
                _radix[c] = step;
                size += columns.All[c].Categories.Length;
            }

            step *= (UInt128)size;
        }

        _isLeftOut = LeaveOut(inner);
    }

    /// <summary>How many coordinates have been met.</summary>
    public int Count => _numbers.Count;

    /// <summary>The vector of a cell.</summary>
    public SparseVector OfCell(int cell) => Vector(_cells[cell]);

    /// <summary>The vector of an inner cell.</summary>
    public SparseVector OfInner(int inner)
    {
        TableBlock block = _blocks.Last(b => b.Offset <= inner);
        int[] categories = new int[_columns.Count];
        Array.Fill(categories, -1);
        int[] chosen = block.Categories(inner);
        for (int c = 0; c < chosen.Length; c++)
            categories[block.Leaves[c]] = chosen[c];
        return Vector(categories);
    }

    /// <summary>In each row of siblings the smallest that counts somebody: it is offered last, when the others are settled.</summary>
    private bool[][] LeaveOut(long[] inner)
    {
        bool[][] left = new bool[_columns.Count][];
        for (int column = 0; column < left.Length; column++)
        {
            int c = column;
            int levels = _columns.All[c].Categories.Length;
            left[c] = new bool[levels];
            long[] totals = new long[levels];
            TableBlock block = _blocks.First(b => b.Leaves.Any(leaf => _columns.Path(leaf).Contains(c)));
            int place = block.Leaves.IndexOf(block.Leaves.First(leaf => _columns.Path(leaf).Contains(c)));
            int leaf = block.Leaves[place];
            int below = block.Levels.Skip(place + 1).Aggregate(1, static (n, level) => n * level);
            for (int i = 0; i < block.Size; i++)
                totals[_columns.CategoryIn(c, leaf, i / below % block.Levels[place])] += inner[block.Offset + i];
            foreach (IGrouping<int, int> siblings in Enumerable.Range(0, levels).GroupBy(k => _columns.Outer(c) < 0 ? 0 : _columns.OuterCategory(c, k)))
            {
                int[] members = [.. siblings];
                _siblings[(c, siblings.Key)] = members;
                left[c][members.OrderBy(k => totals[k] == 0 ? long.MaxValue : totals[k]).ThenByDescending(static k => k).First()] = true;
            }
        }

        return left;
    }

    private SparseVector Vector(int[] categories)
    {
        List<(UInt128 Key, int Sign)> terms = [(0, 1)];
        for (int c = 0; c < categories.Length; c++)
        {
            // of nested columns the narrowest says it all
            if (categories[c] < 0 || Enumerable.Range(0, categories.Length).Any(other => categories[other] >= 0 && _columns.Outer(other) == c))
                continue;
            (int Column, int Category, int Sign)[] expansion = Expansion(c, categories[c]);
            List<(UInt128, int)> product = new(terms.Count * expansion.Length);
            foreach ((UInt128 key, int sign) in terms)
            {
                foreach ((int column, int category, int own) in expansion)
                    product.Add((column < 0 ? key : key + (_radix[column] * (UInt128)Node(column, category)), sign * own));
            }

            terms = product;
        }

        int[] rows = new int[terms.Count];
        ulong[] values = new ulong[terms.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            if (!_numbers.TryGetValue(terms[i].Key, out rows[i]))
                _numbers.Add(terms[i].Key, rows[i] = _numbers.Count);
            values[i] = MersenneField.From(terms[i].Sign);
        }

        Array.Sort(rows, values);
        return new SparseVector(rows, values);
    }

    /// <summary>A category as a sum of coordinates; the total is named by no column.</summary>
    private (int Column, int Category, int Sign)[] Expansion(int column, int category)
    {
        if (!_isLeftOut[column][category])
            return [(column, category, 1)];
        if (_expansions.TryGetValue((column, category), out (int, int, int)[]? known))
            return known;
        int outer = _columns.Outer(column);
        int outerCategory = outer < 0 ? 0 : _columns.OuterCategory(column, category);
        List<(int, int, int)> sum = [.. outer < 0 ? [(-1, 0, 1)] : Expansion(outer, outerCategory)];
        sum.AddRange(_siblings[(column, outerCategory)].Where(k => k != category).Select(k => (column, k, -1)));
        return _expansions[(column, category)] = [.. sum];
    }

    // zero stands for the total
    private int Node(int column, int category)
    {
        int node = 1 + category;
        for (int c = 0; c < column; c++)
        {
            if (_roots[c] == _roots[column])
                node += _columns.All[c].Categories.Length;
        }

        return node;
    }
}
