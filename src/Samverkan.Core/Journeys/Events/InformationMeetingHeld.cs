using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>An information meeting was held (<i>informationsmöte</i>): about the programme, secrecy and consent.</summary>
/// <param name="Parties">The bodies that took part beside the person.</param>
public sealed record InformationMeetingHeld(ImmutableArray<OrganisationId> Parties)
    : JourneyEvent("informationMeetingHeld", DataCategory.Activity)
{
    /// <summary>The bodies that took part beside the person.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(InformationMeetingHeld? other) =>
        other is not null && Sequences.Same(Parties, other.Parties);

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.Hash(Parties);
}
