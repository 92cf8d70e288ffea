namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// What is left of a hidden cell's vector when the published ones are taken away; when nothing is left, the cell is revealed. It
/// shrinks in place, and keeps two fixed sums of its numbers, whose ratio tells its direction.
/// </summary>
internal sealed class PatternRest
{
    private readonly Dictionary<int, ulong> _values = [];
    private ulong _first;
    private ulong _second;

    public PatternRest(SparseVector vector)
    {
        for (int i = 0; i < vector.Count; i++)
            _values.Add(vector.Rows[i], vector.Values[i]);
        (_first, _second) = Sums(vector);
    }

    private PatternRest()
    {
    }

    public static PatternRest Empty { get; } = new();

    public int Count => _values.Count;

    public IEnumerable<int> Rows => _values.Keys;

    public ulong At(int row) => _values.GetValueOrDefault(row);

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
            if (!_values.TryGetValue(row, out ulong before))
            {
                _values.Add(row, change);
                isNew(row);
                continue;
            }

            ulong value = MersenneField.Add(before, change);
            if (value == 0)
                _values.Remove(row);
            else
                _values[row] = value;
        }

        _first = MersenneField.Add(_first, MersenneField.Multiply(sums.First, factor));
        _second = MersenneField.Add(_second, MersenneField.Multiply(sums.Second, factor));
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
