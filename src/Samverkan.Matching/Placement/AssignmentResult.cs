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
public sealed record AssignmentResult(ImmutableArray<int?> Places, Int128 Cost, ImmutableArray<long> Prices, ImmutableArray<long> WholePrices)
{
    /// <summary>The number of people with a place.</summary>
    public int Placed => Places.Count(static p => p is not null);

    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Placed} of {Places.Length} placed");
}
