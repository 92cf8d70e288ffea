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
    /// <summary>What the proposal costs, each cost times what it counts (<see cref="Weights"/>), and the prices that prove it, in the order of the tracks.</summary>
    public required AssignmentResult Certificate { get; init; }

    /// <summary>The bound below which no other proposal for the same people can come, worked out from the prices alone (<see cref="AssignmentResult.BoundFor"/>).</summary>
    public required Int128 Bound { get; init; }

    /// <summary>What each thing counts in the cost, in the bound and in the prices.</summary>
    public required PlacementWeights Weights { get; init; }

    /// <summary>Whether the bound is reached: the proposal is proven to be optimal.</summary>
    public bool IsOptimal => Certificate.Cost == Bound;

    /// <summary>Which tracks have fewer places than the people who can have no other: why somebody waits. Empty when nobody does.</summary>
    public ImmutableArray<PlacementShortage> Shortages { get; init; } = [];

    /// <summary>Input that contradicts itself: people who have worked with a caseworker and are in conflict with the same one, and tracks with more participants than places.</summary>
    public ImmutableArray<PlacementContradiction> Contradictions { get; init; } = [];

    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Placements.Length} placed, {Queue.Length} in queue, {Unplaceable.Length} unplaceable");
}
