using System.Collections.Immutable;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Merges in force: a split ends one, a later merge begins one anew.</summary>
internal static class MergeProjection
{
    public static ImmutableArray<MergedPerson> Of(Journey journey)
    {
        List<MergedPerson> merged = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            switch (occurrence.Body)
            {
                case PersonMerged merge when merge.Other != journey.Id.Participant && !merged.Exists(known => known.Other == merge.Other):
                    merged.Add(new MergedPerson(merge.Other, occurrence.Happened));
                    break;
                case PersonSplit split:
                    merged.RemoveAll(known => known.Other == split.Other);
                    break;
            }
        }

        return [.. merged];
    }
}
