using Samverkan.Core.Organisations;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>The programme proposed a service that is missing (<i>insats som saknas</i>).</summary>
/// <param name="Proposal">The proposal's key.</param>
/// <param name="Service">What is missing.</param>
/// <param name="ForWhom">For whom, as a group. Nothing that tells who a participant is belongs here.</param>
/// <param name="Recipient">To whom it was proposed, when that is told.</param>
public sealed record MissingServiceProposed(ProposalId Proposal, string Service, string ForWhom, OrganisationId? Recipient = null)
    : ProgrammeEvent("missingServiceProposed");
