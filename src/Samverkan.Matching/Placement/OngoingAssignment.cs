using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// An optimal assignment that is kept optimal while one person comes, one leaves, or one capacity changes: for the same goals as
/// <see cref="OptimalAssignment"/>, and of all assignments as good, one that moves fewest of those who have a place. Not thread-safe: it changes.
/// </summary>
/// <remarks>
/// Whoever comes stands last in the queue, so nobody loses a place to somebody new. The change between two cheapest assignments is one way
/// through the places and rounds that cost nothing; a shortest way with fewest steps, and no rounds, therefore moves fewest. A capacity that changes by more than one, and that of a part of a whole, is
/// followed step by step, and when that moved more people than there must be, those with more than one place that the prices call cheapest are assigned once more among these, a move the last of costs.
/// </remarks>
[Mutable("It follows who comes and who leaves; one thread at a time.")]
public sealed class OngoingAssignment
{
    private readonly AssignmentNetwork _network;
    private readonly SortedSet<int> _waiting = [];
    private readonly AssignmentPlaces _places;

    /// <summary>Starts from an optimal assignment to places that stand alone.</summary>
    /// <param name="people">The options of each person, in the order of the queue; their numbers go from 0.</param>
    /// <param name="capacities">How many people each place can have, 0 or more.</param>
    /// <exception cref="ArgumentException">A capacity or a cost is out of range, a place does not exist, or a person has a place twice.</exception>
    public OngoingAssignment(ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities)
        : this(people, new AssignmentPlaces(capacities))
    {
    }

    /// <summary>Starts from an optimal assignment in which places can be parts of wholes, as <see cref="PlacementPlanner.ToAssignment"/> gives them.</summary>
    /// <param name="people">The options of each person, in the order of the queue; their numbers go from 0.</param>
    /// <param name="places">The places.</param>
    /// <exception cref="ArgumentException">A cost is out of range, a place does not exist, or a person has a place twice.</exception>
    public OngoingAssignment(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places)
    {
        ArgumentNullException.ThrowIfNull(places);
        _network = new(places);
        _places = places;
        foreach (ImmutableArray<AssignmentOption> options in people)
        {
            int person = _network.Add(options);
            if (!_network.Insert(person))
                _waiting.Add(person);
        }
    }

    /// <summary>The number of people who ever came; their numbers are below it.</summary>
    public int People => _network.People;

    /// <summary>Those who wait for a place, in the order of the queue.</summary>
    public ImmutableArray<int> Waiting => [.. _waiting];

    /// <summary>The places with their capacities as they are now.</summary>
    public AssignmentPlaces Places => new(
        [.. Enumerable.Range(0, _places.Capacities.Length).Select(_network.Capacity)],
        _places.Wholes,
        [.. Enumerable.Range(_places.Capacities.Length, _places.WholeCapacities.Length).Select(_network.Capacity)]);

    /// <summary>The place of a person, or <see langword="null"/>.</summary>
    /// <param name="person">The person's number.</param>
    public int? PlaceOf(int person) => _network.PlaceOf(person) is >= 0 and var place ? place : null;

    /// <summary>The assignment with its certificate, as it is now.</summary>
    public AssignmentResult ToResult() => _network.Result();

    /// <summary>Somebody comes, last in the queue. He or she gets the next number.</summary>
    /// <param name="options">The person's options.</param>
    /// <returns>Who changes place: the person first, when there is a place.</returns>
    /// <exception cref="ArgumentException">A cost is out of range, a place does not exist, or stands twice.</exception>
    public ImmutableArray<AssignmentMove> Arrive(ImmutableArray<AssignmentOption> options)
    {
        _network.ForgetMoves();
        int person = _network.Add(options);
        if (_network.Insert(person))
            return Changes(new AssignmentMove(person, null, _network.PlaceOf(person)));
        _waiting.Add(person);
        return [];
    }

