using System.Text.Json.Serialization;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>A next step was recommended (<i>rekommendation</i>): advice to the ordinary operation, never a decision.</summary>
/// <param name="Recommendation">The key of the recommendation within the journey.</param>
/// <param name="RecommendationCategory">Its category, from the programme's list.</param>
/// <param name="Aim">What the recommended step aims at.</param>
/// <param name="Addressee">The body that it is meant for (<i>rätt instans</i>), or <see langword="null"/> when not yet known.</param>
/// <param name="Agreement">Whether the participant agrees, or <see langword="null"/> when not asked.</param>
/// <param name="AnswersReferral">Whether it answers the questions of the referral.</param>
/// <param name="TellsOfHealth">Whether the category tells of health although the aim does not, for example sheltered employment. The entry then holds health data.</param>
/// <param name="Text">The recommendation in free text; personal; or <see langword="null"/>.</param>
/// <remarks>Arbetsprövning och arbetsförberedelse: concrete recommendations made together with the participant. Projekt Insikt: in categories that can be measured.</remarks>
public sealed record RecommendationMade(
    RecommendationId Recommendation,
    RecommendationCategory RecommendationCategory,
    ActivityKind Aim,
    OrganisationId? Addressee = null,
    PlanAgreement? Agreement = null,
    bool AnswersReferral = false,
    bool TellsOfHealth = false,
    string? Text = null)
    : JourneyEvent("recommendationMade", DataCategory.Plan)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => Aim == ActivityKind.Health || TellsOfHealth ? DataCategory.Health : DataCategory.Plan;
}
