using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>What happened, as it stands: corrections replace, retractions remove.</summary>
internal static class StoryProjection
{
    public static ImmutableArray<Occurrence> Of(ImmutableArray<Entry> entries)
    {
        Dictionary<EntryId, Occurrence> told = [];
        // A correction or retraction can stand before its target when numbers were given twice or by hand, so first all that was told.
        foreach (Entry entry in entries)
        {
            if (entry.Body is not (EntryCorrected or EntryRetracted))
                told.TryAdd(entry.Id, new Occurrence(entry.Happened, entry.Body, entry, entry));
        }

        foreach (Entry entry in entries)
        {
            if (entry.Body is EntryCorrected correction && told.TryGetValue(correction.Entry, out Occurrence? wrong))
                told[correction.Entry] = wrong with { Happened = correction.Happened, Body = correction.Replacement, ToldBy = entry };
        }

        foreach (Entry entry in entries)
        {
            if (entry.Body is EntryRetracted retraction)
                told.Remove(retraction.Entry);
        }

        return
        [
            .. told.Values.OrderBy(static occurrence => occurrence.Happened)
                .ThenBy(static occurrence => occurrence.Entry.Sequence)
                .ThenBy(static occurrence => occurrence.Entry.Id),
        ];
    }
}
