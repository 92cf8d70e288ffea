using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Matching.Decisions;

/// <summary>What a participant or a caseworker answered to a proposal, as the system of the caseworkers tells it.</summary>
/// <param name="Participant">The participant.</param>
/// <param name="Reply">The answer.</param>
/// <param name="On">The day of the answer.</param>
/// <param name="Staff">The caseworker who recorded it, of the participant's answers too: a system answers nothing.</param>
public sealed record ProposalAnswer(ParticipantId Participant, ProposalReplied Reply, LocalDate On, StaffId Staff)
{
    /// <summary>Nothing about anybody.</summary>
    public override string ToString() => nameof(ProposalAnswer);
}
