using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;

namespace Samverkan.Matching.Eligibility;

/// <summary>A person whose eligibility is asked for, with what is known.</summary>
/// <param name="Id">The person.</param>
/// <param name="Facts">What is known about the person.</param>
public sealed record EligibilityCandidate(ParticipantId Id, FactTimeline Facts)
{
    /// <summary>The day on which the person is judged, for example that of the referral; the day of the assessment when left out.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(EligibilityCandidate);
}
