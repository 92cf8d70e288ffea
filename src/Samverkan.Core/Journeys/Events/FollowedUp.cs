using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person was followed up after exit.</summary>
/// <param name="MonthsAfterExit">How many months after the exit the follow-up speaks of, from 0.</param>
/// <param name="Status">What was found.</param>
public sealed record FollowedUp(int MonthsAfterExit, FollowUpStatus Status)
    : JourneyEvent("followedUp", DataCategory.Outcome);
