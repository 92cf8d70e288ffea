using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>What a proposal leaves to those who are expected later, and what each place is worth to them after it. Immutable.</summary>
/// <param name="Expected">How many are expected.</param>
/// <param name="WithPlace">For how many of them there is room beside what is proposed.</param>
/// <param name="WithoutForesight">For how many there would have been room, had today's people been placed as if nobody came later; never more.</param>
/// <param name="Unplaceable">For how many of them there is no possible team at all.</param>
/// <param name="CostOfNoPlace">What it counts as when one of them gets no place: the highest price.</param>
/// <param name="Prices">
/// What those expected would lose together if somebody more took one place, by team and then by its parts: 0 where a place more or less means nothing to them, <paramref name="CostOfNoPlace"/>
/// where one of them would go without, and where nothing is free. Whoever comes before the next round is best placed where cost plus price is lowest.
/// </param>
public sealed record ArrivalOutlook(int Expected, int WithPlace, int WithoutForesight, int Unplaceable, long CostOfNoPlace, ImmutableArray<PlacePrice> Prices)
{
    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"room for {WithPlace} of {Expected} expected");
}
