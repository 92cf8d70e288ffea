using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// A number of cases out of a number of observations. Two proportions over different observations add up with
/// <see cref="Merge"/>. The default is none out of none.
/// </summary>
/// <remarks>Immutable. The counts are exact; a share is worked out only when asked for.</remarks>
public readonly record struct Proportion
{
    private static readonly LocalizedText Independent = new("Observationerna är oberoende av varandra.", "The observations are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." };
    private static readonly LocalizedText Apart = new("Ingen räknas i båda andelarna.", "Nobody is counted in both shares.") { EasySwedish = "Ingen person räknas i båda grupperna." };

    /// <summary>Creates a proportion.</summary>
    /// <param name="numerator">The number of cases.</param>
    /// <param name="denominator">The number of observations.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more cases than observations.</exception>
    public Proportion(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, numerator);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>A share with Wilson's score interval; the units are the observations.</summary>
    public static StatisticalMethod WilsonMethod { get; } = new(
        "share-wilson",
        new("andel med Wilsons intervall", "share with Wilson's interval") { EasySwedish = "Vi räknar ut hur många av 100 det gäller." },
        "Wilson, \"Probable inference, the law of succession, and statistical inference\", JASA 22 (1927), 209–212",
        Independent);

    /// <summary>The difference between two shares with Newcombe's hybrid score interval; the units are the observations of both.</summary>
    public static StatisticalMethod DifferenceMethod { get; } = new(
        "share-difference-newcombe",
        new("skillnad mellan två andelar med Newcombes intervall", "difference between two shares with Newcombe's interval") { EasySwedish = "Vi jämför två grupper. Vi räknar hur många av 100 det gäller." },
        "Newcombe, \"Interval estimation for the difference between independent proportions\", Statistics in Medicine 17 (1998), 873–890, method 10",
        Independent,
        Apart);

    /// <summary>The ratio of two shares with the interval on its logarithm; the units are the observations of both.</summary>
    public static StatisticalMethod RatioMethod { get; } = new(
        "share-ratio-katz",
        new("kvot mellan två andelar, gränser på logaritmen", "ratio of two shares, limits on the logarithm") { EasySwedish = "Vi räknar ut hur mycket vanligare något är i en grupp." },
        "Katz, Baptista, Azen and Pike, \"Obtaining confidence intervals for the risk ratio in cohort studies\", Biometrics 34 (1978), 469–474",
        Independent,
        Apart,
        new("Fallen är många; gränserna är ett storstickprovs.", "The cases are many; the limits are large-sample ones.") { EasySwedish = "Det behövs många personer för att talet ska bli säkert." });

    /// <summary>The number of cases.</summary>
    public int Numerator { get; }

    /// <summary>The number of observations.</summary>
    public int Denominator { get; }

    /// <summary>The proportion over both sets of observations, which must not overlap.</summary>
    /// <param name="other">The other proportion.</param>
    public Proportion Merge(Proportion other) => new(checked(Numerator + other.Numerator), checked(Denominator + other.Denominator));

    /// <summary>The share as such, from 0 to 1, arithmetic without a sampling model; a reason when there is no observation.</summary>
    public Estimate<double> Share() => Denominator == 0
        ? Estimates.Impossible<double>(StatisticsCodes.NoObservations.With())
        : Estimates.Of((double)Numerator / Denominator);

    /// <summary>
    /// Whether the share is at least a number of per cent, decided in whole numbers:
    /// 100 × numerator ≥ threshold × denominator. Equality is enough.
    /// </summary>
    /// <param name="percent">The threshold in per cent.</param>
    /// <returns>Whether; a reason when there is no observation.</returns>
    public Estimate<bool> IsAtLeastPercent(int percent) => Denominator == 0
        ? Estimates.Impossible<bool>(StatisticsCodes.NoObservations.With())
        : Estimates.Of(100L * Numerator >= (long)percent * Denominator);

    /// <summary>The share with Wilson's score interval, without continuity correction.</summary>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="missing">The number of units that have no observation: told beside the share, and no part of it.</param>
    /// <returns>The interval, within 0 to 1; a reason when there is no observation.</returns>
    /// <remarks>
    /// Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212; method 3 of
    /// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), 857–872.
    /// </remarks>
    public Finding<Interval> WilsonInterval(double confidence = 0.95, int missing = 0)
    {
        double z = NormalDistribution.CriticalValue(confidence);
        Basis basis = new(Denominator, missing, WilsonMethod);
        if (Denominator == 0)
            return new(basis, Estimates.Impossible<Interval>(StatisticsCodes.NoObservations.With()));
        ScoreInterval limits = Limits(z);
        return new(basis, Estimates.Of(new Interval(limits.Share, limits.Lower, limits.Upper, confidence)));
    }

    /// <summary>
    /// The difference between this share and another, from independent observations, with Newcombe's hybrid score interval.
    /// </summary>
    /// <param name="other">The proportion that is subtracted.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="missing">The number of units, of both, that have no observation.</param>
    /// <returns>The interval, within −1 to 1; a reason when either has no observation.</returns>
    /// <remarks>
    /// Method 10 of Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
    /// Medicine 17 (1998), 873–890.
    /// </remarks>
    public Finding<Interval> DifferenceFrom(Proportion other, double confidence = 0.95, int missing = 0)
    {
        double z = NormalDistribution.CriticalValue(confidence);
        Basis basis = new(checked(Denominator + other.Denominator), missing, DifferenceMethod);
        if (Denominator == 0 || other.Denominator == 0)
            return new(basis, Estimates.Impossible<Interval>(StatisticsCodes.NoObservations.With()));
        return new(basis, Estimates.Of(Limits(z).Less(other.Limits(z), confidence)));
    }

    /// <summary>This share over another, from independent observations, with the interval on the logarithm of the ratio.</summary>
    /// <param name="other">The proportion that it is divided by.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="missing">The number of units, of both, that have no observation.</param>
    /// <returns>The interval; a reason when either has no observation or no case.</returns>
    /// <remarks>
    /// Katz, Baptista, Azen and Pike, "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34
    /// (1978), 469–474.
    /// </remarks>
    public Finding<Interval> RatioTo(Proportion other, double confidence = 0.95, int missing = 0)
    {
        double z = NormalDistribution.CriticalValue(confidence);
        Basis basis = new(checked(Denominator + other.Denominator), missing, RatioMethod);
        if (Denominator == 0 || other.Denominator == 0)
            return new(basis, Estimates.Impossible<Interval>(StatisticsCodes.NoObservations.With()));
        if (Numerator == 0 || other.Numerator == 0)
            return new(basis, Estimates.Impossible<Interval>(StatisticsCodes.NoCases.With()));
        double ratio = (double)Numerator / Denominator / ((double)other.Numerator / other.Denominator);
        double spread = Math.Exp(z * Math.Sqrt((1.0 / Numerator) - (1.0 / Denominator) + (1.0 / other.Numerator) - (1.0 / other.Denominator)));
        return new(basis, Estimates.Of(new Interval(ratio, ratio / spread, ratio * spread, confidence)));
    }

    private ScoreInterval Limits(double z) => ScoreInterval.Of(Numerator, Denominator, z);
}
