using System.Collections.Immutable;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;

namespace Samverkan.Matching.NextStep;

/// <summary>Which needs a programme's category of recommendation answers. A category without needs is never proposed: it is for people to think of.</summary>
/// <param name="Category">The category, by its key in the programme's definition.</param>
/// <param name="Needs">The needs that it answers.</param>
/// <param name="Addressee">The body that takes over, where the category itself names it.</param>
public sealed record RecommendationFit(RecommendationCategory Category, ImmutableArray<SupportNeed> Needs, OrganisationId? Addressee = null)
{
    /// <summary>
    /// The fits of the programmes in the box: Projekt Insikt and Arbetsprövning och arbetsförberedelse (START). Assessments of health and treatment of addiction are left out on purpose:
    /// no program proposes them from answers.
    /// </summary>
    public static ImmutableArray<RecommendationFit> Standard { get; } =
    [
        new(new("in-rc1"), [StandardNeeds.Work]),
        new(new("in-rc2"), [StandardNeeds.Studies, StandardNeeds.StudyCounsellor, StandardNeeds.Swedish]),
        new(new("in-rc3"), [StandardNeeds.Adaptation]),
        new(new("in-rc4"), [StandardNeeds.HealthCare, StandardNeeds.HealthCoordination]),
        new(new("in-rc5"), [StandardNeeds.CivicGuidance]),
        new(new("ap-rc2"), [StandardNeeds.Adaptation]),
        new(new("ap-rc4"), [StandardNeeds.Work], OrganisationCatalog.StockholmLabourMarketAdministration),
    ];

    /// <inheritdoc/>
    public bool Equals(RecommendationFit? other) =>
        other is not null && Category == other.Category && Needs.SequenceEqual(other.Needs) && Addressee == other.Addressee;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Category, Needs.Length, Addressee);
}
