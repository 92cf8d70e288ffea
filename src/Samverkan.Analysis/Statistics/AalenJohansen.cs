using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// The shares that have left in each of several ways by time since start, when leaving in one way makes the others
/// impossible.
/// </summary>
/// <remarks>
/// Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978), 141–150. Standard errors by the infinitesimal jackknife,
/// as R's survfit; for the share that remains it equals Greenwood's. Immutable.
/// </remarks>
public sealed class AalenJohansen
{
    private AalenJohansen(int ways, ImmutableArray<IncidenceStep> steps, int lastTime)
    {
        Ways = ways;
        Steps = steps;
        LastTime = lastTime;
    }

    /// <summary>The shares that have left in each way; the units are those followed.</summary>
    public static StatisticalMethod Method { get; } = new(
        "aalen-johansen",
        new("Aalen–Johansen för konkurrerande utfall", "Aalen–Johansen for competing exits") { EasySwedish = "Vi räknar hur många av 100 som har slutat, på olika sätt." },
        "Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978), 141–150",
        new("Enheterna är oberoende av varandra.", "The units are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." },
        new("Att någon slutar följas säger inget om hur eller när den lämnar.", "That somebody is no longer followed says nothing of how or when they leave.") { EasySwedish = "Vi kan inte alltid följa alla. Vi tror att de liknar de andra." },
        new("Ett sätt att lämna utesluter de andra; andelarna säger inte vad som hänt om ett sätt inte funnits.", "One way of leaving excludes the others; the shares do not say what would be if a way did not exist.") { EasySwedish = "Varje person räknas på ett enda sätt." });

    /// <summary>The number of ways to leave.</summary>
    public int Ways { get; }

    /// <summary>The shares, one step for each time at which somebody left or was last seen, ascending.</summary>
    public ImmutableArray<IncidenceStep> Steps { get; }

    /// <summary>The last time at which anybody was followed.</summary>
    public int LastTime { get; }

    /// <summary>Estimates the shares.</summary>
    /// <param name="counts">What happened when.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="limits">On which scale the limits are worked out.</param>
    /// <returns>The shares; a reason when nobody was followed.</returns>
    public static Finding<AalenJohansen> From(CompetingCounts counts, double confidence = 0.95, SurvivalLimits limits = SurvivalLimits.LogLog)
    {
        ArgumentNullException.ThrowIfNull(counts);
        double z = NormalDistribution.CriticalValue(confidence);
        Basis basis = new(counts.Subjects, counts.Missing, Method);
        if (counts.Subjects == 0)
            return new(basis, Estimates.Impossible<AalenJohansen>(StatisticsCodes.NoObservations.With()));
        IncidenceInfluence influence = new(counts.Ways);
        double[] shares = new double[counts.Ways];
        double remaining = 1;
        int atRisk = counts.Subjects;
        ImmutableArray<IncidenceStep>.Builder steps = ImmutableArray.CreateBuilder<IncidenceStep>(counts.Times.Length);
        for (int place = 0; place < counts.Times.Length; place++)
        {
            influence.Pass(counts, place, atRisk, remaining);
            int left = 0;
            for (int way = 1; way <= counts.Ways; way++)
            {
                shares[way - 1] += remaining * counts.Count(place, way) / atRisk;
                left += counts.Count(place, way);
            }

            remaining = left == atRisk ? 0 : remaining * (atRisk - left) / atRisk;
            ImmutableArray<Incidence>.Builder incidences = ImmutableArray.CreateBuilder<Incidence>(counts.Ways);
            for (int way = 1; way <= counts.Ways; way++)
            {
                double error = influence.Error(way);
                incidences.Add(new Incidence(
                    counts.Count(place, way), shares[way - 1], error, ShareLimits.Of(shares[way - 1], error, limits, z, confidence)));
            }

            steps.Add(new IncidenceStep(counts.Times[place], atRisk, remaining, influence.Error(0), incidences.MoveToImmutable()));
            atRisk -= left + counts.Count(place, 0);
        }

        return new(basis, Estimates.Of(new AalenJohansen(counts.Ways, steps.MoveToImmutable(), counts.Times[^1])));
    }

    /// <summary>The share that has left in a way by a time.</summary>
    /// <param name="way">The way, from 1.</param>
    /// <param name="time">The time since start.</param>
    /// <returns>The share, 0 before the first step; a reason beyond the follow-up, unless all have left.</returns>
    public Estimate<double> At(int way, int time)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(way);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(way, Ways);
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        IncidenceStep? step = null;
        foreach (IncidenceStep next in Steps)
        {
            if (next.Time > time)
                break;
            step = next;
        }

        return time > LastTime && step is { Remaining: > 0 }
            ? Estimates.Impossible<double>(StatisticsCodes.BeyondFollowUp.With(Text(time), Text(LastTime)))
            : Estimates.Of(step?.Left[way - 1].Share ?? 0);
    }

    /// <summary>The number of ways; never the times.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"AalenJohansen ({Ways} ways)");

    private static string Text(int time) => time.ToString(CultureInfo.InvariantCulture);
}
