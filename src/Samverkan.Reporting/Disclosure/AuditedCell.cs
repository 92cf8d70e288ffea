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

    /// <summary>The least value that what is published allows; <see langword="null"/> when bounds were not sought.</summary>
    public long? Lower { get; init; }

    /// <summary>The greatest value that what is published allows; <see langword="null"/> when bounds were not sought or there is none.</summary>
    public long? Upper { get; init; }

    /// <summary>
    /// The published cells whose sum, each times its factor, is the value; empty when the cell is not determined, or when the value
    /// follows in more steps than one sum.
    /// </summary>
    public ImmutableArray<AuditTerm> From { get; init; } = [];

    /// <summary>The id; never the value.</summary>
    public override string ToString() => Id;
}
