using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The participant or the caseworker answered a proposal. The last answer of each counts, and it is the caseworker's that decides.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="By">Who answered.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Chosen">What was chosen instead; only with <see cref="ProposalReply.ChoseAnother"/>.</param>
/// <param name="Departure">Why not what was proposed. A caseworker who departs from a proposal says why.</param>
/// <remarks>The entry has the category of the entry that made the proposal.</remarks>
public sealed record ProposalReplied(JourneyProposalId Proposal, ProposalParty By, ProposalReply Answer, ProposedChoice? Chosen = null, ReasonCode? Departure = null)
    : JourneyEvent("proposalReplied", DataCategory.Administrative);
