using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What the pattern maker found: a state and a reason for each cell of the system, by its place there.</summary>
/// <param name="States">The states.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="Order">The order in which cells were offered.</param>
/// <param name="Overruled">Cells that were to be published and are not.</param>
/// <param name="Witnesses">Proofs, found when they are asked for.</param>
/// <param name="AlreadyTold">Cells that ought to be hidden, but that earlier releases have told.</param>
internal sealed record SuppressionPattern(
    CellState[] States,
    CellReason[] Reasons,
    ImmutableArray<string> Order,
    ImmutableArray<string> Overruled,
    Func<ImmutableArray<Witness>> Witnesses,
    ImmutableArray<string> AlreadyTold);
