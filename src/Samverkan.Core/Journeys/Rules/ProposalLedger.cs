using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Projections;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>One proposal and the answers to it.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class ProposalLedger() : AnsweredLedger<Proposal, ProposalMade>(ProposalProjection.MadeBy, ProposalProjection.After);
