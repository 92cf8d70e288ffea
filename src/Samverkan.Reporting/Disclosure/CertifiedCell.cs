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
    /// <summary>The id; never the count.</summary>
    public override string ToString() => Id;
}
