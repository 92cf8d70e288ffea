namespace Samverkan.Analysis.Cohorts;

/// <summary>Several values a row, in compressed rows: one list, and where each row's part begins.</summary>
internal sealed class SliceColumn<T>
{
    private readonly int[] _offsets;
    private readonly T[] _items;

    private SliceColumn(int[] offsets, T[] items)
    {
        _offsets = offsets;
        _items = items;
    }

    public int Rows => _offsets.Length - 1;

    public ReadOnlySpan<T> this[int row] => _items.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);

    public static SliceColumn<T> Nothing(int rows) => new(new int[rows + 1], []);

    public static SliceColumn<T> From<TRow>(IReadOnlyList<TRow> rows, Func<TRow, IEnumerable<T>> items)
    {
        int[] offsets = new int[rows.Count + 1];
        List<T> all = [];
        for (int row = 0; row < rows.Count; row++)
        {
            all.AddRange(items(rows[row]));
            offsets[row + 1] = all.Count;
        }

        return new SliceColumn<T>(offsets, [.. all]);
    }

    public SliceColumn<T> Concat(SliceColumn<T> next)
    {
        int[] offsets = new int[Rows + next.Rows + 1];
        _offsets.CopyTo(offsets, 0);
        for (int i = 1; i <= next.Rows; i++)
            offsets[Rows + i] = _items.Length + next._offsets[i];
        return new SliceColumn<T>(offsets, [.. _items, .. next._items]);
    }

    public SliceColumn<T> Select(ReadOnlySpan<int> rows)
    {
        int[] offsets = new int[rows.Length + 1];
        for (int i = 0; i < rows.Length; i++)
            offsets[i + 1] = offsets[i] + _offsets[rows[i] + 1] - _offsets[rows[i]];
        T[] items = new T[offsets[^1]];
        for (int i = 0; i < rows.Length; i++)
            this[rows[i]].CopyTo(items.AsSpan(offsets[i]));
        return new SliceColumn<T>(offsets, items);
    }
}
