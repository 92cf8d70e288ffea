using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The inner cells of one table that lies within no other: every combination of its narrowest columns' categories.</summary>
internal sealed class TableBlock
{
    private readonly TableColumns _columns;
    private readonly Dictionary<(int Leaf, int Column, int Category), int[]> _below = [];

    public TableBlock(TableColumns columns, int offset, int size, ImmutableArray<int> leaves)
    {
        _columns = columns;
        Offset = offset;
        Size = size;
        Leaves = leaves;
        Levels = [.. leaves.Select(leaf => columns.All[leaf].Categories.Length)];
    }

    public int Offset { get; }

    public int Size { get; }

    /// <summary>The columns, none of which lies in another.</summary>
    public ImmutableArray<int> Leaves { get; }

    public ImmutableArray<int> Levels { get; }

    /// <summary>Whether the block tells the cell that is cut out by these categories.</summary>
    public bool Tells(int[] categories)
    {
        for (int c = 0; c < categories.Length; c++)
        {
            if (categories[c] >= 0 && !Leaves.Any(leaf => _columns.Path(leaf).Contains(c)))
                return false;
        }

        return true;
    }

    public int Index(int[] categories)
    {
        int index = 0;
        for (int c = 0; c < Leaves.Length; c++)
            index = (index * Levels[c]) + categories[Leaves[c]];
        return Offset + index;
    }

    /// <summary>The categories of an inner cell, for the leaves.</summary>
    public int[] Categories(int inner)
    {
        int[] categories = new int[Leaves.Length];
        int rest = inner - Offset;
        for (int c = Leaves.Length - 1; c >= 0; c--)
            (rest, categories[c]) = (rest / Levels[c], rest % Levels[c]);
        return categories;
    }

    public ImmutableArray<Term> Slice(int[] categories, int weight)
    {
        int[][] chosen = [.. Leaves.Select((leaf, c) => Below(leaf, Levels[c], categories))];
        int count = chosen.Aggregate(1, static (n, list) => n * list.Length);
        ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>(count);
        Visit(0, 0);
        return terms.MoveToImmutable();

        void Visit(int depth, int index)
        {
            if (depth == chosen.Length)
            {
                terms.Add(new Term(Offset + index, weight));
                return;
            }

            foreach (int category in chosen[depth])
                Visit(depth + 1, (index * Levels[depth]) + category);
        }
    }

    private int[] Below(int leaf, int levels, int[] categories)
    {
        int column = _columns.Path(leaf).Where(c => categories[c] >= 0).DefaultIfEmpty(-1).First();
        (int, int, int) key = (leaf, column, column < 0 ? -1 : categories[column]);
        if (!_below.TryGetValue(key, out int[]? below))
        {
            below = [.. Enumerable.Range(0, levels).Where(k => column < 0 || _columns.CategoryIn(column, leaf, k) == categories[column])];
            _below.Add(key, below);
        }

        return below;
    }
}
