using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person was called to a meeting about the programme (<i>kallad</i>).</summary>
/// <param name="Parties">The bodies that call.</param>
/// <remarks>Projektplan Projekt Insikt, Arbetsmetod: the employment service and the labour market department call to a first meeting.</remarks>
public sealed record InvitedToMeeting(ImmutableArray<OrganisationId> Parties)
    : JourneyEvent("invitedToMeeting", DataCategory.Activity)
{
    /// <summary>The bodies that call.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(InvitedToMeeting? other) =>
        other is not null && Sequences.Same(Parties, other.Parties);

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.Hash(Parties);
}
