using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person was offered a place and declined it.</summary>
/// <param name="Reason">Why, or <see langword="null"/>.</param>
public sealed record PlacementDeclined(ReasonCode? Reason = null)
    : JourneyEvent("placementDeclined", DataCategory.Administrative);
