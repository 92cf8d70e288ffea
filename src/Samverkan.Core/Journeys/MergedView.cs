using System.Collections.Immutable;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>What one reader may see of one person, whose journeys under all ids that turned out to be the same person are read as one.</summary>
/// <param name="Journey">The journey, under the id that was merged into. A person of a single id has the journey of the view.</param>
/// <param name="Withheld">Which parts may lack something under any of the ids: told to whoever it is told to in a <see cref="JourneyView"/>, and never to be shown of one person.</param>
/// <param name="Participants">All ids of the person, in order, also those under which there is nothing to see.</param>
/// <remarks>Immutable and thread-safe. Entries are appended under the id that they belong to, never to the whole: each id keeps a version of its own.</remarks>
public sealed record MergedView(Journey Journey, WithheldParts Withheld, ImmutableArray<ParticipantId> Participants)
{
    /// <summary>Whether something may have been withheld under any of the ids.</summary>
    public bool SomethingIsWithheld => Withheld != WithheldParts.None;

    /// <inheritdoc/>
    public bool Equals(MergedView? other) =>
        other is not null && ReferenceEquals(Journey, other.Journey) && Withheld == other.Withheld && Participants.AsSpan().SequenceEqual(other.Participants.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Journey, Withheld, Participants.Length);

    /// <summary>Only that it is a view.</summary>
    public override string ToString() => nameof(MergedView);
}
