using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Matching.Placement;

namespace Samverkan.Conformance.Placement;

/// <summary>
/// The suite by which an integrator's cost of placement proves itself. It is free of any test framework: run it in a test of your own and see that nothing
/// comes back.
/// </summary>
/// <example><c>Assert.Empty(new PlacementCostSuite(new TravellingTime()).Run(PlacementChoices.Of(plan, seed: 1)));</c></example>
/// <param name="cost">The cost.</param>
/// <remarks>Immutable and thread-safe, when the cost is.</remarks>
public sealed class PlacementCostSuite(IPlacementCost cost)
{
    private readonly IPlacementCost _cost = cost ?? throw new ArgumentNullException(nameof(cost));

    /// <summary>Tries every promise.</summary>
    /// <param name="choices">What it is asked about: made up by <see cref="PlacementChoices"/>, or the integrator's own.</param>
    /// <returns>The promises not kept, each once, in the order in which they were first broken; none when the cost conforms.</returns>
    public ImmutableArray<PlacementShortcoming> Run(ImmutableArray<PlacementChoice> choices) => PlacementTrial.Run(
        choices,
        choice => _cost.CostOf(choice).ToString(CultureInfo.InvariantCulture),
        choice => _cost.CostOf(choice) is >= 0 and <= IPlacementCost.Largest ? [] : [PlacementPromise.IsWithinRange]);
}
