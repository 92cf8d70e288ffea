namespace Samverkan.Reporting.Disclosure;

/// <summary>A vector modulo <see cref="MersenneField.Prime"/>: the rows where it is not zero, rising, and the values there.</summary>
internal sealed class SparseVector(int[] rows, ulong[] values)
{
    public int[] Rows { get; } = rows;

    public ulong[] Values { get; } = values;

    public int Count => Rows.Length;

    public ulong At(int row)
    {
        int place = Array.BinarySearch(Rows, row);
        return place < 0 ? 0 : Values[place];
    }

    public SparseVector Scale(ulong factor)
    {
        ulong[] scaled = new ulong[Values.Length];
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = MersenneField.Multiply(Values[i], factor);
        return new SparseVector(Rows, scaled);
    }

    /// <summary>This plus a multiple of another.</summary>
    public SparseVector Plus(SparseVector other, ulong factor)
    {
        int[] rows = new int[Count + other.Count];
        ulong[] values = new ulong[rows.Length];
        int a = 0, b = 0, n = 0;
        while (a < Count || b < other.Count)
        {
            int row;
            ulong value;
            if (b == other.Count || (a < Count && Rows[a] < other.Rows[b]))
            {
                (row, value) = (Rows[a], Values[a]);
                a++;
            }
            else
            {
                row = other.Rows[b];
                value = MersenneField.Multiply(other.Values[b], factor);
                if (a < Count && Rows[a] == row)
                    value = MersenneField.Add(value, Values[a++]);
                b++;
            }

            if (value != 0)
                (rows[n], values[n++]) = (row, value);
        }

        Array.Resize(ref rows, n);
        Array.Resize(ref values, n);
        return new SparseVector(rows, values);
    }

    /// <summary>Whether the two are multiples of each other. Neither is zero.</summary>
    public bool IsParallelTo(SparseVector other)
    {
        if (Count != other.Count || !Rows.AsSpan().SequenceEqual(other.Rows))
            return false;
        for (int i = 1; i < Count; i++)
        {
            if (MersenneField.Multiply(Values[i], other.Values[0]) != MersenneField.Multiply(other.Values[i], Values[0]))
                return false;
        }

        return true;
    }
}
