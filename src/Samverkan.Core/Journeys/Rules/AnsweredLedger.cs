using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>One thing that was made once and is answered afterwards: a proposal, a recommendation.</summary>
/// <typeparam name="T">What is known of it.</typeparam>
/// <typeparam name="TMade">The event that makes it.</typeparam>
[Mutable("It grows by the occurrence.")]
internal abstract class AnsweredLedger<T, TMade>(Func<Occurrence, T> madeBy, Func<T, Occurrence, T> after) : StrandLedger
    where T : class
    where TMade : JourneyEvent
{
    private readonly List<Occurrence> _early = [];

    public T? Known { get; private set; }

    /// <summary>What told of the making last.</summary>
    public Occurrence? Begun { get; private set; }

    public override void Tell(Occurrence next)
    {
        if (next.Body is TMade)
        {
            Begun = next;
            Known ??= _early.Where(early => early.Happened == next.Happened).Aggregate(madeBy(next), after);
            _early.Clear();
        }
        else if (Known is not null)
        {
            Known = after(Known, next);
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
