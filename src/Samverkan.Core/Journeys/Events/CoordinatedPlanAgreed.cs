using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>One coordinated plan (<i>samordnad planering</i>) was made in place of separate ones.</summary>
/// <param name="Parties">The bodies behind the plan.</param>
/// <param name="Goals">The goals of the plan, in the order of the plan, in free text; personal.</param>
/// <param name="Agreement">Whether the participant agreed.</param>
public sealed record CoordinatedPlanAgreed(ImmutableArray<OrganisationId> Parties, ImmutableArray<string> Goals, PlanAgreement Agreement)
    : JourneyEvent("coordinatedPlanAgreed", DataCategory.Plan)
{
    /// <summary>The bodies behind the plan.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <summary>The goals of the plan, in the order of the plan, in free text; personal.</summary>
    public ImmutableArray<string> Goals { get; init; } = Goals.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(CoordinatedPlanAgreed? other) =>
        other is not null && Sequences.Same(Parties, other.Parties)
        && Sequences.Same(Goals, other.Goals)
        && Agreement == other.Agreement;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequences.Hash(Parties), Sequences.Hash(Goals), Agreement);
}
