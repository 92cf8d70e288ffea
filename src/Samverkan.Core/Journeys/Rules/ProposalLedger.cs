using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Projections;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>One proposal and the answers to it.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class ProposalLedger : StrandLedger
{
    private readonly List<Occurrence> _early = [];

    public Proposal? Known { get; private set; }

    /// <summary>What told of the making last.</summary>
    public Occurrence? Begun { get; private set; }

    public override void Tell(Occurrence next)
    {
        if (next.Body is ProposalMade)
        {
            Begun = next;
            Known ??= _early.Where(early => early.Happened == next.Happened).Aggregate(ProposalProjection.MadeBy(next), ProposalProjection.After);
            _early.Clear();
        }
        else if (Known is not null)
        {
            Known = ProposalProjection.After(Known, next);
        }
        else
        {
            // An answer counts on the day of the making, whatever was recorded first.
            if (_early is [var early, ..] && early.Happened < next.Happened)
                _early.Clear();
            _early.Add(next);
        }
    }
}
