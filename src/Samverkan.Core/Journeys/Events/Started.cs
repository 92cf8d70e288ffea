using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person started (<i>påbörjade</i>): an enrolled interval begins on this day. A second start after an exit is a re-entry.</summary>
/// <param name="Track">The track (<i>spår</i>) within the programme, or <see langword="null"/>.</param>
public sealed record Started(TrackId? Track = null)
    : JourneyEvent("started", DataCategory.Administrative);
