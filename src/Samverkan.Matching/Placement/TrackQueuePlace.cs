using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>A person for whom no possible track has a free place.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Track">The track whose queue it is: the cheapest possible one, and of equals the first by key.</param>
/// <param name="Position">The place in that queue, from 1, in the order that <see cref="PlacementProposal.QueueOrder"/> states.</param>
/// <param name="Reason">Why the queue.</param>
public sealed record TrackQueuePlace(ParticipantId Participant, TrackId Track, int Position, Refusal Reason)
{
    /// <summary>The code only.</summary>
    public override string ToString() => Reason.Code.Id;
}
