using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Today's people and those expected, solved together: the same of today's are placed as without anybody expected, as many as possible of those expected have room, and then it costs today's as little
/// as possible. Of ways that are equal in that, as few as possible are placed elsewhere than if nobody were expected, and only last it counts what those expected would cost.
/// </summary>
/// <remarks>
/// <para>Each of these weighs more than everything after it together, so that one cheapest assignment keeps the order. For those expected, being without a place is a place with room for all: which of
/// them go without is not told by who is listed first.</para>
/// <para>Whoever has a place already stays where today alone puts him or her, since nobody is moved for somebody who may come.</para>
/// </remarks>
internal sealed class ArrivalForesight
{
    private readonly ImmutableArray<ImmutableArray<AssignmentOption>> _expected;
    private readonly AssignmentPlaces _left;
    private readonly AssignmentResult _alone;
    private readonly int _none;

    public ArrivalForesight(
        ImmutableArray<ImmutableArray<AssignmentOption>> today,
        AssignmentResult alone,
        Func<int, bool> hasPlace,
        ImmutableArray<ImmutableArray<AssignmentOption>> expected,
        AssignmentPlaces places,
        PlacementWeights weights)
    {
        (_expected, _left, _alone, _none) = (expected, places, alone, places.Capacities.Length);
        Places = new(places.Capacities.Add(expected.Length), places.Wholes.Add(null), places.WholeCapacities);
        Int128 placed = 1 + alone.Placed;
        Int128 later = Sum(expected);
        // What 128 bits cannot hold is the last goal's: then it counts for nothing.
        Int128 highest = 2 + Int128.Max(Sum([.. today.Where((_, i) => !hasPlace(i))]), today.SelectMany(static options => options).Select(static o => o.Cost).DefaultIfEmpty().Max());
        bool holdsLater = highest <= OptimalAssignment.LargestCost / placed / (1 + later);
        Int128 elsewhere = holdsLater ? 1 + later : 1;
        Int128 cost = placed * elsewhere;
        if (!holdsLater)
            expected = [.. expected.Select(static options => (ImmutableArray<AssignmentOption>)[.. options.Select(static o => o with { Cost = 0 })])];
        // Whoever goes without today goes without also beside those expected.
        ImmutableArray<ImmutableArray<AssignmentOption>> now =
        [
            .. today.Select((options, i) => alone.Places[i] is not { } kept ? [] : Weighed(hasPlace(i) ? [options.First(o => o.Place == kept)] : options, kept, cost, elsewhere)),
        ];
        Int128 none = 1 + Sum([.. now.Where((_, i) => !hasPlace(i))]) + Sum(expected);
        if (none > OptimalAssignment.LargestCost)
            throw new ArgumentException("The costs are too high to be added.", nameof(expected));
        Weights = new(weights.Cost * cost, weights.WorstOff * cost) { Move = weights.Move * cost, ExpectedWithoutPlace = none, Elsewhere = elsewhere, ExpectedCost = holdsLater ? 1 : 0 };
        People = [.. now, .. expected.Select(options => options.Add(new(_none, none)))];
        Joint = OptimalAssignment.Solve(People, Places);
        ImmutableArray<int?> seats = [.. Joint.Places.Take(today.Length)];
        Today = Joint with { Places = seats, Cost = seats.Select((seat, i) => seat is { } at ? today[i].First(o => o.Place == at).Cost : 0).Aggregate((Int128)0, static (sum, one) => sum + one) };
    }

    /// <summary>Everybody's options: today's people and then those expected, for whom being without a place is the last.</summary>
    public ImmutableArray<ImmutableArray<AssignmentOption>> People { get; }

    /// <summary>The places, and being without one.</summary>
    public AssignmentPlaces Places { get; }

    /// <summary>The places of all, with prices that prove them.</summary>
    public AssignmentResult Joint { get; }

    /// <summary>What each thing counts in the cost of <see cref="Joint"/>.</summary>
    public PlacementWeights Weights { get; }

    /// <summary>The places of today's people, and what they cost them.</summary>
    public AssignmentResult Today { get; }

    /// <summary>How many are expected.</summary>
    public int Expected => _expected.Length;

    /// <summary>How many of them have no option at all.</summary>
    public int Unplaceable => _expected.Count(static options => options.IsEmpty);

    /// <summary>How many of them have room beside today's people.</summary>
    public int WithPlace => Joint.Places.Skip(Today.Places.Length).Count(place => place != _none);

    /// <summary>How many of them would have had room, had nobody thought of them.</summary>
    public int WithoutForesight => OptimalAssignment.Solve(_expected, LeftBy(_alone.Places)).Placed;

    /// <summary>What each place is worth to them when today's people have theirs, and what it counts as when one of them goes without.</summary>
    public (ArrivalPrices Prices, long CostOfNoPlace) Prices(long least)
    {
        long none = _expected.SelectMany(static options => options).Select(static o => (long)o.Cost + 1).Append(least).Max();
        return (ArrivalPrices.Of(_expected, LeftBy(Today.Places), none), none);
    }

    private static ImmutableArray<AssignmentOption> Weighed(ImmutableArray<AssignmentOption> options, int kept, Int128 cost, Int128 elsewhere)
    {
        if (options.Any(o => o.Cost >= OptimalAssignment.LargestCost / cost))
            throw new ArgumentException("The costs are too high to be added.", nameof(options));
        return [.. options.Select(o => new AssignmentOption(o.Place, (o.Cost * cost) + (o.Place == kept ? 0 : elsewhere)))];
    }

    private static Int128 Sum(ImmutableArray<ImmutableArray<AssignmentOption>> people) =>
        people.Select(static options => options.Select(static o => o.Cost).DefaultIfEmpty().Max()).Aggregate((Int128)0, static (sum, cost) => sum + cost);

    private AssignmentPlaces LeftBy(ImmutableArray<int?> seats)
    {
        int[] free = [.. _left.Capacities];
        int[] whole = [.. _left.WholeCapacities];
        foreach (int? seat in seats)
        {
            if (seat is not { } taken)
                continue;
            free[taken]--;
            if (_left.Wholes[taken] is { } of)
                whole[of]--;
        }

        return new([.. free], _left.Wholes, [.. whole]);
    }
}
