using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

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
    /// <summary>The order of the queue, in words: what an auditor compares <see cref="Queue"/> with.</summary>
    public static LocalizedText QueueOrder { get; } = new(
        "först den grupp som parterna är överens om har det svårast, sedan den som remitterats tidigast, sedan efter id",
        "first the group that the parties agree is worst off, then whoever was referred earliest, then by id");

    /// <summary>The places of each track before the proposal, in the order of the planner; empty when it has none.</summary>
    public ImmutableArray<TrackCapacity> TrackCapacities { get; init; } = [];

    /// <summary>The proof that no other proposal for the same people places them at a lower cost.</summary>
    public PlacementCertificate Certificate { get; init; } = new(0, 0, []);

    /// <summary>Who competes for which places: one for each group of teams that is too small for those who can have no other.</summary>
    public ImmutableArray<PlacementShortage> Shortages { get; init; } = [];

    /// <summary>What is left for those expected later; <see langword="null"/> when the planner was told of none.</summary>
    public ArrivalOutlook? Arrivals { get; init; }

    /// <summary>Input that contradicts itself.</summary>
    public ImmutableArray<PlacementContradiction> Contradictions { get; init; } = [];

    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Placements.Length} placed, {Queue.Length} in queue, {Unplaceable.Length} unplaceable");
}
