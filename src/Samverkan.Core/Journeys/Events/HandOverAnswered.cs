using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The body that a recommendation was handed over to answered (<i>kvittens</i>).</summary>
/// <param name="Recommendation">The recommendation.</param>
/// <param name="Answer">What it answered.</param>
/// <remarks>The entry has the category of the entry that made the recommendation.</remarks>
public sealed record HandOverAnswered(RecommendationId Recommendation, HandOverAnswer Answer)
    : JourneyEvent("handOverAnswered", DataCategory.Plan);
