using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Something was proposed (<i>förslag</i>), by a program or a person. It decides nothing: people answer.</summary>
/// <param name="Proposal">The key of the proposal within the journey.</param>
/// <param name="About">What it is about.</param>
/// <param name="Proposed">What is proposed.</param>
/// <param name="Reason">Why.</param>
/// <param name="NextBest">The next best, or <see langword="null"/> when there is none.</param>
/// <param name="Start">The first day on which it could begin, or <see langword="null"/>.</param>
public sealed record ProposalMade(JourneyProposalId Proposal, ProposalKind About, ProposedChoice Proposed, ReasonCode Reason, ProposedChoice? NextBest = null, LocalDate? Start = null)
    : JourneyEvent("proposalMade", DataCategory.Administrative)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => About is ProposalKind.Activity or ProposalKind.Vacancy ? DataCategory.Plan : DataCategory.Administrative;
}
