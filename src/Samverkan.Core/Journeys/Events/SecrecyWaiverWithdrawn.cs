using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person withdrew a waiver of secrecy, from the day on which this happened. What was lawfully shared before stays shared.</summary>
/// <param name="Waiver">The waiver.</param>
public sealed record SecrecyWaiverWithdrawn(WaiverId Waiver)
    : JourneyEvent("secrecyWaiverWithdrawn", DataCategory.Consent);
