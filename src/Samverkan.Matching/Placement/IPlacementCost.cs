namespace Samverkan.Matching.Placement;

/// <summary>
/// A cost of a host's own, for example travelling time. It counts after how many are placed and who stands first in the queue: it chooses
/// between proposals that are otherwise as good. <c>PlacementCostSuite</c> in Samverkan.Conformance tries an implementation.
/// </summary>
/// <remarks>It is pure and thread-safe: the same choice always costs the same, whatever was asked before. It does not look at clocks, files or chance.</remarks>
public interface IPlacementCost
{
    /// <summary>The highest cost of one choice.</summary>
    const int Largest = 1_000_000;

    /// <summary>What a choice costs.</summary>
    /// <param name="choice">The person and the team.</param>
    /// <returns>0 to <see cref="Largest"/>; lower is better.</returns>
    int CostOf(PlacementChoice choice);
}
