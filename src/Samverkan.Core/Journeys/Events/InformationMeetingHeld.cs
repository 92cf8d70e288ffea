using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>An information meeting was held (<i>informationsmöte</i>): about the programme, secrecy and consent.</summary>
/// <param name="Parties">The bodies that took part beside the person.</param>
/// <param name="Present">Who was there, by role, in the order of the note; none when nobody has said.</param>
/// <remarks>Version 2. Version 1 knew the bodies and not who was there.</remarks>
public sealed record InformationMeetingHeld(ImmutableArray<OrganisationId> Parties, ImmutableArray<MeetingPart> Present = default)
    : JourneyEvent("informationMeetingHeld", DataCategory.Activity)
{
    /// <summary>The bodies that took part beside the person.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <summary>Who was there, by role, in the order of the note; none when nobody has said.</summary>
    public ImmutableArray<MeetingPart> Present { get; init; } = Present.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(InformationMeetingHeld? other) =>
        other is not null && Sequences.Same(Parties, other.Parties)
        && Sequences.Same(Present, other.Present);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequences.Hash(Parties), Sequences.Hash(Present));
}
