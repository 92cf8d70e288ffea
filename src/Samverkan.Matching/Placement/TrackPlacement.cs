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
    /// <summary>The code only.</summary>
    public override string ToString() => Reason.Code.Id;
}
