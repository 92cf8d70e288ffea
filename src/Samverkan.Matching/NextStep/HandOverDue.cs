using NodaTime;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>A recommendation that waits for its hand-over, or for the answer to it.</summary>
/// <param name="Recommendation">The recommendation's key within the journey.</param>
/// <param name="Category">Its category.</param>
/// <param name="Since">The day from which it waits.</param>
/// <param name="Says">For what it waits, as a sentence.</param>
public sealed record HandOverDue(RecommendationId Recommendation, RecommendationCategory Category, LocalDate Since, Refusal Says)
{
    /// <summary>Only that it is one; never of what.</summary>
    public override string ToString() => nameof(HandOverDue);
}
