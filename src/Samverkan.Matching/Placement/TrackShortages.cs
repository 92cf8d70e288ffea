using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Matching.Placement;

/// <summary>Finds, for those who wait for tracks, the smallest groups of tracks in which everybody is held: Hall's violators, closed under moving people on.</summary>
internal static class TrackShortages
{
    /// <summary>One shortage for each closed group, those of the first in the queue first.</summary>
    public static ImmutableArray<PlacementShortage> Of(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentResult solved, ImmutableArray<TrackCapacity> tracks)
    {
        // From each track those to which somebody there could move.
        SortedSet<int>[] moves = [.. tracks.Select(static _ => new SortedSet<int>())];
        for (int person = 0; person < people.Length; person++)
        {
            if (solved.Places[person] is { } at)
                moves[at].UnionWith(people[person].Select(static o => o.Place));
        }

        Dictionary<string, (SortedSet<int> Group, int Own)> held = new(StringComparer.Ordinal);
        List<string> inOrder = [];
        for (int person = 0; person < people.Length; person++)
        {
            if (solved.Places[person] is not null || people[person].IsEmpty)
                continue;
            SortedSet<int> group = Closure(people[person]);
            string key = string.Join(' ', group);
            if (held.TryAdd(key, (group, 0)))
                inOrder.Add(key);
            held[key] = (group, held[key].Own + 1);
        }

        return [.. inOrder.Select(key => Told(held[key].Group))];

        SortedSet<int> Closure(ImmutableArray<AssignmentOption> options)
        {
            SortedSet<int> group = [];
            Stack<int> open = new(options.Select(static o => o.Place));
            while (open.TryPop(out int track))
            {
                if (!group.Add(track))
                    continue;
                foreach (int next in moves[track])
                    open.Push(next);
            }

            return group;
        }

        // Whoever is held in a part of a group is held in the group; each track in it is limited and full, since somebody could else have been placed.
        PlacementShortage Told(SortedSet<int> group)
        {
            int places = group.Sum(track => tracks[track].Free ?? 0);
            int waiting = held.Values.Where(other => other.Group.IsSubsetOf(group)).Sum(static other => other.Own);
            int all = waiting + solved.Places.Count(place => place is { } at && group.Contains(at));
            string where = string.Join(", ", group.Select(track => tracks[track].Track.Value));
            return new([], places, all, waiting, PlacementCodes.TeamTrackShortage.With(Number(all), where, Number(places))) { Tracks = [.. group.Select(track => tracks[track].Track)] };
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
