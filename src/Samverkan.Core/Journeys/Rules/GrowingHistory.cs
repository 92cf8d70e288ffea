using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>
/// A journey's history while it is gone through in the order of recording. What is told is kept by strand, each with a ledger of what
/// the rules ask, so that a journey of very many entries is judged in a time that grows with them and not with their square. A strand
/// whose entries go back in time, or are corrected, is told anew when it is asked about.
/// </summary>
[Mutable("It grows by the entry.")]
internal sealed class GrowingHistory(JourneyId id) : LedgerHistory(id)
{
    private readonly Dictionary<EntryId, Entry> _entries = [];
    private readonly Dictionary<EntryId, Occurrence> _told = [];
    private readonly Dictionary<EntryId, Entry> _spokenOfBefore = [];
    private readonly HashSet<EntryId> _retracted = [];
    private readonly Dictionary<Strand, StrandLine> _lines = [];
    private Entry? _last;
    private Journey? _whole;

    public override Entry? Last => _last;

    public override Journey Whole => _whole ??= Journey.Fold(Id, _entries.Values);

    public override Entry? Find(EntryId entry) => _entries.GetValueOrDefault(entry);

    public override bool Stands(EntryId entry) => _told.ContainsKey(entry);

    public override IHistory Without(EntryId entry) => _told.TryGetValue(entry, out Occurrence? told) ? new HistoryWithout(this, told) : this;

    /// <summary>Adds the entry that was recorded next.</summary>
    public void Add(Entry entry)
    {
        (_last, _whole) = (entry, null);
        _entries.Add(entry.Id, entry);
        switch (entry.Body)
        {
            case EntryCorrected correction when _told.TryGetValue(correction.Entry, out Occurrence? wrong):
                Take(wrong);
                Put(Corrected(wrong, entry, correction));
                break;
            case EntryCorrected correction:
                // What is spoken of before it was recorded counts when it comes.
                _spokenOfBefore[correction.Entry] = entry;
                break;
            case EntryRetracted retraction:
                _retracted.Add(retraction.Entry);
                if (_told.Remove(retraction.Entry, out Occurrence? gone))
                    Take(gone);
                break;
            case var _ when _retracted.Contains(entry.Id):
                break;
            default:
                Occurrence told = new(entry.Happened, entry.Body, entry, entry);
                Put(_spokenOfBefore.TryGetValue(entry.Id, out Entry? spoken) ? Corrected(told, spoken, (EntryCorrected)spoken.Body) : told);
                break;
        }
    }

    protected override TLedger? Of<TLedger>(Strand strand)
        where TLedger : class => _lines.TryGetValue(strand, out StrandLine? line) ? (TLedger)line.Ledger : null;

    private static Occurrence Corrected(Occurrence wrong, Entry entry, EntryCorrected correction) =>
        new(correction.Happened, correction.Replacement, wrong.Entry, entry);

    private void Put(Occurrence occurrence)
    {
        _told[occurrence.Id] = occurrence;
        foreach (Strand strand in Strand.Of(occurrence.Body))
        {
            if (!_lines.TryGetValue(strand, out StrandLine? line))
                _lines.Add(strand, line = new StrandLine(strand.NewLedger));
            line.Put(occurrence);
        }
    }

    private void Take(Occurrence occurrence)
    {
        foreach (Strand strand in Strand.Of(occurrence.Body))
            _lines[strand].Take(occurrence);
    }

    private sealed class HistoryWithout(GrowingHistory whole, Occurrence left) : LedgerHistory(whole.Id)
    {
        public override Entry? Last => whole.Last;

        public override Journey Whole => whole.Whole.Without(left.Id);

        public override Entry? Find(EntryId entry) => entry == left.Id ? null : whole.Find(entry);

        public override bool Stands(EntryId entry) => entry != left.Id && whole.Stands(entry);

        public override IHistory Without(EntryId entry) => throw new NotSupportedException("A correction leaves out one entry.");

        protected override TLedger? Of<TLedger>(Strand strand)
            where TLedger : class => whole._lines.TryGetValue(strand, out StrandLine? line) ? (TLedger)line.Without(left) : null;
    }
}
