using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person withdrew the consent to take part, from the day on which this happened.</summary>
/// <param name="Consent">The consent.</param>
public sealed record ParticipationConsentWithdrawn(ConsentId Consent)
    : JourneyEvent("participationConsentWithdrawn", DataCategory.Consent);
