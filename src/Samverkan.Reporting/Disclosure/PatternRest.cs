namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// What is left of a hidden cell's vector when the published ones are taken away; when nothing is left, the cell is revealed. It
/// shrinks in place, and keeps two fixed sums of its numbers, whose ratio tells its direction.
/// </summary>
internal sealed class PatternRest
{
    // most have a handful of rows, which are found sooner by looking through them; what has more is looked up
    private const int MostLookedThrough = 16;

    private int[] _rows;
    private ulong[] _values;
    private Dictionary<int, int>? _places;
    private ulong _first;
    private ulong _second;

    public PatternRest(SparseVector vector)
    {
        _rows = [.. vector.Rows];
        _values = [.. vector.Values];
        Count = vector.Count;
        (_first, _second) = Sums(vector);
    }

    public static PatternRest Empty { get; } = new(new SparseVector([], []));

    public int Count { get; private set; }

    public IEnumerable<int> Rows => _rows.Take(Count);

    public ulong At(int row) => Find(row) is >= 0 and var place ? _values[place] : 0;

    /// <summary>The two fixed sums of a vector.</summary>
    public static (ulong First, ulong Second) Sums(SparseVector vector)
    {
        ulong first = 0, second = 0;
        for (int i = 0; i < vector.Count; i++)
        {
            first = MersenneField.Add(first, MersenneField.Multiply(vector.Values[i], Factor(vector.Rows[i], 0x9E3779B97F4A7C15)));
            second = MersenneField.Add(second, MersenneField.Multiply(vector.Values[i], Factor(vector.Rows[i], 0xD1B54A32D192ED03)));
        }

        return (first, second);
    }

    /// <summary>
    /// A number that is the same for all multiples of one vector, once a multiple of another with these sums is added. Two vectors of
    /// different direction have the same number by accident only, once in 2⁶¹; then a cell more is hidden.
    /// </summary>
    public ulong Direction((ulong First, ulong Second) sums, ulong factor)
    {
        ulong first = MersenneField.Add(_first, MersenneField.Multiply(sums.First, factor));
        ulong second = MersenneField.Add(_second, MersenneField.Multiply(sums.Second, factor));
        return second == 0 ? MersenneField.Prime : MersenneField.Multiply(first, MersenneField.Invert(second));
    }

    public ulong Direction() => Direction((0, 0), 0);

    /// <summary>Whether the vector is a multiple of this. Neither is zero.</summary>
    public bool IsParallelTo(SparseVector vector)
    {
        if (Count != vector.Count)
            return false;
        ulong own = At(vector.Rows[0]);
        for (int i = 0; i < vector.Count; i++)
        {
            ulong value = At(vector.Rows[i]);
            if (value == 0 || MersenneField.Multiply(value, vector.Values[0]) != MersenneField.Multiply(own, vector.Values[i]))
                return false;
        }

        return true;
    }

    /// <summary>Adds a multiple of a vector; tells which rows are new.</summary>
    public void Add(SparseVector vector, (ulong First, ulong Second) sums, ulong factor, Action<int> isNew)
    {
        for (int i = 0; i < vector.Count; i++)
        {
            int row = vector.Rows[i];
            ulong change = MersenneField.Multiply(vector.Values[i], factor);
            int place = Find(row);
            if (place < 0)
            {
                Append(row, change);
                isNew(row);
                continue;
            }

            _values[place] = MersenneField.Add(_values[place], change);
            if (_values[place] == 0)
                RemoveAt(place);
        }

        _first = MersenneField.Add(_first, MersenneField.Multiply(sums.First, factor));
        _second = MersenneField.Add(_second, MersenneField.Multiply(sums.Second, factor));
    }

    private int Find(int row)
    {
        if (Count <= MostLookedThrough)
            return Array.IndexOf(_rows, row, 0, Count);
        if (_places is null)
        {
            _places = new Dictionary<int, int>(Count);
            for (int i = 0; i < Count; i++)
                _places.Add(_rows[i], i);
        }

        return _places.TryGetValue(row, out int place) ? place : -1;
    }

    private void Append(int row, ulong value)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(4, 2 * Count));
            Array.Resize(ref _values, _rows.Length);
        }

        (_rows[Count], _values[Count]) = (row, value);
        _places?.Add(row, Count);
        Count++;
    }

    /// <summary>The last one takes its place.</summary>
    private void RemoveAt(int place)
    {
        Count--;
        _places?.Remove(_rows[place]);
        if (place == Count)
            return;
        (_rows[place], _values[place]) = (_rows[Count], _values[Count]);
        if (_places is not null)
            _places[_rows[place]] = place;
    }

    // a fixed number for each row that has nothing to do with the numbers in the system (the finaliser of SplitMix64, Steele 2014)
    private static ulong Factor(int row, ulong salt)
    {
        ulong z = unchecked(((ulong)row + 1) * salt);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return ((z ^ (z >> 31)) % (MersenneField.Prime - 1)) + 1;
    }
}
