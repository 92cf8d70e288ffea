using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Somebody filled in a form of a progression instrument.</summary>
/// <param name="Set">The indicator set.</param>
/// <param name="SetVersion">Its version, from 1.</param>
/// <param name="Rater">Who rated.</param>
/// <param name="Ratings">The ratings, in the order of the form.</param>
public sealed record ProgressionMeasured(IndicatorSetId Set, int SetVersion, RaterRole Rater, ImmutableArray<IndicatorRating> Ratings)
    : JourneyEvent("progressionMeasured", DataCategory.Progression)
{
    /// <summary>The ratings, in the order of the form.</summary>
    public ImmutableArray<IndicatorRating> Ratings { get; init; } = Ratings.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(ProgressionMeasured? other) =>
        other is not null && Set == other.Set
        && SetVersion == other.SetVersion
        && Rater == other.Rater
        && Sequences.Same(Ratings, other.Ratings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Set, SetVersion, Rater, Sequences.Hash(Ratings));
}
