using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A hidden cell and why it is hidden.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="State">Primary or secondary.</param>
/// <param name="Value">The hidden value.</param>
/// <param name="Protects">The primary cells that it would reveal; empty for a primary cell.</param>
/// <param name="Reason">The reason in words.</param>
public sealed record CertifiedCell(string Id, CellState State, long Value, ImmutableArray<string> Protects, LocalizedText Reason)
{
    /// <summary>The least value that a reader must think possible; <see langword="null"/> when it was not sought.</summary>
    public long? Lower { get; init; }

    /// <summary>The greatest value that a reader must think possible; <see langword="null"/> when nothing bounds it.</summary>
    public long? Upper { get; init; }

    /// <summary>How sharp the bounds are.</summary>
    public BoundsKind Bounds { get; init; }

    /// <summary>The id; never the count.</summary>
    public override string ToString() => Id;
}
