using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>
/// A journey's history while it is gone through in the order of recording. Entries are kept by strand, and only the strand that is asked
/// about is folded, so that a journey of very many entries is judged in a time that grows with them and not with their square.
/// </summary>
[Mutable("It grows by the entry.")]
internal sealed class GrowingHistory(JourneyId id) : IHistory
{
    private readonly Dictionary<EntryId, Entry> _entries = [];
    private readonly Dictionary<EntryId, List<Entry>> _spokenOf = [];
    private readonly HashSet<EntryId> _retracted = [];
    private readonly Dictionary<Strand, Line> _lines = [];

    public JourneyId Id => id;

    public Entry? Last { get; private set; }

    public Journey Of(Strand strand) => _lines.TryGetValue(strand, out Line? line) ? line.Folded(id) : Journey.Empty(id);

    public Entry? Find(EntryId entry) => _entries.GetValueOrDefault(entry);

    public bool Stands(EntryId entry) => Find(entry) is { Body: not (EntryCorrected or EntryRetracted) } && !_retracted.Contains(entry);

    /// <summary>Adds the entry that was recorded next.</summary>
    public void Add(Entry entry)
    {
        Last = entry;
        _entries.Add(entry.Id, entry);
        switch (entry.Body)
        {
            case EntryCorrected correction:
                AddTo(correction.Entry, entry);
                break;
            case EntryRetracted retraction:
                _retracted.Add(retraction.Entry);
                AddTo(retraction.Entry, entry);
                break;
            default:
                AddWithAll(entry);
                break;
        }
    }

    // It belongs where its target does. By a correction the target may come to belong elsewhere too, with all that was said of it.
    private void AddTo(EntryId target, Entry entry)
    {
        if (!_spokenOf.TryGetValue(target, out List<Entry>? spoken))
            _spokenOf.Add(target, spoken = []);
        spoken.Add(entry);
        // What is spoken of before it was recorded is added with what was said when it comes.
        if (Find(target) is { Body: not (EntryCorrected or EntryRetracted) } told)
            AddWithAll(told);
    }

    private void AddWithAll(Entry told)
    {
        List<Entry> spoken = _spokenOf.GetValueOrDefault(told.Id, []);
        foreach (Strand strand in spoken.Select(static entry => entry.Body).OfType<EntryCorrected>().SelectMany(static correction => Strand.Of(correction.Replacement)).Concat(Strand.Of(told.Body)).Append(Strand.Whole).Distinct())
        {
            if (!_lines.TryGetValue(strand, out Line? line))
                _lines.Add(strand, line = new Line());
            line.Add(told);
            foreach (Entry entry in spoken)
                line.Add(entry);
        }
    }

    private sealed class Line
    {
        private readonly List<Entry> _entries = [];
        private readonly HashSet<EntryId> _ids = [];
        private Journey? _folded;

        public void Add(Entry entry)
        {
            if (!_ids.Add(entry.Id))
                return;
            _entries.Add(entry);
            _folded = null;
        }

        public Journey Folded(JourneyId id) => _folded ??= Journey.Fold(id, _entries);
    }
}
