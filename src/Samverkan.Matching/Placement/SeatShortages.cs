using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>Finds, for those who wait, the smallest groups of places in which everybody is held: Hall's violators, closed under moving people on.</summary>
internal sealed class SeatShortages(TeamSeats seats, ImmutableArray<TeamCapacity> capacities, MultiCompetenceTeam[] teams)
{
    private readonly int _count = seats.Seats.Count;

    /// <summary>One shortage for each closed group, those of the first in the queue first.</summary>
    public ImmutableArray<PlacementShortage> Of(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentResult solved)
    {
        int[] waiting = [.. Enumerable.Range(0, people.Length).Where(i => solved.Places[i] is null && !people[i].IsEmpty)];
        if (waiting.Length == 0)
            return [];
        int[] load = new int[_count];
        int[] loadOfTeam = new int[teams.Length];
        bool[,] moves = new bool[_count, _count];
        for (int person = 0; person < people.Length; person++)
        {
            if (solved.Places[person] is not { } at)
                continue;
            load[at]++;
            loadOfTeam[seats.TeamOf(at)]++;
            foreach (AssignmentOption option in people[person])
                moves[at, option.Place] = true;
        }

        // Places from which the same places are reached are searched once.
        Dictionary<int, Group> byPlace = [];
        Dictionary<string, Group> groups = new(StringComparer.Ordinal);
        List<Group> inOrder = [];
        foreach (int person in waiting)
        {
            Group group = new(_count, teams.Length);
            foreach (AssignmentOption option in people[person])
            {
                if (!byPlace.TryGetValue(option.Place, out Group? from))
                    byPlace.Add(option.Place, from = Closure(option.Place));
                group.Add(from);
            }

            group.Fill(seats);

            string key = group.Key;
            if (groups.TryAdd(key, group))
                inOrder.Add(group);
            groups[key].Own++;
        }

        // Whoever is held in a part of a group is held in the group.
        foreach (Group group in inOrder)
            group.Waiting = inOrder.Where(group.Holds).Sum(static held => held.Own);
        return [.. inOrder.Select(Told)];

        Group Closure(int start)
        {
            Group group = new(_count, teams.Length);
            Stack<(int Seat, bool Leave)> open = new([(start, false)]);
            bool[] left = new bool[_count];
            while (open.TryPop(out (int Seat, bool Leave) next))
            {
                if (next.Leave ? left[next.Seat] : group.Seats[next.Seat])
                    continue;
                group.Seats[next.Seat] = true;
                int team = seats.TeamOf(next.Seat);
                // A part with as many places as the team has left holds nobody: the team does.
                bool full = load[next.Seat] == seats.Seats[next.Seat].Capacity && seats.Seats[next.Seat].Capacity < capacities[team].Free;
                if (!full && !group.Wholes[team])
                {
                    // The part has room but the team has none: anybody in the team could make room.
                    group.Wholes[team] = true;
                    for (int part = 0; part < _count; part++)
                    {
                        if (seats.TeamOf(part) == team && load[part] > 0)
                            open.Push((part, true));
                    }
                }

                if (!(full || next.Leave) || left[next.Seat])
                    continue;
                left[next.Seat] = true;
                for (int target = 0; target < _count; target++)
                {
                    if (moves[next.Seat, target])
                        open.Push((target, false));
                }
            }

            return group;
        }

        PlacementShortage Told(Group group)
        {
            int places = 0;
            int placed = 0;
            SortedSet<int> held = [];
            Dictionary<int, List<string>> parts = [];
            for (int seat = 0; seat < _count; seat++)
            {
                int team = seats.TeamOf(seat);
                if (!group.Seats[seat] || group.Wholes[team])
                    continue;
                held.Add(team);
                if (!parts.TryGetValue(team, out List<string>? districts))
                    parts.Add(team, districts = []);
                districts.AddRange(seats.Seats[seat].Districts.Select(static d => d.Value));
                places += seats.Seats[seat].Capacity;
                placed += load[seat];
            }

            for (int team = 0; team < teams.Length; team++)
            {
                if (!group.Wholes[team])
                    continue;
                held.Add(team);
                places += capacities[team].Free;
                placed += loadOfTeam[team];
            }

            ImmutableArray<TeamId> ids = [.. held.Select(t => teams[t].Id)];
            int all = placed + group.Waiting;
            return new(ids, places, all, group.Waiting, PlacementCodes.Shortage.With(Number(all), string.Join(", ", held.Select(Where)), Number(places)));

            // A part is told by its districts, so that two groups in one team can be told apart.
            string Where(int team) => parts.TryGetValue(team, out List<string>? districts) && districts.Count > 0
                ? $"{teams[team].Id} ({string.Join(", ", districts)})"
                : teams[team].Id.Value;
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Group(int places, int wholes)
    {
        public bool[] Seats { get; } = new bool[places];

        public bool[] Wholes { get; } = new bool[wholes];

        public int Own { get; set; }

        public int Waiting { get; set; }

        public string Key => string.Concat(Seats.Concat(Wholes).Select(static on => on ? '1' : '0'));

        public bool Holds(Group other)
        {
            for (int seat = 0; seat < Seats.Length; seat++)
            {
                if (other.Seats[seat] && !Seats[seat])
                    return false;
            }

            return true;
        }

        // Where the whole team is held, so is each of its parts, also one that nobody has a place in.
        public void Fill(TeamSeats seats)
        {
            for (int seat = 0; seat < Seats.Length; seat++)
                Seats[seat] |= Wholes[seats.TeamOf(seat)];
        }

        public void Add(Group other)
        {
            for (int seat = 0; seat < Seats.Length; seat++)
                Seats[seat] |= other.Seats[seat];
            for (int whole = 0; whole < Wholes.Length; whole++)
                Wholes[whole] |= other.Wholes[whole];
        }
    }
}
