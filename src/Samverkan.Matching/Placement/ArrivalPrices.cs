using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// What each place is worth to those who are expected later, so that today's placement leaves room for those who can only be served by one
/// team. For placements that stay: whoever is placed is not moved when others come, because a change of caseworker harms. Immutable.
/// </summary>
/// <remarks>
/// The prices are the shadow prices of the best assignment of the people who are expected, where nobody expected can cost more than being
/// without a place. Somebody who comes today gets the place whose cost plus price is lowest, and never goes without a place that is free:
/// the future only says which one. Work them out anew as the year goes, with the room that is left and the people who are still expected.
/// </remarks>
public sealed class ArrivalPrices
{
    private ArrivalPrices(ImmutableArray<long> prices) => Prices = prices;

    /// <summary>The price of each place.</summary>
    public ImmutableArray<long> Prices { get; }

    /// <summary>Works out the prices.</summary>
    /// <param name="expected">The people who are expected, by their options: last year's, for instance.</param>
    /// <param name="free">How many people each place can still have.</param>
    /// <param name="costOfNoPlace">What it costs when somebody gets no place, in the unit of the options' costs; higher than any of them.</param>
    /// <exception cref="ArgumentException">A capacity or a cost is out of range, a place does not exist, or a person has a place twice.</exception>
    public static ArrivalPrices Of(ImmutableArray<ImmutableArray<AssignmentOption>> expected, ImmutableArray<int> free, long costOfNoPlace)
    {
        AssignmentOption none = new(free.Length, costOfNoPlace);
        AssignmentResult best = OptimalAssignment.Solve([.. expected.Select(options => options.Add(none))], [.. free, expected.Length]);
        return new(best.Prices[..free.Length]);
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

    private (long, long, int) Rank(AssignmentOption option) => (option.Cost + Prices[option.Place], option.Cost, option.Place);
}
