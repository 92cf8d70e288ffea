using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// Which ratings belong together: one indicator of one version of a set, by one kind of rater. Ratings of two raters, or of
/// two versions, are never in the same series.
/// </summary>
/// <param name="Set">The indicator set.</param>
/// <param name="SetVersion">Its version.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Rater">Who rates.</param>
public sealed record RatingSeriesKey(IndicatorSetId Set, int SetVersion, IndicatorId Indicator, RaterRole Rater) : IComparable<RatingSeriesKey>
{
    /// <summary>By set, version, indicator, rater.</summary>
    /// <param name="other">The other key.</param>
    public int CompareTo(RatingSeriesKey? other)
    {
        if (other is null)
            return 1;
        int order = Set.CompareTo(other.Set);
        order = order != 0 ? order : SetVersion.CompareTo(other.SetVersion);
        order = order != 0 ? order : Indicator.CompareTo(other.Indicator);
        return order != 0 ? order : Rater.CompareTo(other.Rater);
    }

    /// <summary>The key on one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Set}@{SetVersion}/{Indicator} {Rater}");
}
