using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>A person for whom no possible team has a free place, and where he or she stands in the queue.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Team">The team whose queue it is: the cheapest possible one, and of equals the first by key.</param>
/// <param name="Position">The place in that queue, from 1, by day of referral and then by id.</param>
/// <param name="Reason">Why the queue.</param>
public sealed record QueuePlace(ParticipantId Participant, TeamId Team, int Position, Refusal Reason)
{
    /// <summary>The code only.</summary>
    public override string ToString() => Reason.Code.Id;
}
