using Samverkan.Core.Criteria;

namespace Samverkan.Matching.Eligibility;

/// <summary>
/// One condition of a target group over a population: for how many it fails and for how many it cannot be told. A person
/// counts at each condition that is in the way.
/// </summary>
/// <param name="Condition">The condition; a <see cref="Cited"/> one carries its id and source.</param>
/// <param name="Holds">The number of persons for whom it holds.</param>
/// <param name="Fails">The number of persons for whom it does not hold.</param>
/// <param name="FailsAlone">Of those, the persons for whom everything else holds: near misses.</param>
/// <param name="Missing">The number of persons of whom nothing recorded would tell, or not everything that decides.</param>
/// <param name="Declined">The number of persons who chose not to answer what decides.</param>
public sealed record ConditionCount(Criterion Condition, int Holds, int Fails, int FailsAlone, int Missing, int Declined)
{
    /// <summary>Of those for whom it fails alone, the persons for whom it holds from a later day by time alone, as <see cref="EligibilityResult.HoldsFrom"/> tells.</summary>
    public int HoldsLater { get; init; }
}
