using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Several parties met the participant together (<i>flerpartsmöte</i>).</summary>
/// <param name="Parties">The bodies that took part beside the participant.</param>
/// <param name="Present">Who was there, by role, in the order of the note; none when nobody has said.</param>
/// <remarks>Version 2. Version 1 knew the bodies and not who was there.</remarks>
public sealed record JointMeetingHeld(ImmutableArray<OrganisationId> Parties, ImmutableArray<MeetingPart> Present = default)
    : JourneyEvent("jointMeetingHeld", DataCategory.Activity)
{
    /// <summary>The bodies that took part beside the participant.</summary>
    public ImmutableArray<OrganisationId> Parties { get; init; } = Parties.OrEmpty();

    /// <summary>Who was there, by role, in the order of the note; none when nobody has said.</summary>
    public ImmutableArray<MeetingPart> Present { get; init; } = Present.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(JointMeetingHeld? other) =>
        other is not null && Sequences.Same(Parties, other.Parties)
        && Sequences.Same(Present, other.Present);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequences.Hash(Parties), Sequences.Hash(Present));
}
