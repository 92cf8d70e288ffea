using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Matching.Placement;

/// <summary>A person who waits for a place on a team. Immutable.</summary>
/// <param name="Id">The person.</param>
/// <param name="District">The district that the person belongs to, as recorded; <see langword="null"/> when unknown. A merged district is routed by its successor.</param>
/// <param name="Referred">The day of referral, from which the waiting counts.</param>
public sealed record PlacementCandidate(ParticipantId Id, DistrictId? District, LocalDate Referred)
{
    /// <summary>
    /// Teams other than the district's on which the person may be placed too, by agreement of the parties, and costs for any
    /// team; the district's own team costs 0 unless it is listed.
    /// </summary>
    public ImmutableArray<TeamOption> Options { get; init; } = [];

    /// <summary>
    /// The tracks that the person could have one of, at what cost: those whose target group holds, and for somebody who is to stay on a track that one only. It counts when
    /// <see cref="PlacementPlanner.Tracks"/> are told.
    /// </summary>
    public ImmutableArray<TrackOption> Tracks { get; init; } = [];

    /// <summary>What the person needs of a team.</summary>
    public PlacementNeeds Needs { get; init; } = PlacementNeeds.None;

    /// <summary>
    /// Whether the person belongs to the group that the parties have agreed is worst off: it stands first in the queue, and its costs
    /// count before anybody else's.
    /// </summary>
    public bool IsWorstOff { get; init; }

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(PlacementCandidate);
}
