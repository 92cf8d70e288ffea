using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// The product-limit estimate of the share still without the event, by time since start.
/// </summary>
/// <remarks>
/// Kaplan and Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958), 457–481. Standard errors by
/// Greenwood's formula (1926); intervals by the log(−log) transformation of Kalbfleisch and Prentice, "The Statistical
/// Analysis of Failure Time Data" (1980), section 1.3, which stays within 0 to 1. It assumes that being last seen says
/// nothing about the event to come. Immutable.
/// </remarks>
public sealed class KaplanMeier
{
    /// <summary>The product-limit estimate; the units are those followed.</summary>
    public static StatisticalMethod Method { get; } = new(
        "kaplan-meier",
        new("Kaplan–Meier med Greenwoods fel", "Kaplan–Meier with Greenwood's error") { EasySwedish = "Vi räknar hur många som är kvar efter olika lång tid." },
        "Kaplan and Meier, JASA 53 (1958), 457–481",
        new("Enheterna är oberoende av varandra.", "The units are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." },
        new("Att någon slutar följas säger inget om den kommande händelsen.", "That somebody is no longer followed says nothing of the event to come.") { EasySwedish = "Vi kan inte alltid följa alla. Vi tror att de liknar de andra." },
        new("Den som börjar sent följer samma kurva som den som börjar tidigt.", "Who starts late follows the same curve as who starts early.") { EasySwedish = "Vi räknar som om det går lika för dem som börjar sent." });

    private KaplanMeier(ImmutableArray<SurvivalStep> steps, int subjects, int events, int lastTime, double confidence)
    {
        Steps = steps;
        Subjects = subjects;
        Events = events;
        LastTime = lastTime;
        Confidence = confidence;
    }

    /// <summary>The curve, one step for each time at which somebody had the event or was last seen, ascending.</summary>
    public ImmutableArray<SurvivalStep> Steps { get; }

    /// <summary>The number followed.</summary>
    public int Subjects { get; }

    /// <summary>The number who had the event.</summary>
    public int Events { get; }

    /// <summary>The last time at which anybody was followed.</summary>
    public int LastTime { get; }

    /// <summary>The confidence level of the intervals.</summary>
    public double Confidence { get; }

    /// <summary>Estimates a curve.</summary>
    /// <param name="counts">What happened when.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="limits">On which scale the limits are worked out.</param>
    /// <returns>The curve; a reason when nobody was followed.</returns>
    public static Finding<KaplanMeier> From(SurvivalCounts counts, double confidence = 0.95, SurvivalLimits limits = SurvivalLimits.LogLog)
    {
        ArgumentNullException.ThrowIfNull(counts);
        double z = NormalDistribution.CriticalValue(confidence);
        Basis basis = new(counts.Subjects, counts.Missing, Method);
        if (counts.Subjects == 0)
            return new(basis, Estimates.Impossible<KaplanMeier>(StatisticsCodes.NoObservations.With()));

        ImmutableArray<SurvivalStep>.Builder steps = ImmutableArray.CreateBuilder<SurvivalStep>(counts.Times.Length);
        int atRisk = counts.Subjects;
        double survival = 1;
        double greenwood = 0;
        foreach (SurvivalCount time in counts.Times)
        {
            // Who is last seen at a time was still at risk at that time: events come first within a tie.
            if (time.Events > 0)
            {
                survival = time.Events == atRisk ? 0 : survival * (atRisk - time.Events) / atRisk;
                if (time.Events < atRisk)
                    greenwood += time.Events / ((double)atRisk * (atRisk - time.Events));
            }

            double error = survival * Math.Sqrt(greenwood);
            steps.Add(new SurvivalStep(time.Time, atRisk, time.Events, time.Censored, survival, error, ShareLimits.Of(survival, error, limits, z, confidence)));
            atRisk -= time.Events + time.Censored;
        }

        return new(basis, Estimates.Of(new KaplanMeier(steps.MoveToImmutable(), counts.Subjects, counts.Events, counts.Times[^1].Time, confidence)));
    }

    /// <summary>The share still without the event at a time.</summary>
    /// <param name="time">The time since start.</param>
    /// <returns>The share, 1 before the first event; a reason beyond the follow-up, unless the curve has reached 0.</returns>
    public Estimate<double> At(int time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        SurvivalStep? step = StepAt(time);
        if (time > LastTime && step is { Survival: > 0 })
            return Estimates.Impossible<double>(StatisticsCodes.BeyondFollowUp.With(Text(time), Text(LastTime)));
        return Estimates.Of(step?.Survival ?? 1);
    }

