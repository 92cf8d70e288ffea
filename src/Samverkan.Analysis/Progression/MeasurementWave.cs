using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Progression;

/// <summary>One wave (<i>mättillfälle</i>) of one participant: when it is due and what each rater has done.</summary>
/// <param name="Wave">The wave; 0 is the baseline.</param>
/// <param name="Due">The due day, counted from the first start.</param>
/// <param name="Window">The days on which a form belongs to the wave.</param>
/// <param name="IsExpected">Whether the participant is in the programme on the due day.</param>
/// <param name="Forms">One part for each rater who is to rate, in the order of <see cref="RaterRole"/>.</param>
public sealed record MeasurementWave(int Wave, LocalDate Due, DatePeriod Window, bool IsExpected, ImmutableArray<WaveForm> Forms)
{
    /// <summary>The part of one rater, or <see langword="null"/> when that rater is not to rate.</summary>
    /// <param name="rater">The rater.</param>
    public WaveForm? Of(RaterRole rater) => Forms.FirstOrDefault(form => form.Rater == rater);

    /// <summary>
    /// The two raters' answers side by side, indicator by indicator in the order of the set. When the forms are of two versions of the
    /// instrument, the earlier is brought to the later by the crosswalk; what has no counterpart is no pair.
    /// </summary>
    /// <param name="sets">The indicator sets that the host knows.</param>
    /// <returns>One pair for each indicator that both are to rate; none unless both forms exist and are of the same set.</returns>
    public ImmutableArray<RatingPair> Pairs(IndicatorSetCatalog sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        if (Of(RaterRole.Participant)?.Form?.Form is not { } own || Of(RaterRole.Caseworker)?.Form?.Form is not { } other || own.Set != other.Set)
            return [];
        int version = Math.Max(own.SetVersion, other.SetVersion);
        ImmutableArray<IndicatorRating> owns = In(own.SetVersion, own.Ratings);
        ImmutableArray<IndicatorRating> others = In(other.SetVersion, other.Ratings);
        IEnumerable<IndicatorId> both = sets.Find(own.Set, version) is { } set
            ? set.Enabled.Where(static indicator => indicator.IsRatedBy(RaterRole.Participant) && indicator.IsRatedBy(RaterRole.Caseworker)).Select(static indicator => indicator.Id)
            : owns.Select(static rating => rating.Indicator).Intersect(others.Select(static rating => rating.Indicator));
        return [.. both.Select(indicator => new RatingPair(indicator, version, ValueOf(owns, indicator), ValueOf(others, indicator)))];

        ImmutableArray<IndicatorRating> In(int from, ImmutableArray<IndicatorRating> ratings) =>
            [.. FormCarrying.Carry(sets, own.Set, from, version, ratings).Where(part => part.Version == version).SelectMany(static part => part.Ratings)];
    }

    /// <summary>The wave; never an answer.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Wave {Wave}");

    private static int? ValueOf(ImmutableArray<IndicatorRating> ratings, IndicatorId indicator) =>
        ratings.FirstOrDefault(rating => rating.Indicator == indicator)?.Value;
}
