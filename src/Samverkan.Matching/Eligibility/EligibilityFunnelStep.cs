using Samverkan.Core.Criteria;

namespace Samverkan.Matching.Eligibility;

/// <summary>One step of the way from those referred to those who belong to the target group: the conditions one after the other. Each person stops at one step at most.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Entering">Those for whom every condition before it holds.</param>
/// <param name="Holds">Of those, the persons for whom it holds too.</param>
/// <param name="Fails">Of those, the persons for whom it does not hold.</param>
/// <param name="Unknown">Of those, the persons of whom it cannot be told.</param>
public sealed record EligibilityFunnelStep(Criterion Condition, int Entering, int Holds, int Fails, int Unknown);
