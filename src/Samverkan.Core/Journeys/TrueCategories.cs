using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys;

/// <summary>
/// What the entries of one journey hold by their bodies, whatever their labels say: imported history may be labelled wrongly, and a label
/// must never open what the body closes.
/// </summary>
internal sealed class TrueCategories
{
    private readonly Dictionary<ActivityId, ImmutableHashSet<DataCategory>> _activities = [];

    public TrueCategories(ImmutableArray<Entry> entries)
    {
        foreach (Entry entry in entries)
        {
            if ((entry.Body is EntryCorrected correction ? correction.Replacement : entry.Body) is ActivityStarted started)
            {
                ImmutableHashSet<DataCategory> known = _activities.GetValueOrDefault(started.Activity, []);
                _activities[started.Activity] = known.Add(entry.Category).Add(started.DefaultCategory);
            }
        }
    }

    /// <summary>Whether a reader may read every category that an entry belongs to, by its label and by its body.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="mayRead">Whether the reader may read a category of the entry's origin.</param>
    public bool MayBeRead(Entry entry, Predicate<DataCategory> mayRead)
    {
        if (!mayRead(entry.Category))
            return false;
        JourneyEvent body = entry.Body is EntryCorrected correction ? correction.Replacement : entry.Body;
        return body switch
        {
            // It is as sensitive as what it takes back, and is seen only by whoever sees that.
            EntryRetracted => true,
            // An end tells as much as its start does.
            ActivityEnded ended when _activities.TryGetValue(ended.Activity, out ImmutableHashSet<DataCategory>? start) =>
                start.All(category => category == entry.Category || mayRead(category)),
            _ => body.DefaultCategory == entry.Category || mayRead(body.DefaultCategory),
        };
    }
}
