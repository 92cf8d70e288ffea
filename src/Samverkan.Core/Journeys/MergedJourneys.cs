using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

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
        return [.. apart.GroupBy(static journey => journey.Id.Programme).SelectMany(static programme => Together([.. programme])).Select(static person => person.Whole)];
    }

    /// <summary>
    /// Reads views of one reader together. A person whose protection the reader may not know of is read apart, and whatever speaks of
    /// being the same person as that one is left out, so that no merge joins what a mask has hidden with what it has not.
    /// </summary>
    /// <param name="views">The views, each of another journey, in any order; views without entries too.</param>
    /// <returns>The persons by programme and participant.</returns>
    public static ImmutableArray<MergedView> FoldAll(IEnumerable<JourneyView> views)
    {
        ArgumentNullException.ThrowIfNull(views);
        ImmutableArray<MergedView>.Builder persons = ImmutableArray.CreateBuilder<MergedView>();
        foreach (IGrouping<ProgrammeId, JourneyView> programme in views.GroupBy(static view => view.Journey.Id.Programme).OrderBy(static group => group.Key.Value, StringComparer.Ordinal))
        {
            ImmutableDictionary<ParticipantId, JourneyView> known = programme.ToImmutableDictionary(static view => view.Journey.Id.Participant);
            ImmutableHashSet<ParticipantId> masked = [.. programme.Where(static view => view.IsMasked).Select(static view => view.Journey.Id.Participant)];
            ImmutableArray<Journey> apart = [.. known.OrderBy(static one => one.Key).Select(one => WithoutWordOf(masked, one.Value.Journey))];
            persons.AddRange(Together(apart).Select(person =>
            {
                WithheldParts withheld = person.Ids.Aggregate(WithheldParts.None, (parts, id) => parts | (known.GetValueOrDefault(id)?.Withheld ?? WithheldParts.None));
                return new MergedView(Within(person.Whole, [.. person.Ids.SelectMany(id => known.GetValueOrDefault(id)?.Agreed ?? [])]), withheld, person.Ids);
            }));
        }

        return persons.ToImmutable();
    }

    // What was taken back under one id is not agreed under another.
    private static Journey Within(Journey person, ImmutableArray<AgreedUses.Last> told) =>
        AgreedUses.Narrow(person.Entries, AgreedUses.Of(told)) is { } narrowed ? Journey.Fold(person.Id, narrowed) : person;

    /// <summary>The persons of journeys of one programme, each with all ids.</summary>
    internal static IEnumerable<(Journey Whole, ImmutableArray<ParticipantId> Ids)> Persons(IEnumerable<Journey> apart) =>
        Together([.. apart.OrderBy(static journey => journey.Id.Participant)]);

    private static Journey WithoutWordOf(ImmutableHashSet<ParticipantId> masked, Journey journey)
    {
        if (masked.IsEmpty)
            return journey;
        HashSet<EntryId> silent = [];
        Entry[] kept = [.. journey.Entries.Where(entry => !SpeaksOf(entry.Body) || !silent.Add(entry.Id))];
        return kept.Length == journey.Entries.Length ? journey : Journey.Fold(journey.Id, kept.Select(static (entry, i) => entry with { Sequence = i + 1 }));

        bool SpeaksOf(JourneyEvent body) => body switch
        {
            PersonMerged merge => masked.Contains(merge.Other),
            PersonSplit split => masked.Contains(split.Other),
            EntryCorrected correction => silent.Contains(correction.Entry) || SpeaksOf(correction.Replacement),
            EntryRetracted retraction => silent.Contains(retraction.Entry),
            _ => false,
        };
    }

    private static IEnumerable<(Journey Whole, ImmutableArray<ParticipantId> Ids)> Together(ImmutableArray<Journey> apart)
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
        List<(Journey Whole, ImmutableArray<ParticipantId> Ids)> whole = [];
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
            whole.Add((parts is [var only] && only.Id.Participant == kept ? only : AsOne(kept, parts), [.. person]));
        }

        return whole.OrderBy(static person => person.Whole.Id.Participant);
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
