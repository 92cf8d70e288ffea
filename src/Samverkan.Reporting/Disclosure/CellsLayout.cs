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

    /// <summary>
    /// The name of the column with an amount: whole kronor or hours, from 0. Each row is then a piece of somebody's amount, the tables show sums of amounts,
    /// and there is no column of counts. <see langword="null"/> for tables of counts.
    /// </summary>
    public string? ValueColumn { get; init; }

    /// <summary>Of amounts, the name of the column that tells whose each is, or <see langword="null"/> when each row is somebody else's.</summary>
    public string? ContributorColumn { get; init; }

    /// <summary>Of amounts, the name of the column with the sampling weight, or <see langword="null"/>.</summary>
    public string? WeightColumn { get; init; }

    /// <summary>The name of the column with an a-priori status (<c>primary</c>, <c>publish</c> or empty), or <see langword="null"/>.</summary>
    public string? StatusColumn { get; init; }
}
