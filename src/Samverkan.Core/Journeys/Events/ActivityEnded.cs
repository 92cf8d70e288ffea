using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>An activity ended; this day is its last.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Reason">Why it ended.</param>
/// <remarks>The entry has the category of the entry that started the activity.</remarks>
public sealed record ActivityEnded(ActivityId Activity, ActivityEndReason Reason)
    : JourneyEvent("activityEnded", DataCategory.Activity);
