using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Who has a place of a team and of a track at once, as a flow from the tracks through the people to the teams, folded onto the places: an arc stands for somebody who can be
/// moved, taken in or left out. Costs are no matter here.
/// </summary>
/// <remarks>
/// From team to team goes an arc where somebody can move that way; from track to track one where somebody on the second can change to the first; from track to team one where somebody without a
/// place can have both; from team to track one where somebody who has both can give them up. A shortest way never asks the same person twice, since it could then be shortened.
/// </remarks>
internal sealed partial class TeamTrackNetwork
{
    private const int Nobody = -1;
    private readonly ImmutableArray<TeamTrackPerson> _people;
    private readonly PlaceSide _teams;
    private readonly PlaceSide _tracks;
    private readonly ulong[][] _arcs;
    private readonly int[][] _counts;
    private readonly int[] _team;
    private readonly int[] _track;

    private readonly SortedSet<int> _waiting = [];

    // Who has a place of a team and of a track: from each team to each track.
    private readonly SortedSet<int>?[,] _cells;

    public TeamTrackNetwork(ImmutableArray<TeamTrackPerson> people, AssignmentPlaces teams, AssignmentPlaces tracks)
    {
        _people = people;
        _teams = new(teams, 0);
        _tracks = new(tracks, _teams.Nodes);
        int nodes = _teams.Nodes + _tracks.Nodes;
        _arcs = new ulong[nodes][];
        for (int node = 0; node < nodes; node++)
            _arcs[node] = new ulong[(nodes + 63) / 64];
        _counts = new int[nodes][];
        _cells = new SortedSet<int>?[_teams.Places, _tracks.Places];
        _team = new int[people.Length];
        _track = new int[people.Length];
        Array.Fill(_team, Nobody);
        _from = new int[nodes];
        _seen = new ulong[(nodes + 63) / 64];
        foreach (PlaceSide side in (ReadOnlySpan<PlaceSide>)[_teams, _tracks])
        {
            for (int place = 0; place < side.Places; place++)
                Refresh(side, place);
        }
    }

    public bool IsPlaced(int person) => _team[person] != Nobody;

    /// <summary>
    /// Places as many as possible of the people before <paramref name="end"/>, and of all ways to do so one that places the earliest; those before <paramref name="start"/> who have a
    /// place keep one.
    /// </summary>
    public void Fill(int start, int end, CancellationToken cancellation)
    {
        for (int person = start; person < end; person++)
            TryAtOnce(person);
        while (Reach([_tracks.Room], start - 1, node => node == _teams.Room) != Nobody)
        {
            cancellation.ThrowIfCancellationRequested();
            Change(WayTo(_teams.Room), Nobody);
        }

        // Whom an earlier person with the same options could not be exchanged for, neither can a later one.
        HashSet<(string Teams, string Tracks)> inVain = [];
        for (int person = start; person < end; person++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsPlaced(person) || !_people[person].IsPlaceable)
                continue;
            (string, string) kind = (Key(_people[person].Teams), Key(_people[person].Tracks));
            if (inVain.Contains(kind))
                continue;
            HashSet<int> ends = [.. _people[person].Tracks.Select(o => _tracks.First + o.Place)];
            int track = Reach(_people[person].Teams.Select(static o => o.Place).Order(), person, ends.Contains);
            if (track == Nobody)
                inVain.Add(kind);
            else
                Change(WayTo(track), person);
        }

