using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Progression;

/// <summary>The measurements of one participant against the programme's cadence, as they stand on a day.</summary>
/// <remarks>Immutable. Waves count from the first start, also after a break; a wave whose due day lies in the break is not expected.</remarks>
public sealed record MeasurementPlan
{
    // As many as a cohort's columns can hold.
    private const int MostWaves = 64;

    private static readonly ImmutableArray<RaterRole> Both = [RaterRole.Participant, RaterRole.Caseworker];

    private MeasurementPlan(LocalDate baseline, LocalDate on, ImmutableArray<MeasurementWave> waves, ImmutableArray<Measurement> unscheduled)
    {
        Baseline = baseline;
        On = on;
        Waves = waves;
        Unscheduled = unscheduled;
    }

    /// <summary>The first start, from which the due days are counted.</summary>
    public LocalDate Baseline { get; }

    /// <summary>The day on which it stands so.</summary>
    public LocalDate On { get; }

    /// <summary>
    /// The waves whose window has opened, and the next one while the participant takes part. A wave that is not expected is here only
    /// when it lies between others or has a form.
    /// </summary>
    public ImmutableArray<MeasurementWave> Waves { get; }

    /// <summary>The forms outside every window, by day. They are kept and are in no wave.</summary>
    public ImmutableArray<Measurement> Unscheduled { get; }

    /// <summary>The plan of a journey.</summary>
    /// <param name="journey">The journey, or what a reader may see of it.</param>
    /// <param name="schedule">The programme's cadence.</param>
    /// <param name="on">The day; what happened on later days, forms and exits alike, is not looked at.</param>
    /// <param name="set">The instrument; every instrument when left out.</param>
    /// <param name="raters">Who is to rate; both when left out.</param>
    /// <returns>The plan; <see langword="null"/> for who had not started on the day.</returns>
    public static MeasurementPlan? Of(
        Journey journey, MeasurementSchedule schedule, LocalDate on, IndicatorSetId? set = null, ImmutableArray<RaterRole> raters = default)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(schedule);
        if (journey.Episode() is not { } episode || episode.FirstStart > on)
            return null;
        LocalDate baseline = episode.FirstStart;
        ImmutableArray<EnrolledInterval> enrolled = journey.EnrolledIntervals(on);
        ImmutableArray<RaterRole> roles = raters.IsDefaultOrEmpty ? Both : [.. raters.Distinct().Order()];
        Measurement[] forms =
        [
            .. journey.Measurements().Where(form => form.On <= on && (set is null || form.Form.Set == set) && roles.Contains(form.Form.Rater)),
        ];
        Dictionary<(int Wave, RaterRole Rater), Measurement> last = [];
        ImmutableArray<Measurement>.Builder unscheduled = ImmutableArray.CreateBuilder<Measurement>();
        foreach (Measurement form in forms)
        {
            if (schedule.WaveOf(baseline, form.On) is { } wave)
                last[(wave, form.Form.Rater)] = form;
            else
                unscheduled.Add(form);
        }

        List<MeasurementWave> waves = [];
        for (int wave = 0; wave < MostWaves; wave++)
        {
            LocalDate due = schedule.DueDate(baseline, wave);
            DatePeriod window = schedule.Window(baseline, wave);
            bool isExpected = enrolled.Any(interval => interval.Period.Contains(due));
            if (window.Start > on && !isExpected)
                break;
            waves.Add(new MeasurementWave(wave, due, window, isExpected, [.. roles.Select(rater => Part(rater, last.GetValueOrDefault((wave, rater)), due, window, isExpected, on))]));
            if (window.Start > on)
                break;
        }

        while (waves.Count > 0 && waves[^1] is { IsExpected: false } tail && !tail.Forms.Any(static form => form.IsDone))
            waves.RemoveAt(waves.Count - 1);
        return new MeasurementPlan(baseline, on, [.. waves], unscheduled.ToImmutable());
    }

    /// <summary>The number of waves; never an answer.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"MeasurementPlan ({Waves.Length} waves)");

    private static WaveForm Part(RaterRole rater, Measurement? form, LocalDate due, DatePeriod window, bool isExpected, LocalDate on)
    {
        if (form is null)
        {
            WaveState open = !isExpected ? WaveState.NotExpected : window.Start > on ? WaveState.Planned : window.End < on ? WaveState.Missed : WaveState.Due;
            return new WaveForm(rater, open, null, null);
        }

        int days = Period.DaysBetween(due, form.On);
        return new WaveForm(rater, days < 0 ? WaveState.Early : days > 0 ? WaveState.Late : WaveState.OnTheDay, form, days);
    }
}
