using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>Finds, for those who wait, the smallest groups of places in which everybody is held: Hall's violators, closed under moving people on.</summary>
/// <remarks>
/// Sets are one of numbers: the places first, and after them the teams that are held as wholes. People are taken into the group of their options once, and groups that hold others are sought only among those that have the
/// rarest place of the other, so that it stays quick when a hundred thousand people wait with options of their own.
/// </remarks>
internal sealed class SeatShortages
{
    private readonly TeamSeats _seats;
    private readonly ImmutableArray<TeamCapacity> _capacities;
    private readonly MultiCompetenceTeam[] _teams;
    private readonly int _count;
    private readonly int[][] _parts;
    private readonly int[] _load;
    private readonly int[] _loadOfTeam;

    // From each place those to which somebody there could move.
    private readonly PlaceSet[] _moves;

    public SeatShortages(TeamSeats seats, ImmutableArray<TeamCapacity> capacities, MultiCompetenceTeam[] teams)
    {
        (_seats, _capacities, _teams, _count) = (seats, capacities, teams, seats.Seats.Count);
        ILookup<int, int> parts = Enumerable.Range(0, _count).ToLookup(seats.TeamOf);
        _parts = [.. teams.Select((_, team) => parts[team].ToArray())];
        _load = new int[_count];
        _loadOfTeam = new int[teams.Length];
        _moves = [.. Enumerable.Range(0, _count).Select(_ => new PlaceSet(_count))];
    }

    /// <summary>One shortage for each closed group, those of the first in the queue first.</summary>
    public ImmutableArray<PlacementShortage> Of(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentResult solved)
    {
        int[] waiting = [.. Enumerable.Range(0, people.Length).Where(i => solved.Places[i] is null && !people[i].IsEmpty)];
        if (waiting.Length == 0)
            return [];
        for (int person = 0; person < people.Length; person++)
        {
            if (solved.Places[person] is not { } at)
                continue;
            _load[at]++;
            _loadOfTeam[_seats.TeamOf(at)]++;
            foreach (AssignmentOption option in people[person])
                _moves[at].Add(option.Place);
        }

        // Places from which the same places are reached are searched once.
        PlaceSet?[] byPlace = new PlaceSet?[_count];
        Dictionary<PlaceSet, Group> groups = [];
        List<Group> inOrder = [];
        PlaceSet held = new(_count + _teams.Length);
        foreach (int person in waiting)
        {
            held.Clear();
            foreach (AssignmentOption option in people[person])
                held.Add(byPlace[option.Place] ??= Closure(option.Place));
            if (!groups.TryGetValue(held, out Group? group))
            {
                group = new(held.Copy());
                groups.Add(group.Held, group);
                inOrder.Add(group);
            }

            group.Own++;
        }

        Gather(inOrder);
        return [.. inOrder.Select(Told)];
    }

    // Whoever is held in a part of a group is held in the group.
    private void Gather(List<Group> groups)
    {
        List<Group>[] with = [.. Enumerable.Range(0, _count).Select(static _ => new List<Group>())];
        foreach (Group group in groups)
        {
            foreach (int seat in SeatsOf(group.Held))
                with[seat].Add(group);
        }

        foreach (Group held in groups)
        {
            foreach (Group group in with[SeatsOf(held.Held).MinBy(seat => with[seat].Count)])
            {
                if (group.Held.Holds(held.Held))
                    group.Waiting += held.Own;
            }
        }
    }

    private IEnumerable<int> SeatsOf(PlaceSet held) => held.Numbers.TakeWhile(number => number < _count);

    private PlaceSet Closure(int start)
    {
        PlaceSet held = new(_count + _teams.Length);
        Stack<(int Seat, bool Leave)> open = new([(start, false)]);
        bool[] left = new bool[_count];
        while (open.TryPop(out (int Seat, bool Leave) next))
        {
            if (next.Leave ? left[next.Seat] : held.Contains(next.Seat))
                continue;
            held.Add(next.Seat);
            int team = _seats.TeamOf(next.Seat);
            // A part with as many places as the team has left holds nobody: the team does.
            bool full = _load[next.Seat] == _seats.Seats[next.Seat].Capacity && _seats.Seats[next.Seat].Capacity < _capacities[team].Free;
            if (!full && !held.Contains(_count + team))
            {
                // The part has room but the team has none: anybody in the team could make room.
                held.Add(_count + team);
                foreach (int part in _parts[team])
                {
                    if (_load[part] > 0)
                        open.Push((part, true));
                }
            }

            if (!(full || next.Leave) || left[next.Seat])
                continue;
            left[next.Seat] = true;
            foreach (int target in _moves[next.Seat].Numbers)
                open.Push((target, false));
        }

        // Where the whole team is held, so is each of its parts, also one that nobody has a place in.
        for (int team = 0; team < _teams.Length; team++)
        {
            foreach (int part in held.Contains(_count + team) ? _parts[team] : [])
                held.Add(part);
        }

        return held;
    }

    private PlacementShortage Told(Group group)
    {
        int places = 0;
        int placed = 0;
        SortedSet<int> teams = [];
        Dictionary<int, List<string>> parts = [];
        foreach (int number in group.Held.Numbers)
        {
            if (number >= _count)
            {
                teams.Add(number - _count);
                places += _capacities[number - _count].Free;
                placed += _loadOfTeam[number - _count];
                continue;
            }

            int team = _seats.TeamOf(number);
            if (group.Held.Contains(_count + team))
                continue;
            teams.Add(team);
            if (!parts.TryGetValue(team, out List<string>? districts))
                parts.Add(team, districts = []);
            districts.AddRange(_seats.Seats[number].Districts.Select(static d => d.Value));
            places += _seats.Seats[number].Capacity;
            placed += _load[number];
        }

        ImmutableArray<TeamId> ids = [.. teams.Select(t => _teams[t].Id)];
        int all = placed + group.Waiting;
        return new(ids, places, all, group.Waiting, PlacementCodes.Shortage.With(Number(all), string.Join(", ", teams.Select(Where)), Number(places)));

        // A part is told by its districts, so that two groups in one team can be told apart.
        string Where(int team) => parts.TryGetValue(team, out List<string>? districts) && districts.Count > 0
            ? $"{_teams[team].Id} ({string.Join(", ", districts)})"
            : _teams[team].Id.Value;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Group(PlaceSet held)
    {
        public PlaceSet Held { get; } = held;

        public int Own { get; set; }

        public int Waiting { get; set; }
    }
}
