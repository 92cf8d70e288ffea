using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <content>What changes after the assignment was made. Only for places that stand alone.</content>
internal sealed partial class AssignmentNetwork
{
    /// <summary>Takes a person out, and leaves the place empty at its price: <see cref="Insert"/> somebody or <see cref="Relax"/> next.</summary>
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
        _load[place]--;
        return place;
    }

    /// <summary>What a person could have.</summary>
    public ImmutableArray<AssignmentOption> OptionsOf(int person) => _kindOf[person].Options;

    /// <summary>Puts a person who was taken out into a place with room. The prices stay right when all who were taken out are put so that the whole is as cheap as before.</summary>
    public void PutBack(int person, int place)
    {
        _load[place]++;
        Put(person, _kindOf[person].OptionOf(place));
    }

    /// <summary>Sets a capacity. Above it, <see cref="Relieve"/> next; with new room, as after <see cref="TakeOut"/>.</summary>
    public void SetCapacity(int place, int capacity) => _capacity[place] = capacity;

    /// <summary>Forgets which nodes are closed: there is new room.</summary>
    public void Reopen()
    {
        RaiseClosed();
        Array.Clear(_closed);
    }

    /// <summary>Moves one person too many out of a place by the shortest way to room.</summary>
    /// <returns>Whether there is a way; when not, <see cref="Settled"/> tells the places from which somebody could be taken out.</returns>
    public bool Relieve(int place)
    {
        Begin();
        Towards(place, _price[place], 0, Nobody, null);
        int end = Search();
        if (end == Nobody)
            return false;
        Raise(_distance[end]);
        _load[MoveAlong(end)]--;
        return true;
    }

    /// <summary>What it would cost those placed when a place had one place fewer; <see langword="null"/> when somebody would lose his or hers.</summary>
    public Int128? CostOfOneFewer(int place)
    {
        Begin();
        Towards(place, _price[place], 0, Nobody, null);
        return Search() is >= 0 and var end ? _distance[end] : null;
    }

    /// <summary>Makes good for new room in a place that nobody waits for: people for whom it is cheaper move towards it.</summary>
    public void Relax(int vacancy)
    {
        // Backwards from the vacancy: how much above the prices it is to move somebody from each place towards it.
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
            Reached candidate = new(_distance[node] + _price[node], _steps[node], node);
            if (candidate.CompareTo(best) < 0)
                (best, start) = (candidate, node);
            for (int place = 0; place < _places; place++)
            {
                if (_settled[place] == _round || _load[place] == 0)
                    continue;
                MoveRow row = _rows[place];
                if (row.Mover(node) is { } kind)
                    Reach(place, _distance[node] + row.Length(node) + _price[node] - _price[place], _steps[node] + 1, node, kind);
            }
        }

        foreach (int node in _order)
            _price[node] -= Int128.Max(0, best.Distance - _distance[node]);
        Stack<int> way = new();
        for (int node = start; node != vacancy; node = _from[node])
            way.Push(node);
        foreach (int node in way)
            Move(_mover[node]!, node, _from[node]);
        _load[vacancy]++;
        _load[start]--;
    }
}
