using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Synthetic;

/// <summary>What a round of placement answers about one person.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Team">The team on which there is a place; <see langword="null"/> when the person waits on.</param>
/// <param name="Reason">Why.</param>
/// <param name="QueuePosition">The place in the queue from 1; <see langword="null"/> for who got a place.</param>
public sealed record PlacementAnswer(ParticipantId Participant, TeamId? Team, ReasonCode Reason, int? QueuePosition)
{
    /// <summary>The reason; never who.</summary>
    public override string ToString() => Reason.Value;
}
