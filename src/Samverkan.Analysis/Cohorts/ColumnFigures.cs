using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Cohorts;

/// <summary>Figures of a column of whole numbers over some rows.</summary>
public static class ColumnFigures
{
    /// <summary>The distribution of the known values. A row without a value is left out; <see cref="Known"/> tells which rows remain.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">Column and rows differ in length.</exception>
    public static ValueCounts Count(this Column<int?> column, RowSet rows)
    {
        Check(column, rows);
        List<int> values = [];
        foreach (int row in rows.Rows)
        {
            if (column[row] is { } value)
                values.Add(value);
        }

        return ValueCounts.From([.. values]);
    }

    /// <summary>The rows that have a value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rows">The rows to choose among.</param>
    /// <exception cref="ArgumentException">Column and rows differ in length.</exception>
    public static RowSet Known(this Column<int?> column, RowSet rows)
    {
        Check(column, rows);
        return column.Where(static value => value is not null).And(rows);
    }

    private static void Check(Column<int?> column, RowSet rows)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(rows);
        if (column.Length != rows.Length)
            throw new ArgumentException("A column and a set of rows belong to the same cohort.", nameof(rows));
    }
}
