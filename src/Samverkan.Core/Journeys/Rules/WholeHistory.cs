using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>A folded journey as history: it answers for every strand itself.</summary>
internal sealed class WholeHistory(Journey journey) : IHistory
{
    public JourneyId Id => journey.Id;

    public Entry? Last => journey.Entries.IsEmpty ? null : journey.Entries[^1];

    public Journey Of(Strand strand) => journey;

    public Entry? Find(EntryId entry)
    {
        foreach (Entry known in journey.Entries)
        {
            if (known.Id == entry)
                return known;
        }

        return null;
    }

    public bool Stands(EntryId entry) => journey.Find(entry) is not null;
}
