using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>All that a reader knows: the structure of the figures, and the values of those that are published. Immutable.</summary>
/// <param name="InnerCount">The number of inner cells.</param>
/// <param name="Cells">The figures, published and hidden.</param>
/// <param name="Relations">Sums of inner cells known to be zero.</param>
public sealed record PublishedSystem(int InnerCount, ImmutableArray<PublishedCell> Cells, ImmutableArray<ImmutableArray<Term>> Relations)
{
    /// <summary>
    /// Whether the rule publishes zeros, as far as a reader knows: what is hidden then counts somebody, and bounds start from one.
    /// </summary>
    public bool ShowsZeros { get; init; }
}
