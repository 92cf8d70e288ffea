using System.Collections.Immutable;
using System.Text;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Reporting.Deliveries;

/// <summary>Rows for a recipient who may see them unprotected, as comma-separated values in UTF-8. Immutable.</summary>
public sealed class DeliveryTable : DeliveryContent
{
    private readonly ImmutableArray<string> _columns;
    private readonly ImmutableArray<ImmutableArray<string>> _rows;

    /// <summary>Creates a table.</summary>
    /// <param name="kind">What it is; not an extract, which is a document.</param>
    /// <param name="fileName">The name of its file, without folders.</param>
    /// <param name="columns">The columns' names; at least one.</param>
    /// <param name="rows">The rows, each as wide as the columns.</param>
    /// <exception cref="ArgumentException">A row is not as wide as the columns, there are none, or the name has a folder in it.</exception>
    public DeliveryTable(DeliveryKind kind, string fileName, ImmutableArray<string> columns, IEnumerable<ImmutableArray<string>> rows)
        : base(kind, fileName)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (columns.IsDefaultOrEmpty)
            throw new ArgumentException("A table has columns.", nameof(columns));
        _columns = columns;
        _rows = [.. rows];
        if (_rows.Any(row => row.IsDefault || row.Length != columns.Length))
            throw new ArgumentException("Each row is as wide as the columns.", nameof(rows));
    }

    /// <summary>How many rows there are.</summary>
    public int RowCount => _rows.Length;

    internal override byte[] ToBytes()
    {
        StringBuilder csv = new();
        csv.Append(CsvText.Line([.. _columns]));
        foreach (ImmutableArray<string> row in _rows)
            csv.Append(CsvText.Line([.. row]));
        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
