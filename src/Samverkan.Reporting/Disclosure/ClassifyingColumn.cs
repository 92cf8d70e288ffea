using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A column that sorts persons into categories.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Categories">Its categories in the order in which they were met; none is empty, none is <c>Total</c>.</param>
public sealed record ClassifyingColumn(string Name, ImmutableArray<string> Categories)
{
    /// <summary>The word for a margin in a published table.</summary>
    public const string Total = "Total";
}
