using NodaTime;
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
    /// <summary>Whether the person stands among those agreed to be worst off: the first key of the order.</summary>
    public bool IsWorstOff { get; init; }

    /// <summary>The day of referral: the second key of the order. The third is the id.</summary>
    public LocalDate Referred { get; init; }

    /// <summary>The code only.</summary>
    public override string ToString() => Reason.Code.Id;
}
