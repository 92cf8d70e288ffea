using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Today's people and those expected, solved together. Today's come first in the queue, so that the same of them are placed as without anybody expected: only where differs. Whoever has a
/// place already stays where today alone puts him or her, since nobody is moved for somebody who may come.
/// </summary>
internal sealed class ArrivalForesight
{
    private readonly ImmutableArray<ImmutableArray<AssignmentOption>> _expected;
    private readonly AssignmentPlaces _places;
    private readonly AssignmentResult _alone;

    public ArrivalForesight(
        ImmutableArray<ImmutableArray<AssignmentOption>> today,
        AssignmentResult alone,
        Func<int, bool> hasPlace,
        ImmutableArray<ImmutableArray<AssignmentOption>> expected,
        AssignmentPlaces places)
    {
        (_expected, _places, _alone) = (expected, places, alone);
        People =
        [
            .. today.Select((options, i) => hasPlace(i) && alone.Places[i] is { } kept ? [options.First(o => o.Place == kept)] : options),
            .. expected,
        ];
        Joint = OptimalAssignment.Solve(People, places);
        ImmutableArray<int?> seats = [.. Joint.Places.Take(today.Length)];
        Int128 cost = 0;
        for (int i = 0; i < seats.Length; i++)
            cost += seats[i] is { } seat ? People[i].First(o => o.Place == seat).Cost : 0;
        Today = Joint with { Places = seats, Cost = cost };
    }

    /// <summary>Everybody's options: today's people and then those expected.</summary>
    public ImmutableArray<ImmutableArray<AssignmentOption>> People { get; }

    /// <summary>The places of all, with prices that prove them.</summary>
    public AssignmentResult Joint { get; }

    /// <summary>The places of today's people.</summary>
    public AssignmentResult Today { get; }

    /// <summary>How many are expected.</summary>
    public int Expected => _expected.Length;

    /// <summary>How many of them have no option at all.</summary>
    public int Unplaceable => _expected.Count(static options => options.IsEmpty);

    /// <summary>How many of them have room beside today's people.</summary>
    public int WithPlace => Joint.Placed - Today.Placed;

    /// <summary>How many of them would have had room, had nobody thought of them.</summary>
    public int WithoutForesight => OptimalAssignment.Solve(_expected, LeftBy(_alone.Places)).Placed;

    /// <summary>What each place is worth to them when today's people have theirs, and what it counts as when one of them goes without.</summary>
    public (ArrivalPrices Prices, long CostOfNoPlace) Prices(long least)
    {
        long none = _expected.SelectMany(static options => options).Select(static o => (long)o.Cost + 1).Append(least).Max();
        return (ArrivalPrices.Of(_expected, LeftBy(Today.Places), none), none);
    }

    private AssignmentPlaces LeftBy(ImmutableArray<int?> seats)
    {
        int[] free = [.. _places.Capacities];
        int[] whole = [.. _places.WholeCapacities];
        foreach (int? seat in seats)
        {
            if (seat is not { } taken)
                continue;
            free[taken]--;
            if (_places.Wholes[taken] is { } of)
                whole[of]--;
        }

        return new([.. free], _places.Wholes, [.. whole]);
    }
}
