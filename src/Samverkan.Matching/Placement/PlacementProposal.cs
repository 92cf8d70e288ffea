using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Matching.Placement;

/// <summary>
/// What a placement proposes for one day: each candidate is in exactly one of the three lists, with the reason. Nothing is
/// decided by it.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Placements">The proposed placements, in the order of the queue.</param>
/// <param name="Queue">Those for whom there is no free place, in the order of the queue.</param>
/// <param name="Unplaceable">Those whom no team can have, in the order of the queue.</param>
/// <param name="Capacities">The capacity of each team before the proposal, in the order of the teams' keys.</param>
public sealed record PlacementProposal(
    LocalDate On,
    ImmutableArray<ProposedPlacement> Placements,
    ImmutableArray<QueuePlace> Queue,
    ImmutableArray<UnplaceableCandidate> Unplaceable,
    ImmutableArray<TeamCapacity> Capacities)
{
    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Placements.Length} placed, {Queue.Length} in queue, {Unplaceable.Length} unplaceable");
}
