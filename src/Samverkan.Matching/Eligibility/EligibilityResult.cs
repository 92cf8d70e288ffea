using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;

namespace Samverkan.Matching.Eligibility;

/// <summary>What a target group says of one person.</summary>
/// <param name="Id">The person.</param>
/// <param name="Value">Whether the person belongs to the target group.</param>
/// <param name="Failing">The conditions that do not hold, by their index in <see cref="EligibilityAssessment.Conditions"/>.</param>
/// <param name="Unknown">The conditions that cannot be told, by the same index.</param>
public sealed record EligibilityResult(ParticipantId Id, Truth Value, ImmutableArray<int> Failing, ImmutableArray<int> Unknown)
{
    /// <summary>Whether one condition alone keeps the person out and everything else holds.</summary>
    public bool IsNearMiss => Failing.Length == 1 && Unknown.IsEmpty;

    /// <summary>When it cannot be told: the facts that would help, by key; none for somebody of whom it can be told.</summary>
    public ImmutableArray<Fact> MissingFacts { get; init; } = [];

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(EligibilityResult);
}
