using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Cli;

/// <summary>What a reader may see of one person in a file of journeys, programme by programme, all ids of the person read together.</summary>
internal static class PersonViews
{
    /// <summary>The views by programme; one without entries where the reader may see nothing. Of a programme that is neither in the box nor among the user's own nothing may be seen.</summary>
    public static ImmutableArray<MergedView> Of(JourneyReading reading, ParticipantId participant, ReadingAccess access, Instant now, Instant? asOf, FormCatalog? forms = null, IReadOnlyCollection<Programme>? own = null) =>
    [
        .. reading.Entries.GroupBy(static entry => entry.Journey.Programme)
            .OrderBy(static programme => programme.Key)
            .SelectMany(programme =>
            {
                SortedSet<ParticipantId> ids = MaybeOne(programme, participant);
                ILookup<ParticipantId, Entry> entries = programme.Where(entry => ids.Contains(entry.Journey.Participant)).ToLookup(static entry => entry.Journey.Participant);
                return MergedJourneys.FoldAll(ids.Select(id => JourneyView.Of(new JourneyId(id, programme.Key), entries[id], access, PolicyOf(programme.Key, own ?? []), now, asOf, forms)));
            })
            .Where(person => person.Participants.Contains(participant)),
    ];

    /// <summary>What a reader may see of everybody in a programme, by each of their ids.</summary>
    public static Dictionary<ParticipantId, MergedView> All(JourneyReading reading, Programme programme, ReadingAccess access, Instant now)
    {
        AccessPolicy policy = PolicyOf(programme.Id, [programme]);
        IEnumerable<JourneyView> views = reading.Entries.Where(entry => entry.Journey.Programme == programme.Id).GroupBy(static entry => entry.Journey)
            .OrderBy(static journey => journey.Key.Participant).Select(journey => JourneyView.Of(journey.Key, journey, access, policy, now));
        Dictionary<ParticipantId, MergedView> found = [];
        foreach (MergedView view in MergedJourneys.FoldAll(views))
        {
            foreach (ParticipantId id in view.Participants)
                found.TryAdd(id, view);
        }

        return found;
    }

    // The ids that somebody has ever called the same person, directly or through others; which of it holds and may be seen is for the views to say.
    private static SortedSet<ParticipantId> MaybeOne(IEnumerable<Entry> entries, ParticipantId participant)
    {
        (ParticipantId One, ParticipantId Other)[] links = [.. entries.Where(static entry => MergedWith(entry.Body) is not null).Select(static entry => (entry.Journey.Participant, MergedWith(entry.Body)!.Value))];
        SortedSet<ParticipantId> found = [participant];
        for (int before = 0; before < found.Count;)
        {
            before = found.Count;
            foreach ((ParticipantId one, ParticipantId other) in links)
            {
                if (found.Contains(one) || found.Contains(other))
                    found.UnionWith([one, other]);
            }
        }

        return found;
    }

    private static ParticipantId? MergedWith(JourneyEvent body) => body switch
    {
        PersonMerged merge => merge.Other,
        EntryCorrected correction => MergedWith(correction.Replacement),
        _ => null,
    };

    private static AccessPolicy PolicyOf(ProgrammeId programme, IReadOnlyCollection<Programme> own) =>
        KnownProgrammes.Find(programme, own) is { } known ? OwnersPolicy.Of(known) : AccessPolicy.DenyAll;
}
