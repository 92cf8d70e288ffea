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

    /// <summary>Whether inner cells are the crossing of a ring's columns, and no cells of any table: bounds in fractions are then far from those in whole numbers, and what is known of a hidden figure is no knowledge of an inner cell.</summary>
    internal bool CrossesRing { get; init; }

    /// <summary>Whether bounds that are not whole are sought in whole numbers too, in small parts: not of records, where nearly all is tied together and it takes minutes.</summary>
    internal bool SeeksWhole { get; init; }

    /// <summary>Whether it was made from tables with a ring too large to be crossed: no bounds are then proved to be the best.</summary>
    internal bool HasLargeRing { get; init; }
}
