using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Matching.Placement;

/// <summary>A person who waits for one place on a track. Somebody who is to be in two tracks at once waits for each of them. Immutable.</summary>
/// <param name="Id">The person.</param>
/// <param name="Referred">The day of referral, from which the waiting counts.</param>
/// <param name="Options">The tracks that the person could have one of: those whose target group holds.</param>
public sealed record TrackCandidate(ParticipantId Id, LocalDate Referred, ImmutableArray<TrackOption> Options)
{
    /// <summary>Whether the person belongs to the group that the parties have agreed is worst off.</summary>
    public bool IsWorstOff { get; init; }

    /// <summary>
    /// What the person needs. Demands on a track are met by what <see cref="TrackPlanner.Profiles"/> tell; a track on which a former caseworker works is preferred. Teams
    /// named here say nothing of tracks.
    /// </summary>
    public PlacementNeeds Needs { get; init; } = PlacementNeeds.None;

    /// <summary>The first day on which the person can start, or <see langword="null"/>; the one among the needs counts too.</summary>
    public LocalDate? EarliestStart { get; init; }

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(TrackCandidate);
}
