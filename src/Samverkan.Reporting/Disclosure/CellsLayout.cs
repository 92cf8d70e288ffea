using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>Which column of a file of cells is what. Every other column classifies.</summary>
/// <param name="CountColumn">The name of the column that holds the count.</param>
/// <param name="Tables">The tables to be made; their columns must be in the file.</param>
public sealed record CellsLayout(string CountColumn, ImmutableArray<TableSpec> Tables)
{
    /// <summary>
    /// The name of the column with the sum of the record keys of those whom the row counts, for the cell key method, or <see langword="null"/>.
    /// </summary>
    public string? KeyColumn { get; init; }

    /// <summary>The name of the column with an a-priori status (<c>primary</c>, <c>publish</c> or empty), or <see langword="null"/>.</summary>
    public string? StatusColumn { get; init; }
}
