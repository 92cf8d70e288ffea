using System.Collections.Immutable;
using System.Numerics;

namespace Samverkan.Matching.Placement;

/// <content>What can be reached, the way there, and where it ends: the capacities that collide.</content>
internal sealed partial class TeamTrackNetwork
{
    private readonly int[] _from;
    private readonly ulong[] _seen;
    private readonly Queue<int> _open = new();

    /// <summary>
    /// Which capacities hold those who wait: one for each group that has nothing to do with the others. Those before <paramref name="first"/> who have a place keep one, so that one of them can hold a place of a full team
    /// and one of a full track at once, and counts in both (a cut of a flow with lower bounds: Ford and Fulkerson, 1962).
    /// </summary>
    public ImmutableArray<TeamTrackShortage> Shortages(int first)
    {
        Reach([_tracks.Room], first - 1, static _ => false);
        bool[] isCut = new bool[_arcs.Length];
        for (int node = 0; node < _teams.Nodes - 1; node++)
            isCut[node] = Reached(node) && !Reached(_teams.Above(node));
        for (int node = 0; node < _tracks.Nodes - 1; node++)
            isCut[_tracks.First + node] = !Reached(_tracks.First + node) && Reached(_tracks.First + _tracks.Above(node));

        // Those held by the same capacities belong together.
        int[] group = [.. Enumerable.Range(0, _arcs.Length)];
        int[] heldBy = new int[_people.Length];
        List<int> alsoHeldBy = [];
        for (int person = 0; person < _people.Length; person++)
        {
            heldBy[person] = Nobody;
            TeamTrackPerson options = _people[person];
            if (!options.IsPlaceable)
                continue;
            bool byTeams = options.Tracks.Any(o => Reached(_tracks.First + o.Place));
            // Somebody with a place that nobody who waits could use.
            if (byTeams && IsPlaced(person) && !Reached(_team[person]))
                continue;
            heldBy[person] = Together(byTeams ? _teams : _tracks, byTeams ? options.Teams : options.Tracks);
            if (!byTeams && person < first && IsPlaced(person) && Reached(_team[person]))
                alsoHeldBy.Add(Together(_teams, options.Teams));
        }

        int[] held = new int[_arcs.Length];
        foreach (int node in heldBy.Where(static h => h != Nobody).Concat(alsoHeldBy))
            held[Root(node)]++;
        return
        [
            .. Enumerable.Range(0, _arcs.Length).Where(node => isCut[node]).GroupBy(Root).Select(g => new TeamTrackShortage(
                [.. g.Where(_teams.IsPlace)],
                [.. g.Where(n => n >= _teams.Places && n < _tracks.First).Select(n => n - _teams.Places)],
                [.. g.Where(_tracks.IsPlace).Select(n => n - _tracks.First)],
                [.. g.Where(n => n >= _tracks.First + _tracks.Places).Select(n => n - _tracks.First - _tracks.Places)],
                g.Sum(n => n < _tracks.First ? _teams.Capacity(n) : _tracks.Capacity(n - _tracks.First)),
                held[g.Key])).Where(static s => s.Waiting > 0),
        ];

        int Together(PlaceSide side, ImmutableArray<AssignmentOption> options)
        {
            int all = CutAbove(side, options[0].Place);
            foreach (AssignmentOption option in options)
                group[Root(CutAbove(side, option.Place))] = Root(all);
            return all;
        }

        int Root(int node)
        {
            while (group[node] != node)
                node = group[node] = group[group[node]];
            return node;
        }

        // The place itself, or its whole where the place has room.
        int CutAbove(PlaceSide side, int place) => isCut[side.First + place] ? side.First + place : side.First + side.Above(place);
    }

    // Nearest first, up to the first end; nobody up to the limit gives up a place.
    private int Reach(IEnumerable<int> starts, int limit, Func<int, bool> isEnd)
    {
        Array.Clear(_seen);
        _open.Clear();
        foreach (int start in starts)
            See(start, Nobody);
        while (_open.TryDequeue(out int node))
        {
            if (isEnd(node))
                return node;
            ulong[] row = _arcs[node];
            for (int word = 0; word < row.Length; word++)
            {
                for (ulong news = row[word] & ~_seen[word]; news != 0; news &= news - 1)
                    See((word << 6) + BitOperations.TrailingZeroCount(news), node);
            }

            for (int track = 0; track < _tracks.Places && node < _teams.Places; track++)
            {
                if (_cells[node, track] is { Count: > 0 } people && people.Max > limit)
                    See(_tracks.First + track, node);
            }
        }

        return Nobody;
    }

    private bool Reached(int node) => (_seen[node >> 6] & (1UL << node)) != 0;

    private void See(int node, int from)
    {
        if (Reached(node))
            return;
        _seen[node >> 6] |= 1UL << node;
        _from[node] = from;
        _open.Enqueue(node);
    }

    private List<int> WayTo(int end)
    {
        List<int> way = [];
        for (int node = end; node != Nobody; node = _from[node])
            way.Add(node);
        way.Reverse();
        return way;
    }
}
