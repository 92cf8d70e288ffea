namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>Something became of a proposal of a missing service. Told again, the later stands.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Answer">What became of it.</param>
public sealed record ProposalAnswered(ProposalId Proposal, ProposalAnswer Answer)
    : ProgrammeEvent("proposalAnswered");
