using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>A synthetic person who has been referred and is not yet in.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Referred">The day of the referral.</param>
/// <param name="District">The district, or <see langword="null"/>.</param>
/// <param name="Facts">What is known about the person.</param>
public sealed record SyntheticReferral(ParticipantId Participant, LocalDate Referred, DistrictId? District, FactTimeline Facts)
{
    /// <summary>That there is a referral; never whose.</summary>
    public override string ToString() => nameof(SyntheticReferral);
}
