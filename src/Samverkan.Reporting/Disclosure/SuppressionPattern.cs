using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What the pattern maker found: a state and a reason for each cell of the system, by its place there.</summary>
internal sealed record SuppressionPattern(
    CellState[] States, CellReason[] Reasons, ImmutableArray<string> Order, ImmutableArray<string> Overruled, ImmutableArray<Witness> Witnesses);
