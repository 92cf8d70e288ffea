using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Whom the person is merged with.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class MergeLedger : StrandLedger
{
    private readonly HashSet<ParticipantId> _others = [];

    public bool IsMerged(ParticipantId other) => _others.Contains(other);

    public override void Tell(Occurrence next)
    {
        if (next.Body is PersonMerged merged)
            _others.Add(merged.Other);
        else if (next.Body is PersonSplit split)
            _others.Remove(split.Other);
    }
}
