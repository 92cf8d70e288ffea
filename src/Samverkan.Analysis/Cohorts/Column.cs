using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Cohorts;

/// <summary>One value a row: a column of a cohort.</summary>
/// <typeparam name="T">The type of the values, itself immutable.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Column<T>
{
    private readonly T[] _values;

    internal Column(T[] values) => _values = values;

    /// <summary>The number of rows.</summary>
    public int Length => _values.Length;

    /// <summary>The value of a row.</summary>
    /// <param name="row">The row, from 0.</param>
    public T this[int row] => _values[row];

    /// <summary>All values in the order of the rows.</summary>
    public ReadOnlySpan<T> Span => _values;

    /// <summary>Makes a column.</summary>
    /// <param name="values">One value a row.</param>
    public static Column<T> Of(ImmutableArray<T> values) => new(values.IsDefault ? [] : [.. values]);

    /// <summary>The rows whose value is as asked.</summary>
    /// <param name="holds">What is asked of the value.</param>
    public RowSet Where(Func<T, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        return RowSet.Where(_values.Length, row => holds(_values[row]));
    }

    /// <summary>The number of rows; never the values.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Column ({Length} rows)");

    internal Column<T> Concat(Column<T> next) => new([.. _values, .. next._values]);

    internal Column<T> Select(ImmutableArray<int> rows)
    {
        T[] values = new T[rows.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = _values[rows[i]];
        return new Column<T>(values);
    }
}
