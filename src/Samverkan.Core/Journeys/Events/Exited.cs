using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The participant left the programme (<i>avslut</i>); this day is the last of the enrolled interval.</summary>
/// <param name="Reason">Why.</param>
public sealed record Exited(ExitReason Reason)
    : JourneyEvent("exited", DataCategory.Administrative);
