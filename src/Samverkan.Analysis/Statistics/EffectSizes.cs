using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>How large a paired difference is, apart from how sure it is.</summary>
public static class EffectSizes
{
    private static readonly LocalizedText Independent = new(
        "Paren är oberoende av varandra.", "The pairs are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." };

    /// <summary>Cohen's d of paired differences: their mean over their own standard deviation.</summary>
    public static StatisticalMethod CohensDzMethod { get; } = new(
        "cohens-dz",
        new("Cohens dz: medelskillnaden delad med skillnadernas standardavvikelse", "Cohen's dz: the mean difference over the differences' standard deviation") { EasySwedish = "Vi delar ändringen i snitt med hur olika ändringarna är." },
        "Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd ed. (1988), 48; interval by the non-central t distribution",
        Independent,
        new("Skillnaderna är ungefär normalfördelade.", "The differences are roughly normal.") { EasySwedish = "Vi räknar som om de flesta ändringar är nära snittet." });

    /// <summary>The same without the bias of few pairs.</summary>
    public static StatisticalMethod HedgesMethod { get; } = new(
        "hedges-gz",
        new("Hedges gz: Cohens dz rättad för få par", "Hedges' gz: Cohen's dz corrected for few pairs") { EasySwedish = "Vi delar ändringen i snitt med hur olika ändringarna är." },
        "Hedges, \"Distribution theory for Glass's estimator of effect size\", Journal of Educational Statistics 6 (1981), 107–128",
        Independent,
        new("Skillnaderna är ungefär normalfördelade.", "The differences are roughly normal.") { EasySwedish = "Vi räknar som om de flesta ändringar är nära snittet." });

    /// <summary>The share of the rank sum for increases less the share for decreases.</summary>
    public static StatisticalMethod RankBiserialMethod { get; } = new(
        "matched-rank-biserial",
        new("parad rangbiserial korrelation", "matched-pairs rank-biserial correlation") { EasySwedish = "Vi jämför de svar som gick upp med de svar som gick ned." },
        "Kerby, \"The simple difference formula\", Comprehensive Psychology 3 (2014); interval by Fisher's transformation with the signed-rank variance, approximate",
        Independent,
        new("Skillnadernas storlekar kan ordnas.", "The sizes of the differences can be ordered.") { EasySwedish = "Vi kan se vilka ändringar som är störst." });

    /// <summary>Cohen's dz.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <returns>The size; a reason with fewer than two pairs, or when all differences are equal.</returns>
    public static Finding<EffectSize> CohensDz(PairedDifferences differences, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return Standardized(differences, confidence, CohensDzMethod, 1);
    }

    /// <summary>Hedges' gz.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <returns>The size; a reason with fewer than three pairs, or when all differences are equal.</returns>
    public static Finding<EffectSize> HedgesGz(PairedDifferences differences, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(differences);
        if (differences.Count == 2)
        {
            return new(
                new(differences.Count, differences.Missing, HedgesMethod),
                Estimates.Impossible<EffectSize>(StatisticsCodes.TooFewObservations.With("2", "3")));
        }

        double half = (differences.Count - 1) / 2.0;
        double correction = differences.Count < 2 ? 1 : Math.Exp(GammaFunction.Log(half) - GammaFunction.Log(half - 0.5)) / Math.Sqrt(half);
        return Standardized(differences, confidence, HedgesMethod, correction);
    }

    /// <summary>The matched-pairs rank-biserial correlation, from −1 (only decreases) to 1 (only increases).</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <returns>The size, without an interval at −1 and 1; a reason when no pair differs.</returns>
    public static Finding<EffectSize> RankBiserial(PairedDifferences differences, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(differences);
        double z = NormalDistribution.CriticalValue(confidence);
        Basis basis = new(differences.Count, differences.Missing, RankBiserialMethod);
        if (differences.Count == 0)
            return new(basis, Estimates.Impossible<EffectSize>(StatisticsCodes.NoObservations.With()));
        SignedRanks ranks = SignedRanks.Of(differences);
        if (ranks.Count == 0)
            return new(basis, Estimates.Impossible<EffectSize>(StatisticsCodes.NoDifferences.With()));
        double value = (ranks.Positive - ranks.Negative) / (ranks.Positive + ranks.Negative);
        if (Math.Abs(value) >= 1)
            return new(basis, Estimates.Of(new EffectSize(value, Estimates.Impossible<Interval>(StatisticsCodes.NoSpread.With()))));
        double n = ranks.Count;
        double error = Math.Sqrt(n * (n + 1) * ((2 * n) + 1) / 6) / (n * (n + 1) / 2);
        double middle = Math.Atanh(value);
        Interval interval = new(value, Math.Tanh(middle - (z * error)), Math.Tanh(middle + (z * error)), confidence);
        return new(basis, Estimates.Of(new EffectSize(value, Estimates.Of(interval))));
    }

    private static Finding<EffectSize> Standardized(PairedDifferences differences, double confidence, StatisticalMethod method, double correction)
    {
        double tail = NormalDistribution.Tail(confidence);
        Basis basis = new(differences.Count, differences.Missing, method);
        if (PairedTests.Lacking(differences) is { } reason)
            return new(basis, Estimates.Impossible<EffectSize>(reason));
        double root = Math.Sqrt(differences.Count);
        double size = differences.Mean / differences.StandardDeviation;
        double t = size * root;
        int freedom = differences.Count - 1;
        Interval interval = new(
            size * correction, Shift(t, freedom, 1 - tail) / root * correction, Shift(t, freedom, tail) / root * correction, confidence);
        return new(basis, Estimates.Of(new EffectSize(size * correction, Estimates.Of(interval))));
    }

    // The shift under which a value at or below t has the given probability.
    private static double Shift(double t, int freedom, double probability)
    {
        double reach = 12 + (Math.Abs(t) * 12 / Math.Sqrt(2.0 * freedom)) + (Math.Abs(t) * (freedom < 30 ? 3 : 0));
        double low = t - reach;
        double high = t + reach;

        // Sixty halvings leave less than what the integral can tell apart.
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (StudentTDistribution.Noncentral(t, freedom, middle) > probability)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