    /// <summary>The number still followed without the event just before a time: the "numbers at risk" under a curve.</summary>
    /// <param name="time">The time since start.</param>
    public int AtRisk(int time)
    {
        int left = Subjects;
        foreach (SurvivalStep step in Steps)
        {
            if (step.Time >= time)
                break;
            left -= step.Events + step.Censored;
        }

        return left;
    }

    /// <summary>The first time at which half have had the event.</summary>
    /// <returns>The time; a reason when the curve never falls that far.</returns>
    public Estimate<int> Median() => TimeTo(0.5);

    /// <summary>The first time at which the curve is at or below a share.</summary>
    /// <param name="remaining">The share still without the event, from 0 to 1.</param>
    /// <returns>The time; a reason when the curve never falls that far.</returns>
    public Estimate<int> TimeTo(double remaining)
    {
        Quantiles.CheckShare(remaining);

        // A product of exact ratios may come out a rounding error above the share it equals.
        foreach (SurvivalStep step in Steps)
        {
            if (step.Survival <= remaining + 1e-12)
                return Estimates.Of(step.Time);
        }

        return Estimates.Impossible<int>(StatisticsCodes.SurvivalNotReached.With(remaining.ToString("0.##", CultureInfo.InvariantCulture)));
    }

    /// <summary>The first time at which half have had the event, with its limits.</summary>
    /// <returns>The time; a reason when the curve never falls that far.</returns>
    public Estimate<SurvivalTime> MedianInterval() => TimeInterval(0.5);

    /// <summary>The first time at which the curve is at or below a share, with the times at which its limits are.</summary>
    /// <param name="remaining">The share still without the event, from 0 to 1.</param>
    /// <returns>The time; a reason when the curve never falls that far.</returns>
    /// <remarks>Brookmeyer and Crowley, "A confidence interval for the median survival time", Biometrics 38 (1982), 29–41.</remarks>
    public Estimate<SurvivalTime> TimeInterval(double remaining)
    {
        if (!TimeTo(remaining).TryGet(out int time))
            return Estimates.Impossible<SurvivalTime>(TimeTo(remaining).Reason!);
        int? lower = null;
        int? upper = null;
        foreach (SurvivalStep step in Steps)
        {
            // Where the curve has reached 0 its limits have no value of their own.
            bool ended = step.Survival <= 0;
            if (lower is null && (ended || (step.Interval.TryGet(out Interval here) && here.Lower <= remaining + 1e-12)))
                lower = step.Time;
            if (upper is null && !ended && step.Interval.TryGet(out Interval there) && there.Upper <= remaining + 1e-12)
                upper = step.Time;
        }

        return Estimates.Of(new SurvivalTime(time, Math.Min(lower ?? time, time), upper, Confidence));
    }

    /// <summary>The mean time without the event up to a horizon: the area under the curve.</summary>
    /// <param name="until">The horizon, in the units of the durations.</param>
    /// <returns>The mean with its large-sample interval; a reason beyond the follow-up, or when nobody had the event before.</returns>
    /// <remarks>Irwin, "The standard error of an estimate of expectation of life", Journal of Hygiene 47 (1949), 188–189.</remarks>
    public Estimate<Interval> RestrictedMean(int until)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(until);
        if (until > LastTime && Steps[^1].Survival > 0)
            return Estimates.Impossible<Interval>(StatisticsCodes.BeyondFollowUp.With(Text(until), Text(LastTime)));
        double area = 0;
        double variance = 0;
        int next = until;

        // Backwards, the area so far is that which an event at the step takes part in.
        for (int i = Steps.Length - 1; i >= 0; i--)
        {
            SurvivalStep step = Steps[i];
            if (step.Time >= until)
                continue;
            area += step.Survival * (next - step.Time);
            next = step.Time;
            if (step.Events < step.AtRisk)
                variance += area * area * step.Events / ((double)step.AtRisk * (step.AtRisk - step.Events));
        }

        area += next;
        if (variance <= 0)
            return Estimates.Impossible<Interval>(StatisticsCodes.NoStandardError.With());
        double half = NormalDistribution.CriticalValue(Confidence) * Math.Sqrt(variance);
        return Estimates.Of(new Interval(area, area - half, area + half, Confidence));
    }

    /// <summary>The number followed; never the times.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"KaplanMeier (n = {Subjects})");

    private SurvivalStep? StepAt(int time)
    {
        SurvivalStep? found = null;
        foreach (SurvivalStep step in Steps)
        {
            if (step.Time > time)
                break;
            found = step;
        }

        return found;
    }

    private static string Text(int time) => time.ToString(CultureInfo.InvariantCulture);
}
