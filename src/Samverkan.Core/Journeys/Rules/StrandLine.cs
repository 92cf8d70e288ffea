using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>
/// The story of a strand in order, and its ledger. What comes last is told to the ledger; what goes back in time or is taken out makes
/// it be told anew, when somebody asks.
/// </summary>
[Mutable("It grows by the occurrence.")]
internal sealed class StrandLine(Func<StrandLedger> empty)
{
    private static readonly Comparer<Occurrence> Order = Comparer<Occurrence>.Create(static (one, other) =>
        one.Happened.CompareTo(other.Happened) is var byDay and not 0 ? byDay
        : one.Entry.Sequence.CompareTo(other.Entry.Sequence) is var bySequence and not 0 ? bySequence
        : one.Id.CompareTo(other.Id));

    private readonly List<Occurrence> _story = [];
    private StrandLedger? _whole;
    private StrandLedger? _others;
    private EntryId _left;

    public StrandLedger Ledger => _whole ??= Told(_story);

    /// <summary>The ledger of all occurrences but one. It is kept, since what is corrected once is often corrected again.</summary>
    public StrandLedger Without(Occurrence left)
    {
        if (_story.BinarySearch(left, Order) < 0)
            return Ledger;
        if (_others is null || _left != left.Id)
            (_others, _left) = (Told(_story.Where(occurrence => occurrence.Id != left.Id)), left.Id);
        return _others;
    }

    public void Put(Occurrence occurrence)
    {
        bool isLast = _story.Count == 0 || Order.Compare(_story[^1], occurrence) < 0;
        _story.Insert(isLast ? _story.Count : ~_story.BinarySearch(occurrence, Order), occurrence);
        _whole = Continued(_whole);
        if (_left != occurrence.Id)
            _others = Continued(_others);

        StrandLedger? Continued(StrandLedger? ledger)
        {
            if (!isLast)
                return null;
            ledger?.Tell(occurrence);
            return ledger;
        }
    }

    public void Take(Occurrence occurrence)
    {
        _story.RemoveAt(_story.BinarySearch(occurrence, Order));
        _whole = null;
        if (_left != occurrence.Id)
            _others = null;
    }

    private StrandLedger Told(IEnumerable<Occurrence> story)
    {
        StrandLedger ledger = empty();
        foreach (Occurrence occurrence in story)
            ledger.Tell(occurrence);
        return ledger;
    }
}
