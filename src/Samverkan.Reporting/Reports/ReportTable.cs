using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A table with a caption, a header for each column and a header for each row.</summary>
public sealed record ReportTable : Block
{
    /// <summary>Creates a table.</summary>
    /// <param name="id">The table's key, unique in its report; the name of its CSV file.</param>
    /// <param name="caption">What the table shows.</param>
    /// <param name="stub">The header of the column of row headers.</param>
    /// <param name="columns">The headers of the other columns.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">A row has another number of cells than there are columns.</exception>
    public ReportTable(FigureId id, LocalizedText caption, LocalizedText stub, ImmutableArray<LocalizedText> columns, ImmutableArray<TableRow> rows)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(caption);
        ArgumentNullException.ThrowIfNull(stub);
        foreach (TableRow row in rows)
        {
            if (row.Cells.Length != columns.Length)
                throw new ArgumentException("Every row has one cell per column.", nameof(rows));
        }

        Id = id;
        Caption = caption;
        Stub = stub;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The table's key.</summary>
    public FigureId Id { get; }

    /// <summary>What the table shows.</summary>
    public LocalizedText Caption { get; }

    /// <summary>The header of the column of row headers.</summary>
    public LocalizedText Stub { get; }

    /// <summary>The headers of the other columns.</summary>
    public ImmutableArray<LocalizedText> Columns { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<TableRow> Rows { get; }

    internal override IEnumerable<FigureId> Figures =>
        Rows.SelectMany(static r => r.Cells).Select(static c => c.Figure).OfType<FigureId>();
}
