using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// What each place is worth to those who are expected later, so that today's placement leaves room for those who can only be served by one
/// team. For placements that stay: whoever is placed is not moved when others come, because a change of caseworker harms. Immutable.
/// </summary>
/// <remarks>
/// The price of a place is what those who are expected would lose together if it had one place fewer: the shadow price downwards of their best assignment,
/// where nobody can cost more than being without a place. Somebody who comes today gets the place whose cost plus price is lowest, and never goes without a place that is free:
/// the future only says which one. Work them out anew as the year goes, with the room that is left and the people who are still expected.
/// </remarks>
public sealed class ArrivalPrices
{
    private ArrivalPrices(ImmutableArray<Int128> prices) => Prices = prices;

    /// <summary>The price of each place.</summary>
    public ImmutableArray<Int128> Prices { get; }

    /// <summary>Works out the prices.</summary>
    /// <param name="expected">The people who are expected, by their options: last year's, for instance.</param>
    /// <param name="free">How many people each place can still have.</param>
    /// <param name="costOfNoPlace">What it costs when somebody gets no place, in the unit of the options' costs; higher than any of them.</param>
    /// <exception cref="ArgumentException">A capacity or a cost is out of range, being without a place does not cost more than each option, a place does not exist, or a person has a place twice.</exception>
    public static ArrivalPrices Of(ImmutableArray<ImmutableArray<AssignmentOption>> expected, ImmutableArray<int> free, long costOfNoPlace) => Of(expected, new AssignmentPlaces(free), costOfNoPlace);

    /// <summary>Works out the prices where places can be parts of wholes: what those expected would lose if one place, and the whole that it is part of, had one place fewer.</summary>
    /// <param name="expected">The people who are expected, by their options.</param>
    /// <param name="free">How many people each place and each whole can still have.</param>
    /// <param name="costOfNoPlace">What it costs when somebody gets no place; higher than any of the options' costs.</param>
    /// <exception cref="ArgumentException">A cost is out of range, being without a place does not cost more than each option, a place does not exist, or a person has a place twice.</exception>
    public static ArrivalPrices Of(ImmutableArray<ImmutableArray<AssignmentOption>> expected, AssignmentPlaces free, long costOfNoPlace)
    {
        ArgumentNullException.ThrowIfNull(free);
        // Else somebody would be left without a place that is free.
        if (costOfNoPlace < 0 || expected.Any(options => options.Any(o => o.Cost >= costOfNoPlace)))
            throw new ArgumentException("Being without a place costs more than any place.", nameof(costOfNoPlace));
        // Beside the places, being without one, where there is always room.
        AssignmentOption none = new(free.Capacities.Length, costOfNoPlace);
        AssignmentNetwork network = new(new AssignmentPlaces(free.Capacities.Add(expected.Length + 1), free.Wholes.Add(null), free.WholeCapacities));
        foreach (ImmutableArray<AssignmentOption> options in expected)
            network.Insert(network.Add(options.Add(none)));
        return new([.. Enumerable.Range(0, free.Capacities.Length).Select(place => network.CostOfOneFewer(place) ?? costOfNoPlace)]);
    }

    /// <summary>The place for somebody who comes today: of those with room, the one whose cost plus price is lowest, of equals the cheaper and then the first.</summary>
    /// <param name="options">The person's options.</param>
    /// <param name="free">How many people each place can still have.</param>
    /// <returns>The place, or <see langword="null"/> when none has room.</returns>
    public int? Choose(ImmutableArray<AssignmentOption> options, ReadOnlySpan<int> free)
    {
        AssignmentOption? best = null;
        foreach (AssignmentOption option in options)
        {
            if (free[option.Place] > 0 && (best is not { } b || Rank(option).CompareTo(Rank(b)) < 0))
                best = option;
        }

        return best?.Place;
    }

    /// <summary>The same where places can be parts of wholes: a place has room when the whole has, too.</summary>
    /// <param name="options">The person's options.</param>
    /// <param name="free">How many people each place and each whole can still have.</param>
    /// <returns>The place, or <see langword="null"/> when none has room.</returns>
    public int? Choose(ImmutableArray<AssignmentOption> options, AssignmentPlaces free)
    {
        ArgumentNullException.ThrowIfNull(free);
        return Choose(options, (int[])[.. free.Capacities.Select((capacity, place) => free.Wholes[place] is { } whole ? Math.Min(capacity, free.WholeCapacities[whole]) : capacity)]);
    }

    private (Int128, Int128, int) Rank(AssignmentOption option) => (option.Cost + Prices[option.Place], option.Cost, option.Place);
}
