using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person was put in the queue for a place.</summary>
/// <param name="Reason">Why there was no place.</param>
/// <param name="Position">The place in the queue, from 1.</param>
public sealed record PutInQueue(ReasonCode Reason, int Position)
    : JourneyEvent("putInQueue", DataCategory.Administrative);
