using System.Collections.Immutable;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Journeys of persons who turned out to be one, read as one: every projection follows. A split reads them apart again, since nothing
/// that was recorded has been moved.
/// </summary>
/// <remarks>
/// The journey has the id that was merged into; where ids are merged into each other in a ring, the lowest. Only the same programme's
/// journeys are read together. Give it entries that the reader may see: a merge that the reader does not see is not followed.
/// </remarks>
public static class MergedJourneys
{
    /// <summary>Folds the entries of many journeys, those of merged persons together.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <returns>The journeys by programme and participant.</returns>
    public static ImmutableArray<Journey> FoldAll(IEnumerable<Entry> entries)
    {
        ImmutableArray<Journey> apart = Journey.FoldAll(entries);
        return [.. apart.GroupBy(static journey => journey.Id.Programme).SelectMany(static programme => Together([.. programme]))];
    }

    private static IEnumerable<Journey> Together(ImmutableArray<Journey> apart)
    {
        SortedDictionary<ParticipantId, SortedSet<ParticipantId>> linked = [];
        HashSet<ParticipantId> absorbed = [];
        foreach (Journey journey in apart)
        {
            linked.TryAdd(journey.Id.Participant, []);
            foreach (MergedPerson merge in journey.MergedPersons())
            {
                linked.TryAdd(merge.Other, []);
                linked[journey.Id.Participant].Add(merge.Other);
                linked[merge.Other].Add(journey.Id.Participant);
                absorbed.Add(merge.Other);
            }
        }

        ImmutableDictionary<ParticipantId, Journey> known = apart.ToImmutableDictionary(static journey => journey.Id.Participant);
        HashSet<ParticipantId> seen = [];
        List<Journey> whole = [];
        foreach (ParticipantId one in linked.Keys)
        {
            if (!seen.Add(one))
                continue;
            SortedSet<ParticipantId> person = [one];
            Queue<ParticipantId> next = new([one]);
            while (next.TryDequeue(out ParticipantId id))
            {
                foreach (ParticipantId other in linked[id].Where(seen.Add))
                {
                    person.Add(other);
                    next.Enqueue(other);
                }
            }

            ParticipantId kept = person.Where(id => !absorbed.Contains(id)).DefaultIfEmpty(person.Min).First();
            Journey[] parts = [.. person.Where(known.ContainsKey).Select(id => known[id])];
            whole.Add(parts is [var only] && only.Id.Participant == kept ? only : AsOne(kept, parts));
        }

        return whole.OrderBy(static journey => journey.Id.Participant);
    }

    // Each journey numbers its own entries, so together they are numbered anew, in the order in which they were recorded.
    private static Journey AsOne(ParticipantId kept, Journey[] parts)
    {
        JourneyId id = parts[0].Id with { Participant = kept };
        IEnumerable<Entry> entries = parts.SelectMany(static journey => journey.Entries)
            .OrderBy(static entry => entry.Recorded)
            .ThenBy(static entry => entry.Journey.Participant)
            .ThenBy(static entry => entry.Sequence)
            .ThenBy(static entry => entry.Id);
        return Journey.Fold(id, entries.Select((entry, i) => entry with { Journey = id, Sequence = i + 1 }));
    }
}
