using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Several parties met the participant together (<i>flerpartsmöte</i>).</summary>
/// <param name="Parties">The bodies that took part beside the participant.</param>
public sealed record JointMeetingHeld(ImmutableArray<OrganisationId> Parties)
    : JourneyEvent("jointMeetingHeld", DataCategory.Activity)
{
    /// <summary>The bodies that took part beside the participant.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(JointMeetingHeld? other) =>
        other is not null && Sequences.Same(Parties, other.Parties);

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.Hash(Parties);
}
