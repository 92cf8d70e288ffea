using NodaTime;

namespace Samverkan.Core.Journeys;

/// <summary>A proposal and what people answered to it. Nothing is decided until a caseworker has answered.</summary>
/// <param name="Id">The key within the journey.</param>
/// <param name="About">What it is about.</param>
/// <param name="Proposed">What was proposed.</param>
/// <param name="NextBest">The next best, or <see langword="null"/>.</param>
/// <param name="Reason">Why it was proposed.</param>
/// <param name="Made">The day on which it was made.</param>
public sealed record Proposal(JourneyProposalId Id, ProposalKind About, ProposedChoice Proposed, ProposedChoice? NextBest, ReasonCode Reason, LocalDate Made)
{
    /// <summary>What the participant answered last.</summary>
    public ProposalReply ParticipantsAnswer { get; init; }

    /// <summary>What the participant chose instead, or <see langword="null"/>.</summary>
    public ProposedChoice? ParticipantsChoice { get; init; }

    /// <summary>What the caseworker answered last.</summary>
    public ProposalReply CaseworkersAnswer { get; init; }

    /// <summary>What the caseworker chose instead, or <see langword="null"/>.</summary>
    public ProposedChoice? CaseworkersChoice { get; init; }

    /// <summary>Why the caseworker departed from the proposal, or <see langword="null"/>.</summary>
    public ReasonCode? Departure { get; init; }

    /// <summary>The day of the caseworker's decision; <see langword="null"/> while nothing is decided.</summary>
    public LocalDate? DecidedOn { get; init; }

    /// <summary>What was decided: the proposed, another, or <see langword="null"/> for nothing or not yet.</summary>
    public ProposedChoice? Decided => CaseworkersAnswer switch
    {
        ProposalReply.Accepted => Proposed,
        ProposalReply.ChoseAnother => CaseworkersChoice,
        _ => null,
    };

    /// <summary>Whether the caseworker departed from the proposal.</summary>
    public bool IsDeparture => CaseworkersAnswer is ProposalReply.ChoseAnother or ProposalReply.Declined;

    /// <summary>Whether it is decided; never what.</summary>
    public override string ToString() => $"Proposal ({CaseworkersAnswer})";
}
