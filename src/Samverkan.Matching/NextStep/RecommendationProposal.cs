using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>A category of recommendation to consider together with the person.</summary>
/// <param name="Category">The category.</param>
/// <param name="Provision">What the programme's definition says of it, with its source.</param>
/// <param name="Addressee">The body to hand over to, where the category names it; else it is for people to say.</param>
/// <param name="Says">Why, as a sentence.</param>
public sealed record RecommendationProposal(RecommendationCategory Category, StatedProvision Provision, OrganisationId? Addressee, Refusal Says)
{
    /// <summary>Only that it is one; never which.</summary>
    public override string ToString() => nameof(RecommendationProposal);
}
