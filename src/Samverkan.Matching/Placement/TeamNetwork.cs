using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// The residual network of an assignment, folded onto the teams: the way from team a to team b is as long as the cheapest
/// move of a person from a to b. It never holds a cycle of negative length while the assignment is a cheapest one.
/// </summary>
internal sealed class TeamNetwork
{
    private const int Nobody = -1;
    private readonly ImmutableArray<ImmutableArray<AssignmentOption>> _people;
    private readonly ImmutableArray<int> _capacities;
    private readonly int[] _team;
    private readonly int[] _load;
    private readonly bool[] _fixed;

    // Moves from a to b, cheapest first. An entry whose person has left a, or is fixed, is dropped when it comes to the top.
    private readonly PriorityQueue<int, (long Cost, int Person)>?[] _moves;
    private readonly List<int>[] _reachable;

    // The free places of all teams together, as one more node: a team with a free place can give it a person, and any team
    // with people can take its place there. Only cycles pass through it; a new person's way ends in it.
    private readonly int _pool;

    // One search at a time: the distance to each team, and by whose move from which team it is reached.
    private readonly long[] _distance;
    private readonly int[] _mover;
    private readonly int[] _from;
    private readonly bool[] _waiting;
    private readonly Queue<int> _queue = new();

    public TeamNetwork(ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities)
    {
        _people = people;
        _capacities = capacities;
        int teams = capacities.Length;
        _team = new int[people.Length];
        Array.Fill(_team, Nobody);
        _fixed = new bool[people.Length];
        _load = new int[teams];
        _moves = new PriorityQueue<int, (long, int)>?[teams * teams];
        _reachable = [.. Enumerable.Range(0, teams).Select(static _ => new List<int>())];
        _pool = teams;
        _distance = new long[teams + 1];
        _mover = new int[teams + 1];
        _from = new int[teams + 1];
        _waiting = new bool[teams + 1];
    }

    public ImmutableArray<int?> Assignment() => [.. _team.Select(static t => t == Nobody ? (int?)null : t)];

    /// <summary>Places a person by the shortest way to a free place; leaves everything as it is when there is none.</summary>
    public void Insert(int person)
    {
        // No way to a free place is shorter than none at all, so that the cheapest team, when free, is best.
        if (Cheapest(person) is not { } best)
            return;
        if (_load[best.Team] < _capacities[best.Team])
        {
            _load[best.Team]++;
            Put(person, best.Team);
            return;
        }

        Array.Fill(_distance, long.MaxValue);
        foreach (AssignmentOption option in _people[person])
            Reach(option.Team, option.Cost, Nobody, Nobody);
        Search(throughPool: false);
        int end = Nobody;
        for (int team = 0; team < _load.Length; team++)
        {
            if (_load[team] < _capacities[team] && _distance[team] != long.MaxValue && (end == Nobody || _distance[team] < _distance[end]))
                end = team;
        }

        if (end == Nobody)
            return;
        _load[end]++;
        Put(person, MoveAlong(end));
    }

    /// <summary>Gives a placed person the first team that some cheapest assignment gives, those before being fixed already.</summary>
    public void Fix(int person)
    {
        _fixed[person] = true;
        int current = _team[person];
        if (current == Nobody || _people[person].Length == 1)
            return;
        long cost = CostOf(person, current);
        foreach (AssignmentOption option in _people[person])
        {
            if (option.Team == current)
                return;
            // The person's move and the way back close a cycle; it leads to another cheapest assignment when it costs nothing.
            Array.Fill(_distance, long.MaxValue);
            Reach(option.Team, 0, Nobody, Nobody);
            Search(throughPool: true);
            if (_distance[current] == long.MaxValue || option.Cost - cost + _distance[current] != 0)
                continue;
            _team[person] = MoveAlong(current);
            return;
        }
    }

    private AssignmentOption? Cheapest(int person)
    {
        AssignmentOption? best = null;
        foreach (AssignmentOption option in _people[person])
        {
            // Of equally cheap teams, a free one needs no search.
            if (best is not { } b || option.Cost < b.Cost || (option.Cost == b.Cost && _load[b.Team] >= _capacities[b.Team]))
                best = option;
        }

        return best;
    }

    private long CostOf(int person, int team)
    {
        foreach (AssignmentOption option in _people[person])
        {
            if (option.Team == team)
                return option.Cost;
        }

        throw new InvalidOperationException("A person is on a team that is no option.");
    }

    private void Put(int person, int team)
    {
        _team[person] = team;
        long cost = CostOf(person, team);
        foreach (AssignmentOption option in _people[person])
        {
            if (option.Team == team)
                continue;
            ref PriorityQueue<int, (long, int)>? moves = ref _moves[(team * _load.Length) + option.Team];
            if (moves is null)
            {
                moves = new();
                _reachable[team].Add(option.Team);
            }

            moves.Enqueue(person, (option.Cost - cost, person));
        }
    }

    private void Reach(int team, long distance, int from, int mover)
    {
        if (distance >= _distance[team])
            return;
        _distance[team] = distance;
        _from[team] = from;
        _mover[team] = mover;
        if (_waiting[team])
            return;
        _waiting[team] = true;
        _queue.Enqueue(team);
    }

    private void Search(bool throughPool)
    {
        while (_queue.TryDequeue(out int node))
        {
            _waiting[node] = false;
            if (node == _pool)
            {
                for (int team = 0; team < _load.Length; team++)
                {
                    if (_load[team] > 0)
                        Reach(team, _distance[_pool], _pool, Nobody);
                }

                continue;
            }

            if (throughPool && _load[node] < _capacities[node])
                Reach(_pool, _distance[node], node, Nobody);
            foreach (int next in _reachable[node])
            {
                if (CheapestMove(node, next) is { } move)
                    Reach(next, _distance[node] + move.Cost, node, move.Person);
            }
        }
    }

    private (long Cost, int Person)? CheapestMove(int from, int to)
    {
        PriorityQueue<int, (long Cost, int Person)> moves = _moves[(from * _load.Length) + to]!;
        while (moves.TryPeek(out int person, out (long Cost, int Person) move))
        {
            if (_team[person] == from && !_fixed[person])
                return move;
            moves.Dequeue();
        }

        return null;
    }

    // Moves everybody on the way to its end, last first, and tells the team where the way began.
    private int MoveAlong(int end)
    {
        int node = end;
        while (_from[node] != Nobody)
        {
            int before = _from[node];
            if (node == _pool)
                _load[before]++;
            else if (before == _pool)
                _load[node]--;
            else
                Put(_mover[node], node);
            node = before;
        }

        return node;
    }
}
