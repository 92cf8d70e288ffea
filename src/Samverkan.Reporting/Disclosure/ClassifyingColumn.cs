using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A column that sorts persons into categories.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Categories">Its categories in the order in which they were met; none is empty, none is <c>Total</c>.</param>
public sealed record ClassifyingColumn(string Name, ImmutableArray<string> Categories)
{
    /// <summary>The word for a margin in a published table.</summary>
    public const string Total = "Total";

    /// <summary>The name of the column that this one is nested in, or <see langword="null"/>.</summary>
    public string? Within { get; init; }

    /// <summary>For each category the place of the category of <see cref="Within"/> that it lies in; empty when nothing is nested.</summary>
    public ImmutableArray<int> Parents { get; init; } = [];
}
