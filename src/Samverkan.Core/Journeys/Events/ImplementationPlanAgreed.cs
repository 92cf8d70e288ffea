using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>A plan for one activity was made with the participant (<i>genomförandeplan</i>). The plan of several bodies together is <see cref="CoordinatedPlanAgreed"/>.</summary>
/// <param name="Goals">The goals of the plan, in the order of the plan, in free text; personal.</param>
/// <param name="Agreement">Whether the participant agreed.</param>
/// <param name="Activity">The activity that it plans, or <see langword="null"/> when not stated.</param>
/// <param name="AnswersReferral">Whether it starts from the questions of the referral.</param>
/// <remarks>Arbetsprövning och arbetsförberedelse: the plan is made from the questions of the referrer and of the participant.</remarks>
public sealed record ImplementationPlanAgreed(ImmutableArray<string> Goals, PlanAgreement Agreement, ActivityId? Activity = null, bool AnswersReferral = false)
    : JourneyEvent("implementationPlanAgreed", DataCategory.Plan)
{
    /// <summary>The goals of the plan, in the order of the plan, in free text; personal.</summary>
    public ImmutableArray<string> Goals { get; init; } = Goals.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(ImplementationPlanAgreed? other) =>
        other is not null && Sequences.Same(Goals, other.Goals)
        && Agreement == other.Agreement
        && Activity == other.Activity
        && AnswersReferral == other.AnswersReferral;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequences.Hash(Goals), Agreement, Activity, AnswersReferral);
}
