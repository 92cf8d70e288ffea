using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// An optimal assignment with its certificate: prices by which anybody can check, without solving again, that no assignment of the same people
/// costs less.
/// </summary>
/// <remarks>
/// The check: prices are not negative; a place or a whole with room left has the price 0; nobody has an option whose cost plus prices is
/// lower than that of the place he or she got. Then for the people placed, the sum over people of the lowest cost plus prices, less each price times its
/// capacity, equals the total cost; and as it is a lower bound for every assignment of them (weak duality), none is cheaper.
/// </remarks>
/// <param name="Places">The place of each person, or <see langword="null"/>.</param>
/// <param name="Cost">The total cost.</param>
/// <param name="Prices">The shadow price of each place: by how much one more place there would lower the total cost of those placed.</param>
/// <param name="WholePrices">The same for each whole; the price of a part comes on top.</param>
public sealed record AssignmentResult(ImmutableArray<int?> Places, Int128 Cost, ImmutableArray<Int128> Prices, ImmutableArray<Int128> WholePrices)
{
    /// <summary>The number of people with a place.</summary>
    public int Placed => Places.Count(static p => p is not null);

    /// <summary>
    /// The dual bound: no assignment of the people whom this one places costs less. Equal to <see cref="Cost"/>, since the assignment is optimal; worked out from
    /// the prices alone, so that it proves what it says.
    /// </summary>
    /// <param name="people">The options of each person, as they were given to the solver.</param>
    /// <param name="places">The places, as they were given to the solver.</param>
    /// <exception cref="ArgumentException">The people or the places are others than those of the result.</exception>
    public Int128 BoundFor(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places)
    {
        ArgumentNullException.ThrowIfNull(places);
        if (people.Length != Places.Length || places.Capacities.Length != Prices.Length || places.WholeCapacities.Length != WholePrices.Length)
            throw new ArgumentException("The people and the places are those of the result.", nameof(people));
        Int128 bound = 0;
        for (int person = 0; person < people.Length; person++)
        {
            if (Places[person] is not null)
                bound += people[person].Min(o => o.Cost + Prices[o.Place] + (places.Wholes[o.Place] is { } whole ? WholePrices[whole] : 0));
        }

        for (int place = 0; place < Prices.Length; place++)
            bound -= Prices[place] * places.Capacities[place];
        for (int whole = 0; whole < WholePrices.Length; whole++)
            bound -= WholePrices[whole] * places.WholeCapacities[whole];
        return bound;
    }

    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Placed} of {Places.Length} placed");
}
