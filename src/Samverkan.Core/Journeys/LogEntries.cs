using System.Collections.Immutable;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>The order and the story of a log's entries.</summary>
internal static class LogEntries
{
    /// <summary>The entries in the order of recording; of those with the same id the first.</summary>
    public static ImmutableArray<TEntry> InOrder<TEntry>(IEnumerable<TEntry> entries)
        where TEntry : class, ILogEntry
    {
        HashSet<EntryId> seen = [];
        List<TEntry> own = [];
        foreach (TEntry entry in entries)
        {
            if (seen.Add(entry.Id))
                own.Add(entry);
        }

        own.Sort(Recorded);
        return [.. own];
    }

    /// <summary>The entries with one more in its place; the same when its id is among them.</summary>
    public static ImmutableArray<TEntry> With<TEntry>(ImmutableArray<TEntry> entries, TEntry entry)
        where TEntry : class, ILogEntry
    {
        foreach (TEntry known in entries)
        {
            if (known.Id == entry.Id)
                return entries;
        }

        int at = entries.Length;
        while (at > 0 && Recorded(entries[at - 1], entry) > 0)
            at--;
        return entries.Insert(at, entry);
    }

    /// <summary>What happened, as it stands: corrections replace, retractions remove. By day; on the same day in the order of recording.</summary>
    public static IEnumerable<Told<TEntry>> Story<TEntry>(ImmutableArray<TEntry> entries)
        where TEntry : class, ILogEntry
    {
        Dictionary<EntryId, Told<TEntry>> told = [];
        // A correction or retraction can stand before its target when numbers were given twice or by hand, so first all that was told.
        foreach (TEntry entry in entries)
        {
            if (entry.Body is not (ICorrectingBody or IRetractingBody))
                told.TryAdd(entry.Id, new Told<TEntry>(entry.Happened, entry.Body, entry, entry));
        }

        foreach (TEntry entry in entries)
        {
            if (entry.Body is ICorrectingBody correction && told.TryGetValue(correction.Entry, out Told<TEntry> wrong))
                told[correction.Entry] = new Told<TEntry>(correction.Happened, correction.Replacement, wrong.Entry, entry);
        }

        foreach (TEntry entry in entries)
        {
            if (entry.Body is IRetractingBody retraction)
                told.Remove(retraction.Entry);
        }

        return told.Values.OrderBy(static occurrence => occurrence.Happened)
            .ThenBy(static occurrence => occurrence.Entry.Sequence)
            .ThenBy(static occurrence => occurrence.Entry.Id);
    }

    // Two entries with the same number are a finding, not a reason to lose one.
    private static int Recorded<TEntry>(TEntry one, TEntry other)
        where TEntry : class, ILogEntry =>
        one.Sequence.CompareTo(other.Sequence) is var order && order != 0 ? order : one.Id.CompareTo(other.Id);
}
