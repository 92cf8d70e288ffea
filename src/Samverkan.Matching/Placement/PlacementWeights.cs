namespace Samverkan.Matching.Placement;

/// <summary>
/// What each thing counts in the cost of a <see cref="PlacementCertificate"/>, so that one number holds the whole order of goals: a move, then those expected who go without, then costs of the worst off, of all, being
/// placed elsewhere, and costs of those expected. Each counts more than everything after it can together; a move does beside today's costs, since nobody is moved for those expected. The cost is the sum of what happens,
/// each times its weight. Immutable.
/// </summary>
/// <param name="Cost">A cost of 1 to somebody of today, in the unit of the options.</param>
/// <param name="WorstOff">A cost of 1 to one of the worst off.</param>
public sealed record PlacementWeights(Int128 Cost, Int128 WorstOff)
{
    /// <summary>That somebody who has a place is moved; 0 when nobody has one.</summary>
    public Int128 Move { get; init; }

    /// <summary>That one of those expected is left without a place; 0 when nobody is expected.</summary>
    public Int128 ExpectedWithoutPlace { get; init; }

    /// <summary>That somebody of today is placed elsewhere than if nobody were expected; 0 when nobody is.</summary>
    public Int128 Elsewhere { get; init; }

    /// <summary>A cost of 1 to one of those expected; 0 when nobody is, or when costs are so high that it no longer has room behind the other goals.</summary>
    public Int128 ExpectedCost { get; init; }
}
