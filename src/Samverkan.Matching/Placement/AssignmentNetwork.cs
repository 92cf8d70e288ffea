using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// The residual network of an assignment, folded onto the places and the wholes they are part of, with a price at each. The assignment is a cheapest
/// one for the people in it, and the prices prove it.
/// </summary>
/// <remarks>
/// A node is a place, or after the places a whole. The price of a part includes that of its whole. Every move from a to b is at least as
/// long as the price of a less that of b, and a node with room that no whole bounds has the price 0.
/// </remarks>
internal sealed partial class AssignmentNetwork
{
    private const int Nobody = PersonKind.Nobody;
    private readonly AssignmentPlaces _of;
    private readonly int _places;
    private readonly int[] _capacity;
    private readonly int[] _load;
    private readonly int[] _whole;
    private readonly int[][] _parts;
    private readonly Int128[] _price;
    private readonly MoveRow[] _rows;

    // Nodes from which no way leads to room: people there have no other options than nodes of the same kind.
    private readonly bool[] _closed;
    private readonly Dictionary<ImmutableArray<AssignmentOption>, PersonKind> _kinds = new(new PersonKind.ByOptions());
    private readonly List<PersonKind> _kindOf = [];
    private readonly List<int> _option = [];

    // The chain of those of the same kind in the same place, from the last to the first who came.
    private readonly List<int> _before = [];

    public AssignmentNetwork(AssignmentPlaces places)
    {
        _of = places;
        _places = places.Capacities.Length;
        _capacity = [.. places.Capacities, .. places.WholeCapacities];
        int nodes = _capacity.Length;
        _load = new int[nodes];
        _whole = [.. places.Wholes.Select(w => w is { } whole ? _places + whole : Nobody), .. Enumerable.Repeat(Nobody, places.WholeCapacities.Length)];
        _parts = new int[nodes][];
        Array.Fill(_parts, []);
        foreach (IGrouping<int, int> parts in Enumerable.Range(0, _places).Where(p => _whole[p] != Nobody).GroupBy(p => _whole[p]))
            _parts[parts.Key] = [.. parts];
        _price = new Int128[nodes];
        _closed = new bool[nodes];
        _rows = [.. Enumerable.Range(0, _places).Select(_ => new MoveRow(_places))];
        _distance = new Int128[nodes];
        _steps = new int[nodes];
        _from = new int[nodes];
        _mover = new PersonKind?[nodes];
        _reached = new int[nodes];
        _settled = new int[nodes];
    }

    /// <summary>The number of people, placed or not.</summary>
    public int People => _kindOf.Count;

    /// <summary>Who was moved since the last <see cref="ForgetMoves"/>, from where to where.</summary>
    public List<(int Person, int From, int To)> Moves { get; } = [];

    public void ForgetMoves() => Moves.Clear();

    /// <summary>The place of a person, or -1.</summary>
    public int PlaceOf(int person) => _option[person] == Nobody ? Nobody : _kindOf[person].Options[_option[person]].Place;

    /// <summary>The last in the queue of those in the places that the last search reached; -1 when nobody is.</summary>
    public int LastReached()
    {
        int last = _order.Count == 0 ? Nobody : People - 1;
        while (last >= 0 && PlaceOf(last) is var at && (at < 0 || _settled[at] != _round))
            last--;
        return last;
    }

    /// <summary>The whole that a node is part of, or -1.</summary>
    public int WholeOf(int node) => _whole[node];

    public int Load(int node) => _load[node];

    public int Capacity(int node) => _capacity[node];

    /// <summary>Takes up a person without placing him or her.</summary>
    /// <exception cref="ArgumentException">A cost is out of range, a place does not exist, or stands twice.</exception>
    public int Add(ImmutableArray<AssignmentOption> options)
    {
        ImmutableArray<AssignmentOption> sorted = options.Sort(static (x, y) => x.Place.CompareTo(y.Place));
        for (int o = 0; o < sorted.Length; o++)
        {
            if (sorted[o].Place < 0 || sorted[o].Place >= _places || sorted[o].Cost < 0 || sorted[o].Cost > OptimalAssignment.LargestCost || (o > 0 && sorted[o].Place == sorted[o - 1].Place))
                throw new ArgumentException("An option names an existing place, once, at a cost within bounds.", nameof(options));
        }

        if (!_kinds.TryGetValue(sorted, out PersonKind? kind))
            _kinds.Add(sorted, kind = new(_kinds.Count, sorted));
        _kindOf.Add(kind);
        _option.Add(Nobody);
        _before.Add(Nobody);
        return _kindOf.Count - 1;
    }