    /// <summary>Somebody leaves, from a place or from the queue, for good.</summary>
    /// <param name="person">The person's number.</param>
    /// <returns>Who changes place: the person first, then whoever gets a place instead.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public ImmutableArray<AssignmentMove> Leave(int person)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, People);
        _network.ForgetMoves();
        _waiting.Remove(person);
        int place = _network.TakeOut(person);
        if (place < 0)
            return [];
        var left = new AssignmentMove(person, place, null);
        return Fill(place) is { } next ? Changes(left, next) : Changes(left);
    }

    /// <summary>A capacity changes.</summary>
    /// <param name="place">The place.</param>
    /// <param name="capacity">How many people it can have from now, 0 or more. When fewer can be placed in all, the last in the queue of those in the way lose theirs and wait.</param>
    /// <returns>Who changes place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place, or the capacity is negative.</exception>
    public ImmutableArray<AssignmentMove> SetCapacity(int place, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, _places.Capacities.Length);
        return Set(place, capacity);
    }

    /// <summary>The capacity of a whole changes.</summary>
    /// <param name="whole">The whole, by its index.</param>
    /// <param name="capacity">How many people it can have from now, 0 or more. When fewer can be placed in all, the last in the queue of those in the way lose theirs and wait.</param>
    /// <returns>Who changes place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such whole, or the capacity is negative.</exception>
    public ImmutableArray<AssignmentMove> SetWholeCapacity(int whole, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(whole, _places.WholeCapacities.Length);
        return Set(_places.Capacities.Length + whole, capacity);
    }

    private ImmutableArray<AssignmentMove> Set(int node, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _network.ForgetMoves();
        int was = _network.Capacity(node);
        if (Math.Abs((long)capacity - was) <= 1 && _network.WholeOf(node) < 0)
            return SetByOne(node, capacity);
        int[] before = [.. Enumerable.Range(0, People).Select(_network.PlaceOf)];
        int must = Math.Max(0, _network.Load(node) - capacity);
        SetByOne(node, capacity);
        MoveFewest(before, must);
        return
        [
            .. Enumerable.Range(0, People).Where(person => before[person] != _network.PlaceOf(person))
                .Select(person => new AssignmentMove(person, before[person] < 0 ? null : before[person], PlaceOf(person))),
        ];
    }

    private ImmutableArray<AssignmentMove> SetByOne(int node, int capacity)
    {
        List<AssignmentMove> own = [];
        int whole = _network.WholeOf(node);
        for (int now = _network.Capacity(node); now < capacity; now++)
        {
            // Room where there is room changes nothing more, and nobody waits for it.
            bool hadRoom = _network.Load(node) < now;
            _network.SetCapacity(node, now + 1);
            if (hadRoom)
                continue;
            if (whole >= 0)
                FillPart(node, whole);
            else if (FillNew(node) is { } next)
                own.Add(next);
        }

        // Whoever must give up a place may be anywhere, also where no room can be reached.
        _network.Reopen();
        for (int now = _network.Capacity(node); now > capacity; now--)
        {
            _network.SetCapacity(node, now - 1);
            if (_network.Load(node) < now)
                continue;
            if (whole >= 0)
                RelievePart(node, whole);
            else if (Relieved(node) is { } last)
                own.Add(last);
        }

        return Changes([.. own]);
    }

    private AssignmentMove? FillNew(int node)
    {
        _network.Open(node);
        return Fill(node);
    }

    // One place more in a part of a whole: as though somebody left the part who counted in a whole with one place more, which is then taken back.
    private void FillPart(int part, int whole)
    {
        int had = _network.Capacity(whole);
        _network.Reopen();
        _network.Open(part);
        _network.Open(whole);
        _network.SetCapacity(whole, had + 1);
        _network.Relax(part);
        _network.SetCapacity(whole, had);
        if (_network.Load(whole) > had)
            _network.Relieve(whole);
        // Somebody who waits may get in, or now come before somebody who stands later in the queue and shares the whole.
        foreach (int person in _waiting)
        {
            if (!_network.Insert(person))
            {
                int last = _network.LastReached();
                if (last < person)
                    continue;
                _network.Reopen();
                _network.Insert(person, _network.TakeOut(last));
                _waiting.Add(last);
            }

            _waiting.Remove(person);
            return;
        }
    }

    private AssignmentMove? Relieved(int node) => _network.Relieve(node) ? null : GiveUp(node);

    // One place fewer in a part of a whole: the whole has one more until it is done, so that who leaves the part can have another of its parts.
    private void RelievePart(int part, int whole)
    {
        int had = _network.Capacity(whole);
        _network.Reopen();
        _network.SetCapacity(whole, had + 1);
        if (_network.Load(whole) == had)
        {
            _network.Open(whole);
            _network.Relax(whole);
        }

        AssignmentMove? last = Relieved(part);
        _network.SetCapacity(whole, had);
        // Whoever lost a place may have left room in another part.
        if (last is not null)
            FirstIn();
    }

    // Of all assignments as good, one that leaves most where they were. So many must go in any case.
    private void MoveFewest(int[] before, int must)
    {
        int[] placed = [.. Enumerable.Range(0, People).Where(person => _network.PlaceOf(person) >= 0)];
        int moved = placed.Count(person => before[person] >= 0 && before[person] != _network.PlaceOf(person));
        int lost = before.Where((place, person) => place >= 0 && _network.PlaceOf(person) < 0).Count();
        if (moved <= Math.Max(0, must - lost))
            return;
        AssignmentResult proof = _network.Result();
        // A cheapest assignment is one in which each has what is cheapest by the prices and what has a price is full. Whoever has one such place alone stays there.
        List<(int Person, ImmutableArray<AssignmentOption> Options)> free = [];
        int[] room = [.. Places.Capacities];
        int[] wholeRoom = [.. Places.WholeCapacities];
        foreach (int person in placed)
        {
            ImmutableArray<AssignmentOption> cheapest = Cheapest(person, proof);
            if (cheapest.Length > 1)
            {
                free.Add((person, [.. cheapest.Select(o => o with { Cost = (Lack(o.Place, proof) * (placed.Length + 1)) + (before[person] >= 0 && before[person] != o.Place ? 1 : 0) })]));
                continue;
            }

            room[cheapest[0].Place]--;
            if (_places.Wholes[cheapest[0].Place] is { } whole)
                wholeRoom[whole]--;
        }

        AssignmentResult best = OptimalAssignment.Solve([.. free.Select(static one => one.Options)], new AssignmentPlaces([.. room], _places.Wholes, [.. wholeRoom]));
        int[] changing = [.. Enumerable.Range(0, free.Count).Where(i => best.Places[i] != _network.PlaceOf(free[i].Person))];
        foreach (int i in changing)
            _network.Vacate(_network.TakeOut(free[i].Person));
        foreach (int i in changing)
            _network.PutBack(free[i].Person, best.Places[i]!.Value);
    }

    private ImmutableArray<AssignmentOption> Cheapest(int person, AssignmentResult proof)
    {
        ImmutableArray<AssignmentOption> options = _network.OptionsOf(person);
        Int128 least = options.Min(Dear);
        return options.RemoveAll(o => Dear(o) > least);

        Int128 Dear(AssignmentOption option) => option.Cost + proof.Prices[option.Place] + (_places.Wholes[option.Place] is { } whole ? proof.WholePrices[whole] : 0);
    }

    // How many of a place and its whole need not be full, the fewer the better: so what has a price is filled first.
    private int Lack(int place, AssignmentResult proof) =>
        (proof.Prices[place] > 0 ? 0 : 1) + (_places.Wholes[place] is { } whole && proof.WholePrices[whole] > 0 ? 0 : 1);

    // The first who waits and can be placed now gets in; else those already placed may be better off.
    private AssignmentMove? Fill(int vacancy)
    {
        _network.Reopen();
        if (FirstIn(vacancy) is { } next)
            return next;
        _network.Relax(vacancy);
        return null;
    }

    private AssignmentMove? FirstIn(int vacancy = -1)
    {
        foreach (int person in _waiting)
        {
            if (!_network.Insert(person, vacancy))
                continue;
            _waiting.Remove(person);
            return new(person, null, _network.PlaceOf(person));
        }

        return null;
    }

    private AssignmentMove GiveUp(int node)
    {
        int last = _network.LastReached();
        int from = _network.TakeOut(last);
        _waiting.Add(last);
        _network.Relieve(node, from);
        return new(last, from, null);
    }

    // Everybody once, from the first place to the last, those without a change left out.
    private ImmutableArray<AssignmentMove> Changes(params ReadOnlySpan<AssignmentMove> own)
    {
        List<AssignmentMove> all = [];
        Dictionary<int, int> position = [];
        foreach (AssignmentMove move in own)
            Add(move);
        foreach ((int person, int from, int to) in _network.Moves)
            Add(new(person, from, to));
        return [.. all.Select(m => m with { To = PlaceOf(m.Person) }).Where(static m => m.From != m.To)];

        void Add(AssignmentMove move)
        {
            if (position.TryAdd(move.Person, all.Count))
                all.Add(move);
        }
    }
}
