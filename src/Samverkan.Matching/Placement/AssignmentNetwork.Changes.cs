using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <content>
/// What changes after the assignment was made. Somebody who has left keeps the place, as a vacancy that counts like a person, until it is filled or given back: so no way through the network is cheaper than the
/// prices say before the vacancy is where it costs least.
/// </content>
internal sealed partial class AssignmentNetwork
{
    /// <summary>Takes a person out and leaves a vacancy: <see cref="Insert"/> somebody towards it, <see cref="Relax"/> it or <see cref="Vacate"/> it next.</summary>
    /// <returns>The place, or -1 when the person had none.</returns>
    public int TakeOut(int person)
    {
        int option = _option[person];
        if (option == Nobody)
            return Nobody;
        PersonKind kind = _kindOf[person];
        int next = Nobody;
        int at = kind.Last[option];
        while (at != person)
        {
            next = at;
            at = _before[at];
        }

        if (next == Nobody)
            kind.Last[option] = _before[person];
        else
            _before[next] = _before[person];
        _option[person] = Nobody;
        int place = kind.Options[option].Place;
        if (kind.Last[option] == Nobody)
            _rows[place].Leave(kind, option);
        return place;
    }

    /// <summary>What a person could have.</summary>
    public ImmutableArray<AssignmentOption> OptionsOf(int person) => _kindOf[person].Options;

    /// <summary>Puts a person who was taken out, and whose vacancy is gone, into a place with room. The prices stay right when all who were taken out are put so that the whole is as cheap as before.</summary>
    public void PutBack(int person, int place)
    {
        Count(place, 1);
        Put(person, _kindOf[person].OptionOf(place));
    }

    /// <summary>Gives a vacancy back where it is.</summary>
    public void Vacate(int node) => Count(node, -1);

    /// <summary>Sets a capacity. Above it, <see cref="Relieve"/> next; with new room, <see cref="Open"/> a vacancy.</summary>
    public void SetCapacity(int node, int capacity) => _capacity[node] = capacity;

    /// <summary>Makes the last of a node's room a vacancy.</summary>
    public void Open(int node) => _load[node]++;

    /// <summary>Forgets which nodes are closed: there is new room.</summary>
    public void Reopen()
    {
        RaiseClosed();
        Array.Clear(_closed);
    }

    /// <summary>Moves one person too many out of a place or a whole by the shortest way to room, or to a vacancy, which is filled with it.</summary>
    /// <returns>Whether there is a way; when not, <see cref="LastReached"/> tells who could be taken out.</returns>
    public bool Relieve(int node, int vacancy = Nobody)
    {
        Begin(vacancy);
        Towards(node, _price[node], 0, Nobody, null);
        int end = Search();
        if (end == Nobody)
            return false;
        Raise(_distance[end]);
        Count(MoveAlong(end), -1);
        return true;
    }

    /// <summary>What it would cost those placed when a place, and the whole that it is part of, had one place fewer; <see langword="null"/> when somebody would lose his or hers.</summary>
    public Int128? CostOfOneFewer(int place)
    {
        Begin();
        Towards(place, _price[place], 0, Nobody, null);
        return Search() is >= 0 and var end ? _distance[end] : null;
    }

    /// <summary>Gives a vacancy that nobody waits for back where it costs least: people for whom it is cheaper move towards it.</summary>
    public void Relax(int vacancy)
    {
        // Backwards from the vacancy: how much above the prices it is to move somebody from each node towards it.
        Begin();
        Reach(vacancy, 0, 0, Nobody, null);
        int start = vacancy;
        Reached best = new(Int128.MaxValue, 0, 0);
        while (_queue.TryDequeue(out int node, out Reached at) && at.Distance <= best.Distance)
        {
            if (_settled[node] == _round)
                continue;
            _settled[node] = _round;
            _order.Add(node);
            Int128 distance = _distance[node] + _price[node];
            int steps = _steps[node];
            Reached candidate = new(distance, steps, node);
            if (_whole[node] == Nobody && _load[node] > 0 && candidate.CompareTo(best) < 0)
                (best, start) = (candidate, node);
            if (node >= _places)
            {
                foreach (int part in _parts[node])
                {
                    if (_settled[part] != _round && HasRoom(part))
                        Reach(part, distance - _price[part], steps, node, null);
                }

                continue;
            }

            if (_whole[node] is var whole && whole != Nobody && _settled[whole] != _round && _load[node] > 0)
                Reach(whole, distance - _price[whole], steps, node, null);
            for (int place = 0; place < _places; place++)
            {
                if (_settled[place] == _round || _load[place] == 0)
                    continue;
                MoveRow row = _rows[place];
                if (row.Mover(node) is { } kind)
                    Reach(place, distance + row.Length(node) - _price[place], steps + 1, node, kind);
            }
        }

        foreach (int node in _order)
            _price[node] -= Int128.Max(0, best.Distance - _distance[node]);
        Stack<int> way = new();
        for (int node = start; node != vacancy; node = _from[node])
            way.Push(node);
        _load[start]--;
        foreach (int node in way)
        {
            int next = _from[node];
            if (_mover[node] is { } kind)
                Move(kind, node, next);
            else if (node >= _places)
                _load[next]--;
            else
                _load[node]++;
        }
    }

    private void Count(int node, int by)
    {
        _load[node] += by;
        if (_whole[node] != Nobody)
            _load[_whole[node]] += by;
    }
}
