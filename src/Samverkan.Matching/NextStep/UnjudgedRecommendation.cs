using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>A category of recommendation for or against which nothing speaks that the reader may see, and who judges it.</summary>
/// <param name="Category">The category.</param>
/// <param name="Provision">What the programme's definition says of it, with its source.</param>
/// <param name="JudgedBy">Who can judge it.</param>
/// <param name="Says">That it cannot be told here, as a sentence.</param>
public sealed record UnjudgedRecommendation(RecommendationCategory Category, StatedProvision Provision, LocalizedText JudgedBy, Refusal Says)
{
    /// <summary>Only that it is one; never which.</summary>
    public override string ToString() => nameof(UnjudgedRecommendation);
}
