using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Matching.Placement;

/// <summary>What a placement on tracks proposes for one day: each request is in exactly one of the three lists, with the reason. Nothing is decided by it.</summary>
/// <param name="On">The day.</param>
/// <param name="Placements">The proposed places, in the order of the queue.</param>
/// <param name="Queue">Those for whom there is no free place, in the order of the queue.</param>
/// <param name="Unplaceable">Those whom no track can have, in the order of the queue.</param>
/// <param name="Capacities">The places of each track before the proposal, in the order of the programme.</param>
public sealed record TrackProposal(
    LocalDate On,
    ImmutableArray<TrackPlacement> Placements,
    ImmutableArray<TrackQueuePlace> Queue,
    ImmutableArray<UnplaceableCandidate> Unplaceable,
    ImmutableArray<TrackCapacity> Capacities)
{
    /// <summary>The proof that no other proposal for the same people costs less; its prices are in <see cref="AssignmentResult.Prices"/>, in the order of the tracks.</summary>
    public required AssignmentResult Certificate { get; init; }

    /// <summary>Which tracks have fewer places than the people who can have no other: why somebody waits. Empty when nobody does.</summary>
    public ImmutableArray<PlacementShortage> Shortages { get; init; } = [];

    /// <summary>Input that contradicts itself: tracks with more participants than places.</summary>
    public ImmutableArray<PlacementContradiction> Contradictions { get; init; } = [];

    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Placements.Length} placed, {Queue.Length} in queue, {Unplaceable.Length} unplaceable");
}
