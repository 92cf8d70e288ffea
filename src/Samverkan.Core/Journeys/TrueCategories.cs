using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// What the entries of one journey hold by their bodies, whatever their labels say: imported history may be labelled wrongly, and a label
/// must never open what the body closes.
/// </summary>
internal sealed class TrueCategories
{
    private readonly FormCatalog _forms;
    private readonly Dictionary<Slug, ImmutableHashSet<DataCategory>> _begun = [];

    public TrueCategories(ImmutableArray<Entry> entries, FormCatalog forms)
    {
        _forms = forms;
        foreach (Entry entry in entries)
        {
            JourneyEvent body = entry.Body is EntryCorrected correction ? correction.Replacement : entry.Body;
            if (Continuations.Begun(body) is { } key)
            {
                ImmutableHashSet<DataCategory> known = _begun.GetValueOrDefault(key, []);
                _begun[key] = known.Add(entry.Category).Add(body.DefaultCategory);
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
        // It is as sensitive as what it takes back, and is seen only by whoever sees that.
        if (body is EntryRetracted)
            return true;
        // An end tells as much as its start does.
        if (Continuations.Continued(body) is { } key && _begun.TryGetValue(key, out ImmutableHashSet<DataCategory>? start))
            return start.All(MayRead) && (body.DefaultCategory != DataCategory.Health || MayRead(DataCategory.Health));
        return MayRead(body.CategoryIn(_forms));

        bool MayRead(DataCategory category) => category == entry.Category || mayRead(category);
    }
}