    /// <summary>Places a person by the shortest way to room, or to a vacancy, which is filled with it; leaves everything as it is when there is none.</summary>
    public bool Insert(int person, int vacancy = Nobody)
    {
        PersonKind kind = _kindOf[person];
        Begin(vacancy);
        foreach (AssignmentOption option in kind.Options)
        {
            if (!_closed[option.Place])
                Towards(option.Place, option.Cost + _price[option.Place], 1, Nobody, null);
        }

        int end = Search();
        if (end == Nobody)
        {
            RaiseClosed(_order.Where(n => n < _places));
            foreach (int node in _order)
            {
                _closed[node] = true;
                // An empty part leads nowhere but to its whole.
                foreach (int part in _parts[node])
                    _closed[part] = true;
            }

            return false;
        }

        Raise(_distance[end]);
        Put(person, kind.OptionOf(MoveAlong(end)));
        return true;
    }

    /// <summary>Whether a person without a place could have one, by moving others; nothing is moved.</summary>
    public bool Fits(int person)
    {
        Begin();
        foreach (AssignmentOption option in _kindOf[person].Options)
        {
            if (!_closed[option.Place])
                Towards(option.Place, option.Cost + _price[option.Place], 1, Nobody, null);
        }

        // Whoever does not fit never will: what was searched in vain is not searched again.
        return Search() != Nobody || Insert(person);
    }

    /// <summary>The assignment and its certificate.</summary>
    public AssignmentResult Result()
    {
        RaiseClosed();
        Int128 cost = 0;
        var places = ImmutableArray.CreateBuilder<int?>(People);
        for (int person = 0; person < People; person++)
        {
            int option = _option[person];
            places.Add(option == Nobody ? null : _kindOf[person].Options[option].Place);
            if (option != Nobody)
                cost += _kindOf[person].Options[option].Cost;
        }

        return new(
            places.MoveToImmutable(),
            cost,
            [.. Enumerable.Range(0, _places).Select(p => _price[p] - (_whole[p] == Nobody ? 0 : _price[_whole[p]]))],
            [.. _price.AsSpan(_places)]);
    }

    // Nobody in an open place can have a closed one, so searches pass it by and its price lags behind. All closed nodes are full of people who have no
    // other options: raising them together changes nothing among those, and brings back that nobody in these open places would be better off there.
    private void RaiseClosed(IEnumerable<int> open)
    {
        Int128 lag = 0;
        foreach (int place in open)
        {
            foreach ((PersonKind kind, int at) in _rows[place].Kinds)
            {
                ReadOnlySpan<AssignmentOption> options = kind.Options.AsSpan();
                Int128 here = options[at].Cost + _price[place];
                foreach (AssignmentOption option in options)
                {
                    if (_closed[option.Place])
                        lag = Int128.Max(lag, here - option.Cost - _price[option.Place]);
                }
            }
        }

        RaiseClosed(lag);
    }

    private void RaiseClosed(Int128 lag)
    {
        for (int node = 0; node < _price.Length && lag > 0; node++)
            _price[node] += _closed[node] ? lag : 0;
    }

    private void RaiseClosed()
    {
        if (_closed.AsSpan().Contains(true))
            RaiseClosed(Enumerable.Range(0, _places).Where(p => !_closed[p]));
    }

    private void Put(int person, int option)
    {
        PersonKind kind = _kindOf[person];
        _option[person] = option;
        _before[person] = kind.Last[option];
        kind.Last[option] = person;
        if (_before[person] == Nobody)
            _rows[kind.Options[option].Place].Enter(kind, option);
    }

    // Whoever came last goes first: nobody is moved twice when somebody else can be moved once.
    private int TakeLast(PersonKind kind, int option)
    {
        int person = kind.Last[option];
        kind.Last[option] = _before[person];
        _option[person] = Nobody;
        if (kind.Last[option] == Nobody)
            _rows[kind.Options[option].Place].Leave(kind, option);
        return person;
    }

    private void Move(PersonKind kind, int from, int to)
    {
        int person = TakeLast(kind, kind.OptionOf(from));
        Put(person, kind.OptionOf(to));
        Moves.Add((person, from, to));
    }
}
