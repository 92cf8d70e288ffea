using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>
/// A versioned progression instrument (<i>indikatoruppsättning</i>): its indicators in order, where they come from, and when it is
/// in use. A version is immutable after first use; a change of wording, scale, item or rater makes a new version, and series
/// across versions are not joined.
/// </summary>
/// <remarks>Two sets are equal when they are the same object; <see cref="Id"/> and <see cref="Version"/> together name one.</remarks>
public sealed class IndicatorSet
{
    /// <summary>The key of the instrument, the same in all its versions.</summary>
    public required IndicatorSetId Id { get; init; }

    /// <summary>The version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The name of the instrument as a reader sees it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The days on which the version may be used for a new measurement.</summary>
    public required DatePeriod Validity { get; init; }

    /// <summary>Where the instrument comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Who owns the instrument and what may be done with it.</summary>
    public required LocalizedText LicenceNote { get; init; }

    /// <summary>Where the instrument is described.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The indicators in their order, those switched off included.</summary>
    public required ImmutableArray<ProgressionIndicator> Indicators { get; init; }

    /// <summary>The composites, in their order.</summary>
    public ImmutableArray<IndicatorComposite> Composites { get; init; } = [];

    /// <summary>How it continues an earlier version; <see langword="null"/> when it does not.</summary>
    public IndicatorCrosswalk? Crosswalk { get; init; }

    /// <summary>The indicators in use, in their order.</summary>
    public IEnumerable<ProgressionIndicator> Enabled => Indicators.Where(static i => i.IsEnabled);

    /// <summary>An indicator by its key, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    public ProgressionIndicator? Find(IndicatorId id) => Indicators.FirstOrDefault(i => i.Id == id);

    /// <summary>The indicators in use that a kind of rater rates, in their order.</summary>
    /// <param name="rater">The kind of rater.</param>
    public IEnumerable<ProgressionIndicator> RatedBy(RaterRole rater) => Enabled.Where(i => i.IsRatedBy(rater));

    /// <summary>The indicators that may appear on what a participant sees, in their order.</summary>
    public IEnumerable<ProgressionIndicator> ShownToParticipant => Enabled.Where(static i => i.IsShownToParticipant);

    /// <summary>
    /// Judges a form against the set: known indicators, in use, rated by this rater, each once, values on the scale, a day on
    /// which the version is valid. Items left out of a form are not answered and no fault.
    /// </summary>
    /// <param name="rater">Who rated.</param>
    /// <param name="ratings">The ratings.</param>
    /// <param name="on">The date of the form.</param>
    /// <returns>All that is wrong; empty when nothing is.</returns>
    public ImmutableArray<Refusal> Judge(RaterRole rater, ImmutableArray<IndicatorRating> ratings, LocalDate on)
    {
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        if (!Validity.Contains(on))
            refusals.Add(ProgressionCodes.SetNotValid.With(ToString(), Validity.ToString()));
        var seen = new HashSet<IndicatorId>();
        foreach (IndicatorRating item in ratings.IsDefault ? [] : ratings)
        {
            if (Find(item.Indicator) is not { } indicator)
                refusals.Add(ProgressionCodes.UnknownIndicator.With(item.Indicator.Value, ToString()));
            else if (!seen.Add(item.Indicator))
                refusals.Add(ProgressionCodes.RatedTwice.With(item.Indicator.Value));
            else if (!indicator.IsEnabled)
                refusals.Add(ProgressionCodes.IndicatorSwitchedOff.With(item.Indicator.Value, ToString()));
            else if (!indicator.IsRatedBy(rater))
                refusals.Add(ProgressionCodes.WrongRater.With(item.Indicator.Value));
            else if (item is { Value: not null, Absence: not null })
                refusals.Add(ProgressionCodes.ValueAndAbsence.With(item.Indicator.Value));
            else if (item.Value is { } value && !indicator.Scale.Contains(value))
                refusals.Add(ProgressionCodes.OutsideScale.With(item.Indicator.Value, indicator.Scale.ToString()));
        }

        return refusals.ToImmutable();
    }

    /// <summary>Key and version, for example <c>skapa@1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}@{Version}");
}
