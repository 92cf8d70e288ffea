namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The span of the published columns, kept in echelon form: each vector is zero at the pivots of those before it.
/// </summary>
internal sealed class Echelon(int rowCount)
{
    private readonly List<SparseVector> _vectors = [];
    private readonly List<int> _pivots = [];
    private readonly int[] _vectorOf = Filled(rowCount);
    private readonly ulong[] _work = new ulong[rowCount];
    private readonly bool[] _touched = new bool[rowCount];
    private readonly List<int> _rows = [];
    private readonly PriorityQueue<int, int> _pending = new();
    private List<int>[]? _holders;

    public int Rank => _vectors.Count;

    public int RowCount => _work.Length;

    public bool IsPivot(int row) => _vectorOf[row] >= 0;

    /// <summary>What is left of a vector when its part in the span is taken away: zero at every pivot.</summary>
    public SparseVector Reduce(SparseVector vector)
    {
        Scatter(vector, 1);
        while (_pending.TryDequeue(out int k, out _))
        {
            ulong value = _work[_pivots[k]];
            if (value != 0)
                Scatter(_vectors[k], MersenneField.Negate(value));
        }

        _rows.Sort();
        int count = 0;
        foreach (int row in _rows)
        {
            if (_work[row] != 0)
                count++;
        }

        int[] rows = new int[count];
        ulong[] values = new ulong[count];
        int n = 0;
        foreach (int row in _rows)
        {
            if (_work[row] != 0)
                (rows[n], values[n++]) = (row, _work[row]);
            _work[row] = 0;
            _touched[row] = false;
        }

        _rows.Clear();
        return new SparseVector(rows, values);
    }

    /// <summary>Adds a reduced vector that is not zero, with its pivot; the stored vector is one at the pivot.</summary>
    public SparseVector Add(SparseVector reduced, int pivot)
    {
        SparseVector vector = reduced.At(pivot) is var value and not 1 ? reduced.Scale(MersenneField.Invert(value)) : reduced;
        _vectorOf[pivot] = _vectors.Count;
        _vectors.Add(vector);
        _pivots.Add(pivot);
        _holders = null;
        return vector;
    }

    /// <summary>
    /// The vector that is one at a free row, zero at all other free rows, and whose product with every vector of the span is zero:
    /// a change of the inner cells that no published figure notices.
    /// </summary>
    public SparseVector Invisible(int freeRow)
    {
        _holders ??= Holders();
        SortedDictionary<int, ulong> change = new() { [freeRow] = 1 };
        PriorityQueue<int, int> waiting = new();
        HashSet<int> queued = [];
        Notice(freeRow);
        while (waiting.TryDequeue(out int k, out _))
        {
            ulong product = 0;
            SparseVector vector = _vectors[k];
            for (int i = 0; i < vector.Count; i++)
            {
                if (change.TryGetValue(vector.Rows[i], out ulong value))
                    product = MersenneField.Add(product, MersenneField.Multiply(vector.Values[i], value));
            }

            if (product == 0)
                continue;
            change[_pivots[k]] = MersenneField.Negate(product);
            Notice(_pivots[k]);
        }

        return new SparseVector([.. change.Keys], [.. change.Values]);

        // a vector is zero at the pivots before it, so the last one settles first
        void Notice(int row)
        {
            foreach (int k in _holders[row])
            {
                if (_pivots[k] != row && queued.Add(k))
                    waiting.Enqueue(k, -k);
            }
        }
    }

    private static int[] Filled(int count)
    {
        int[] array = new int[count];
        Array.Fill(array, -1);
        return array;
    }

    private List<int>[] Holders()
    {
        List<int>[] holders = new List<int>[RowCount];
        for (int row = 0; row < holders.Length; row++)
            holders[row] = [];
        for (int k = 0; k < _vectors.Count; k++)
        {
            foreach (int row in _vectors[k].Rows)
                holders[row].Add(k);
        }

        return holders;
    }

    private void Scatter(SparseVector vector, ulong factor)
    {
        for (int i = 0; i < vector.Count; i++)
        {
            int row = vector.Rows[i];
            _work[row] = MersenneField.Add(_work[row], factor == 1 ? vector.Values[i] : MersenneField.Multiply(vector.Values[i], factor));
            if (_touched[row])
                continue;
            _touched[row] = true;
            _rows.Add(row);
            if (_vectorOf[row] >= 0)
                _pending.Enqueue(_vectorOf[row], _vectorOf[row]);
        }
    }
}
