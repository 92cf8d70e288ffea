using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>A proposal to give one person a place on a track. A person decides.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Track">The track.</param>
/// <param name="NextBest">The cheapest other track that the person could have, full or not; <see langword="null"/> when there is none.</param>
/// <param name="Reason">Why this track.</param>
/// <param name="Start">The first working day on which the person can start: the programme is not closed then.</param>
public sealed record TrackPlacement(ParticipantId Participant, TrackId Track, TrackId? NextBest, Refusal Reason, LocalDate Start)
{
    /// <summary>What the next best would cost beyond this one, in the unit of the options; <see langword="null"/> when there is no next best.</summary>
    public long? NextBestExtraCost { get; init; }

    /// <summary>Whether the next best has a free place when all proposed ones are taken; <see langword="null"/> when there is no next best.</summary>
    public bool? NextBestHasRoom { get; init; }

    /// <summary>The tracks that the person could have had but for a demand that they do not meet: each such demand.</summary>
    public ImmutableArray<Refusal> Collisions { get; init; } = [];

    /// <summary>What could not be checked of the chosen track, since nobody has said it.</summary>
    public ImmutableArray<Refusal> Unchecked { get; init; } = [];

    /// <summary>The code only.</summary>
    public override string ToString() => Reason.Code.Id;
}
