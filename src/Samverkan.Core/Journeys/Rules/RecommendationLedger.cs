using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Projections;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>One recommendation, its hand-overs and the answers.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class RecommendationLedger : StrandLedger
{
    private readonly List<Occurrence> _early = [];

    public Recommendation? Known { get; private set; }

    /// <summary>What told of the making last.</summary>
    public Occurrence? Begun { get; private set; }

    public override void Tell(Occurrence next)
    {
        if (next.Body is RecommendationMade)
        {
            Begun = next;
            Known ??= _early.Where(early => early.Happened == next.Happened).Aggregate(RecommendationProjection.MadeBy(next), RecommendationProjection.After);
            _early.Clear();
        }
        else if (Known is not null)
        {
            Known = RecommendationProjection.After(Known, next);
        }
        else
        {
            // A hand-over counts on the day of the making, whatever was recorded first.
            if (_early is [var early, ..] && early.Happened < next.Happened)
                _early.Clear();
            _early.Add(next);
        }
    }
}
