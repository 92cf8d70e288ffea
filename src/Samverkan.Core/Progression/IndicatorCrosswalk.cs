using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>
/// How a version of a set continues an earlier one (<i>övergång mellan versioner</i>): which indicators measure the same. What has no
/// counterpart begins or ends with its version; without a crosswalk series across versions are not joined.
/// </summary>
/// <remarks>Immutable. Compared by reference.</remarks>
public sealed class IndicatorCrosswalk
{
    /// <summary>The earlier version of the same set.</summary>
    public required int FromVersion { get; init; }

    /// <summary>The indicators that measure the same, each at most once on either side.</summary>
    public required ImmutableArray<IndicatorCounterpart> Counterparts { get; init; }

    /// <summary>Who says that they measure the same.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>A rating of the earlier version as one of the later; a reason for a missing value is kept.</summary>
    /// <param name="rating">The rating.</param>
    /// <returns>The rating, or <see langword="null"/> where the indicator or the value has no counterpart.</returns>
    public IndicatorRating? Carry(IndicatorRating rating)
    {
        ArgumentNullException.ThrowIfNull(rating);
        if (Counterparts.FirstOrDefault(counterpart => counterpart.From == rating.Indicator) is not { } found)
            return null;
        if (rating.Value is not { } value)
            return rating with { Indicator = found.To };
        return found.Carry(value) is { } carried ? IndicatorRating.Of(found.To, carried) : null;
    }
}
