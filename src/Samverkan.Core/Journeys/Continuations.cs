using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Entries that go on with what an earlier one began, and tell as much as it does: whoever may not know of a treatment may not know that
/// it ended.
/// </summary>
internal static class Continuations
{
    /// <summary>The key of what a body begins, or <see langword="null"/>. Keys of different sorts are of different types and never equal.</summary>
    public static Slug? Begun(JourneyEvent body) => body switch
    {
        ActivityStarted started => started.Activity,
        SubsidisedEmploymentStarted started => started.Employment,
        RecommendationMade made => made.Recommendation,
        ProposalMade made => made.Proposal,
        _ => null,
    };

    /// <summary>The key of what a body goes on with, or <see langword="null"/>.</summary>
    public static Slug? Continued(JourneyEvent body) => body switch
    {
        ActivityEnded ended => ended.Activity,
        AttendanceRecorded attendance => attendance.Activity,
        SubsidisedEmploymentEnded ended => ended.Employment,
        HandedOver handed => handed.Recommendation,
        HandOverAnswered answered => answered.Recommendation,
        ProposalReplied answered => answered.Proposal,
        _ => null,
    };
}