        static string Key(ImmutableArray<AssignmentOption> options) => string.Join(' ', options.Select(static o => o.Place).Order());
    }

    private void TryAtOnce(int person)
    {
        if (!_people[person].IsPlaceable)
            return;
        int team = FirstWithRoom(_teams, _people[person].Teams);
        int track = FirstWithRoom(_tracks, _people[person].Tracks);
        if (team == Nobody || track == Nobody)
        {
            Wait(person, 1);
            return;
        }

        (_team[person], _track[person]) = (team, track);
        Join(person);

        static int FirstWithRoom(PlaceSide side, ImmutableArray<AssignmentOption> options)
        {
            foreach (AssignmentOption option in options)
            {
                if (side.HasRoom(option.Place))
                    return option.Place;
            }

            return Nobody;
        }
    }

    // Follows a way: moves whoever stands for its arcs, and takes in the person for whom it was sought.
    private void Change(List<int> way, int entering)
    {
        List<(int Person, int Team, int Track)> changes = [];
        for (int i = 1; i < way.Count; i++)
        {
            (int from, int to) = (way[i - 1], way[i]);
            if (_teams.IsPlace(from) && _teams.IsPlace(to))
                Set(MoverOfTeam(from, to), to, null);
            else if (_tracks.IsPlace(from) && _tracks.IsPlace(to))
                Set(MoverOfTrack(to - _tracks.First, from - _tracks.First), null, from - _tracks.First);
            else if (_teams.IsPlace(from) && _tracks.IsPlace(to))
                changes.Add((_cells[from, to - _tracks.First]!.Max, Nobody, Nobody));
            else if (_tracks.IsPlace(from) && _teams.IsPlace(to))
                changes.Add((Entrant(from - _tracks.First, to), to, from - _tracks.First));
        }

        if (entering != Nobody)
            changes.Add((entering, way[0], way[^1] - _tracks.First));
        foreach ((int person, _, _) in changes)
        {
            if (IsPlaced(person))
                Leave(person);
            else
                Wait(person, -1);
        }

        foreach ((int person, int team, int track) in changes)
        {
            (_team[person], _track[person]) = (team, track);
            if (team == Nobody)
                Wait(person, 1);
            else
                Join(person);
        }

        void Set(int person, int? team, int? track)
        {
            int at = changes.FindIndex(c => c.Person == person);
            (int Person, int Team, int Track) now = at < 0 ? (person, _team[person], _track[person]) : changes[at];
            now = (person, team ?? now.Team, track ?? now.Track);
            if (at < 0)
                changes.Add(now);
            else
                changes[at] = now;
        }
    }

    // Of those who could, the one who stands last in the queue.
    private int MoverOfTeam(int from, int to)
    {
        int last = Nobody;
        for (int track = 0; track < _tracks.Places; track++)
            last = Math.Max(last, LastIn(_cells[from, track], p => _people[p].Teams.Any(o => o.Place == to)));
        return last;
    }

    private int MoverOfTrack(int from, int to)
    {
        int last = Nobody;
        for (int team = 0; team < _teams.Places; team++)
            last = Math.Max(last, LastIn(_cells[team, from], p => _people[p].Tracks.Any(o => o.Place == to)));
        return last;
    }

    private static int LastIn(SortedSet<int>? people, Func<int, bool> can) => people is null ? Nobody : people.Reverse().FirstOrDefault(can, Nobody);

    // Of those without a place, the one who stands first.
    private int Entrant(int track, int team) =>
        _waiting.First(p => _people[p].Teams.Any(o => o.Place == team) && _people[p].Tracks.Any(o => o.Place == track));

    private void Wait(int person, int by)
    {
        if (by > 0)
            _waiting.Add(person);
        else
            _waiting.Remove(person);
        foreach (AssignmentOption track in _people[person].Tracks)
        {
            foreach (AssignmentOption team in _people[person].Teams)
                Count(_tracks.First + track.Place, team.Place, by);
        }
    }

    private void Join(int person)
    {
        (_cells[_team[person], _track[person]] ??= []).Add(person);
        Hold(person, 1);
    }

    private void Leave(int person)
    {
        _cells[_team[person], _track[person]]!.Remove(person);
        Hold(person, -1);
    }

    private void Hold(int person, int by)
    {
        (int at, int on) = (_team[person], _track[person]);
        foreach (AssignmentOption team in _people[person].Teams)
        {
            if (team.Place != at)
                Count(at, team.Place, by);
        }

        foreach (AssignmentOption track in _people[person].Tracks)
        {
            if (track.Place != on)
                Count(_tracks.First + track.Place, _tracks.First + on, by);
        }

        _teams.Count(at, by);
        _tracks.Count(on, by);
        Refresh(_teams, at);
        Refresh(_tracks, on);
    }

    private void Count(int from, int to, int by)
    {
        int[] row = _counts[from] ??= new int[_arcs.Length];
        row[to] += by;
        Arc(from, to, row[to] > 0);
    }

    // Room goes from a place to its whole and on; and back goes whoever could be moved away. For tracks, where the flow comes from, it is the other way round.
    private void Refresh(PlaceSide side, int place)
    {
        int node = place;
        while (node != side.Nodes - 1)
        {
            int up = side.Above(node);
            (int from, int to) = (side.First + node, side.First + up);
            if (side == _tracks)
                (from, to) = (to, from);
            Arc(from, to, side.Load(node) < side.Capacity(node));
            Arc(to, from, side.Load(node) > 0);
            node = up;
        }
    }

    private void Arc(int from, int to, bool on)
    {
        if (on)
            _arcs[from][to >> 6] |= 1UL << to;
        else
            _arcs[from][to >> 6] &= ~(1UL << to);
    }
}
