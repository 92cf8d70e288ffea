using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A row of a table.</summary>
/// <param name="Header">The row's header.</param>
/// <param name="Cells">One cell per column.</param>
public sealed record TableRow(LocalizedText Header, ImmutableArray<TableCell> Cells)
{
    /// <summary>Whether the row is the sum or the whole of the others; it is set off by a line.</summary>
    public bool IsTotal { get; init; }
}
