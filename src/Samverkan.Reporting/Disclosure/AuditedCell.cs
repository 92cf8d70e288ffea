using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What a reader can work out about one hidden cell. For those inside only.</summary>
/// <param name="Id">The cell's id.</param>
public sealed record AuditedCell(string Id)
{
    /// <summary>
    /// Whether the value follows from what is published by adding and subtracting, or because a published zero has only zeros
    /// for parts.
    /// </summary>
    public bool IsDetermined { get; init; }

    /// <summary>The value that follows, or <see langword="null"/> when none does.</summary>
    public long? Determined { get; init; }

    /// <summary>The least value that what is published allows when counts are not negative.</summary>
    public long? Lower { get; init; }

    /// <summary>The greatest value that what is published allows; <see langword="null"/> when nothing bounds it.</summary>
    public long? Upper { get; init; }

    /// <summary>Whether the figure is told, but rounded or perturbed: nothing hides it, and its value is still not to be found.</summary>
    public bool IsChanged { get; init; }

    /// <summary>How sharp the bounds are.</summary>
    public BoundsKind Bounds { get; init; }

    /// <summary>The sum of inner cells that the upper bound rests on; empty when none is known.</summary>
    internal ImmutableArray<Term> Cause { get; init; } = [];

    /// <summary>Whether the bounds leave fewer values than wanted: upper less lower is below the width.</summary>
    /// <param name="width">The least difference of the bounds.</param>
    public bool IsNarrowerThan(long width) => IsDetermined || (Upper is { } upper && upper - (Lower ?? 0) < width);

    /// <summary>
    /// The published cells whose sum, each times its factor, is the value; empty when the cell is not determined, or when the value
    /// follows in more steps than one sum.
    /// </summary>
    public ImmutableArray<AuditTerm> From { get; init; } = [];

    /// <summary>The id; never the value.</summary>
    public override string ToString() => Id;
}
