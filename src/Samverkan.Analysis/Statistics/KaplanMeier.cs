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
    /// <returns>The curve; a reason when nobody was followed.</returns>
    public static Estimate<KaplanMeier> From(SurvivalCounts counts, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(counts);
        double z = NormalDistribution.CriticalValue(confidence);
        if (counts.Subjects == 0)
            return Estimates.Impossible<KaplanMeier>(StatisticsCodes.NoObservations.With());

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
            steps.Add(new SurvivalStep(time.Time, atRisk, time.Events, time.Censored, survival, error, Limits(survival, greenwood, z, confidence)));
            atRisk -= time.Events + time.Censored;
        }

        return Estimates.Of(new KaplanMeier(steps.MoveToImmutable(), counts.Subjects, counts.Events, counts.Times[^1].Time, confidence));
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

    private static Estimate<Interval> Limits(double survival, double greenwood, double z, double confidence)
    {
        if (survival is <= 0 or >= 1)
            return Estimates.Impossible<Interval>(StatisticsCodes.NoSpread.With());
        double factor = Math.Exp(z * Math.Sqrt(greenwood) / -Math.Log(survival));
        double lower = Math.Pow(survival, factor);
        double upper = Math.Pow(survival, 1 / factor);
        return Estimates.Of(new Interval(survival, lower, upper, confidence));
    }

    private static string Text(int time) => time.ToString(CultureInfo.InvariantCulture);
}
