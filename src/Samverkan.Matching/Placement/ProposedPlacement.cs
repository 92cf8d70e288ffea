using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>A proposal to place one person on a team. A person decides.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Team">The team.</param>
/// <param name="District">The district by which the person was routed, after successors; <see langword="null"/> when unknown.</param>
/// <param name="NextBest">The cheapest other team on which the person could be placed, full or not; <see langword="null"/> when there is none.</param>
/// <param name="Reason">Why this team.</param>
/// <param name="Start">The first day on which both the person and the team can start.</param>
public sealed record ProposedPlacement(ParticipantId Participant, TeamId Team, DistrictId? District, TeamId? NextBest, Refusal Reason, LocalDate Start)
{
    /// <summary>What the next best would cost beyond this one, in the unit of the options; negative when it is cheaper but its places are better used by others.</summary>
    public long? NextBestExtraCost { get; init; }

    /// <summary>Whether the next best team has a free place for the person when all proposed ones are taken; <see langword="null"/> when there is no next best.</summary>
    public bool? NextBestHasRoom { get; init; }

    /// <summary>The teams and tracks that could have had the person but for a demand that they do not meet: each such demand.</summary>
    public ImmutableArray<Refusal> Collisions { get; init; } = [];

    /// <summary>What could not be checked of the chosen team, since nobody has said it.</summary>
    public ImmutableArray<Refusal> Unchecked { get; init; } = [];

    /// <summary>The track, when the planner has tracks; else <see langword="null"/>.</summary>
    public TrackId? Track { get; init; }

    /// <summary>The cheapest other track that the person could have, full or not; <see langword="null"/> when there is none.</summary>
    public TrackId? NextBestTrack { get; init; }

    /// <summary>Why this track; <see langword="null"/> when the planner has none.</summary>
    public Refusal? TrackReason { get; init; }

    /// <summary>The code only.</summary>
    public override string ToString() => Reason.Code.Id;
}
