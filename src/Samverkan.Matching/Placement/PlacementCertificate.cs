using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// The proof of a proposal: what it costs, and a bound below which no other proposal for the same people can come. They are equal, since the
/// proposal is optimal.
/// </summary>
/// <param name="Cost">The total cost of those placed, each cost times what it counts (<see cref="Weights"/>): those of the worst off before everybody else's together, and in a revision a move before all costs.</param>
/// <param name="Bound">The bound, worked out from the prices alone (weak duality), without the assignment.</param>
/// <param name="Prices">The prices, by team and then by its parts: the team as a whole first.</param>
public sealed record PlacementCertificate(Int128 Cost, Int128 Bound, ImmutableArray<PlacePrice> Prices)
{
    /// <summary>The prices of the tracks, in their order; empty when the planner has none.</summary>
    public ImmutableArray<Int128> TrackPrices { get; init; } = [];

    /// <summary>What each thing counts in the cost, in the bound and in the prices.</summary>
    public PlacementWeights Weights { get; init; } = new(1, 1);

    /// <summary>Whether the bound is reached.</summary>
    public bool IsOptimal => Cost == Bound;
}
