using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>What one change did to an <see cref="OngoingPlacement"/>. A proposal, as all of it: nobody is moved by it.</summary>
/// <param name="Moves">Who gets, changes or loses a team, each once; whoever came or left first.</param>
/// <param name="Unplaceable">Why whoever came can have no team at all; <see langword="null"/> otherwise.</param>
public sealed record OngoingPlacementChange(ImmutableArray<(ParticipantId Participant, TeamId? From, TeamId? To)> Moves, Refusal? Unplaceable = null)
{
    /// <inheritdoc/>
    public bool Equals(OngoingPlacementChange? other) => other is not null && Unplaceable == other.Unplaceable && Moves.SequenceEqual(other.Moves);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Moves.Length, Unplaceable);

    /// <summary>The number of moves only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"OngoingPlacementChange ({Moves.Length})");
}
