using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Pictures;

/// <summary>
/// One participant's progression to talk about: where things stand, what has changed since the start and since last, where the participant
/// and the caseworker see things alike and where not, and what went on meanwhile.
/// </summary>
/// <remarks>
/// Immutable. Made for the participant's eyes: an indicator that may not be shown to the participant, as the caseworker's belief, is not in
/// it. It tells what was answered and nothing of what will be: no probability, no ranking, no total.
/// </remarks>
public sealed class PersonPicture
{
    private PersonPicture(LocalDate on, IndicatorSet set, ImmutableArray<IndicatorPicture> indicators, MeasurementPlan plan)
    {
        On = on;
        Set = set;
        Indicators = indicators;
        Plan = plan;
    }

    /// <summary>The day on which things stand so.</summary>
    public LocalDate On { get; }

    /// <summary>The instrument in the version that is shown; earlier versions' answers are brought to it by crosswalks, or left out.</summary>
    public IndicatorSet Set { get; }

    /// <summary>The indicators that may be shown to a participant, in the order of the set.</summary>
    public ImmutableArray<IndicatorPicture> Indicators { get; }

    /// <summary>The measurements against the cadence.</summary>
    public MeasurementPlan Plan { get; }

    /// <summary>The times in the programme.</summary>
    public ImmutableArray<EnrolledInterval> Enrolled { get; private init; } = [];

    /// <summary>The activities begun by the day.</summary>
    public ImmutableArray<ActivityInterval> Activities { get; private init; } = [];

    /// <summary>The gaps (<i>glapp</i>).</summary>
    public ImmutableArray<ActivityGap> Gaps { get; private init; } = [];

    /// <summary>The changes of caseworker.</summary>
    public ImmutableArray<CaseworkerChange> CaseworkerChanges { get; private init; } = [];

    /// <summary>Makes the picture.</summary>
    /// <param name="journey">The journey, or what a reader may see of it.</param>
    /// <param name="reading">The calendar and the cadence.</param>
    /// <param name="sets">The indicator sets that the host knows.</param>
    /// <param name="on">The day.</param>
    /// <param name="reliable">How large a change must be to be more than error; nothing is known of it when left out.</param>
    /// <returns>The picture; <see langword="null"/> when the person had not started on the day, the programme has no waves, or there is no form of a known set.</returns>
    public static PersonPicture? Of(Journey journey, CohortReading reading, IndicatorSetCatalog sets, LocalDate on, ReliableChanges? reliable = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(sets);
        Measurement[] known = [.. journey.Measurements().Where(form => form.On <= on && sets.Find(form.Form.Set, form.Form.SetVersion) is not null).OrderBy(static form => form.On)];
        if (known.Length == 0 || reading.Schedule is null)
            return null;
        IndicatorSetId id = known[^1].Form.Set;
        Measurement[] forms = [.. known.Where(form => form.Form.Set == id)];
        IndicatorSet set = sets.Find(id, forms.Max(static form => form.Form.SetVersion))!;
        if (MeasurementPlan.Of(journey, reading.Schedule, on, id) is not { } plan)
            return null;
        ReliableChanges errors = reliable ?? ReliableChanges.Unknown;
        return new PersonPicture(on, set, [.. set.ShownToParticipant.Select(indicator => PictureOf(indicator, set, sets, forms, plan, errors))], plan)
        {
            Enrolled = [.. journey.EnrolledIntervals().Where(interval => interval.Start <= on)],
            Activities = [.. journey.Activities().Where(activity => activity.Start <= on)],
            Gaps = journey.ActivityGaps(reading.Calendar, on),
            CaseworkerChanges = [.. journey.CaseworkerChanges().Where(change => change.On <= on)],
        };
    }

    /// <summary>Only that it is a picture; never whose.</summary>
    public override string ToString() => nameof(PersonPicture);

    private static IndicatorPicture PictureOf(
        ProgressionIndicator indicator, IndicatorSet set, IndicatorSetCatalog sets, Measurement[] forms, MeasurementPlan plan, ReliableChanges errors)
    {
        (int Participant, int Caseworker, LocalDate On)? compared = null;
        foreach (MeasurementWave wave in plan.Waves)
        {
            RatingPair? pair = wave.Pairs(sets).FirstOrDefault(one => one.Indicator == indicator.Id && one.SetVersion == set.Version);
            if (pair is { Participant: { } own, Caseworker: { } other })
                compared = (own, other, LocalDate.Max(wave.Of(RaterRole.Participant)!.Form!.On, wave.Of(RaterRole.Caseworker)!.Form!.On));
        }

        return new IndicatorPicture(indicator, RaterOf(RaterRole.Participant), RaterOf(RaterRole.Caseworker), compared);

        RaterPicture? RaterOf(RaterRole rater)
        {
            if (!indicator.IsRatedBy(rater))
                return null;
            PicturePoint[] points = [.. forms.Where(form => form.Form.Rater == rater).Select(form => PointOf(form, indicator, set, sets)).OfType<PicturePoint>()];
            PicturePoint[] answered = [.. points.Where(static point => point.Value is not null)];
            RatingSeriesKey series = new(set.Id, set.Version, indicator.Id, rater);
            ReliableChange? error = errors.Find(series) is { IsEstimated: true } found ? found.Value : null;
            return new RaterPicture(
                rater,
                [.. points],
                answered.Length == 0 ? null : answered[^1],
                answered.Length < 2 ? null : Change(answered[0], answered[^1], error),
                answered.Length < 2 ? null : Change(answered[^2], answered[^1], error));
        }
    }

    private static RaterChange Change(PicturePoint from, PicturePoint to, ReliableChange? error)
    {
        int difference = to.Value!.Value - from.Value!.Value;
        return new RaterChange(from.Value.Value, to.Value.Value, from.On, error?.Index(difference), error?.IsReliable(difference));
    }

    // Nothing when the form is of an earlier version in which the indicator has no counterpart.
    private static PicturePoint? PointOf(Measurement form, ProgressionIndicator indicator, IndicatorSet set, IndicatorSetCatalog sets)
    {
        IndicatorRating? rating = FormCarrying.Carry(sets, set.Id, form.Form.SetVersion, set.Version, form.Form.Ratings)
            .Where(part => part.Version == set.Version).SelectMany(static part => part.Ratings).FirstOrDefault(one => one.Indicator == indicator.Id);
        return rating is null && form.Form.SetVersion != set.Version ? null : new PicturePoint(form.On, rating?.Value);
    }
}
