using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The joint mapping (<i>gemensam kartläggning</i>) was completed. Its answers belong to a form, not to this entry, so that the entry tells no more than that it was done.</summary>
/// <param name="Parties">The bodies that mapped together with the participant.</param>
public sealed record JointMappingCompleted(ImmutableArray<OrganisationId> Parties)
    : JourneyEvent("jointMappingCompleted", DataCategory.Activity)
{
    /// <summary>The bodies that mapped together with the participant.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(JointMappingCompleted? other) =>
        other is not null && Sequences.Same(Parties, other.Parties);

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.Hash(Parties);
}
