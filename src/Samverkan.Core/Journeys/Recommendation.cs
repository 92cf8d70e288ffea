using NodaTime;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys;

/// <summary>A recommendation of a next step (<i>rekommendation</i>) and what has become of it.</summary>
/// <param name="Id">The key within the journey.</param>
/// <param name="Category">Its category.</param>
/// <param name="Aim">What the recommended step aims at.</param>
/// <param name="Addressee">The body that it is meant for, or <see langword="null"/>.</param>
/// <param name="Agreement">Whether the participant agrees, or <see langword="null"/> when not asked.</param>
/// <param name="Made">The day on which it was made.</param>
/// <param name="HandedOverOn">The day of the last hand-over, or <see langword="null"/>.</param>
/// <param name="HandedOverTo">The receiver of the last hand-over, or <see langword="null"/>.</param>
/// <param name="AnsweredOn">The day of the last answer to the last hand-over, or <see langword="null"/>.</param>
/// <param name="State">How far it has come.</param>
public sealed record Recommendation(
    RecommendationId Id,
    RecommendationCategory Category,
    ActivityKind Aim,
    OrganisationId? Addressee,
    PlanAgreement? Agreement,
    LocalDate Made,
    LocalDate? HandedOverOn,
    OrganisationId? HandedOverTo,
    LocalDate? AnsweredOn,
    RecommendationState State)
{
    /// <summary>The state; never what was recommended.</summary>
    public override string ToString() => $"Recommendation ({State})";
}
