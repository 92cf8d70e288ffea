using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>A synthetic person who waits for a place.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Referred">The day of the referral.</param>
/// <param name="Since">The day from which the person has been ready to start.</param>
/// <param name="District">The district.</param>
/// <param name="Facts">What is known.</param>
public sealed record WaitingPerson(ParticipantId Participant, LocalDate Referred, LocalDate Since, DistrictId? District, FactTimeline Facts)
{
    /// <summary>That somebody waits; never who.</summary>
    public override string ToString() => nameof(WaitingPerson);
}
