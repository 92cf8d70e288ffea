using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>Whether items that are meant to measure one thing hang together.</summary>
public static class InternalConsistency
{
    private static readonly LocalizedText Independent = new(
        "Enheterna är oberoende av varandra.", "The units are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." };

    /// <summary>Cronbach's alpha, with Feldt's interval.</summary>
    public static StatisticalMethod AlphaMethod { get; } = new(
        "cronbach-alpha",
        new("Cronbachs alfa", "Cronbach's alpha") { EasySwedish = "Vi ser hur mycket svaren på olika frågor följs åt." },
        "Cronbach, Psychometrika 16 (1951), 297–334; interval by Feldt, Woodruff and Salih, Applied Psychological Measurement 11 (1987), 93–103",
        Independent,
        new("Frågorna mäter samma sak lika starkt; annars är alfa en undre gräns.", "The items measure the same thing equally strongly; otherwise alpha is a lower bound.") { EasySwedish = "Vi räknar som om alla frågor är lika viktiga. Annars är det rätta talet högre." },
        new("Felen i frågorna hänger inte ihop.", "The items' errors are unrelated.") { EasySwedish = "Vi räknar som om ett fel i ett svar inte ger fel i andra." });

    /// <summary>McDonald's omega total with one factor by minimum residuals, over the correlations, with limits by the delta method.</summary>
    public static StatisticalMethod OmegaMethod { get; } = new(
        "mcdonald-omega",
        new("McDonalds omega total, en faktor, minsta residualer", "McDonald's omega total, one factor, minimum residuals") { EasySwedish = "Vi ser hur mycket svaren på olika frågor följs åt. Frågorna får vara olika viktiga." },
        "McDonald, Test Theory (1999); Harman and Jones, \"Factor analysis by minimizing residuals\", Psychometrika 31 (1966), 351–368; interval by Yuan and Bentler, Psychometrika 67 (2002), 251–259",
        Independent,
        new("Gränserna förutsätter svar som är nära normalfördelade och många enheter.", "The limits take answers to be near the normal distribution and units to be many.") { EasySwedish = "Vi räknar som om de flesta svar är nära snittet. Det behövs många svar." },
        new("En faktor ligger bakom alla frågor.", "One factor stands behind all items.") { EasySwedish = "Vi räknar som om alla frågor handlar om samma sak." },
        new("Felen i frågorna hänger inte ihop.", "The items' errors are unrelated.") { EasySwedish = "Vi räknar som om ett fel i ett svar inte ger fel i andra." },
        new("Svarsstegen behandlas som tal med lika avstånd.", "The steps of the answers are treated as equally spaced numbers.") { EasySwedish = "Vi räknar som om alla steg i skalan är lika stora." });

    /// <summary>Cronbach's alpha of the sum of the items as they are.</summary>
    /// <param name="scores">The items.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <returns>Alpha, at most 1 and sometimes below 0; a reason with fewer than two units or items, or when the sum never varies.</returns>
    public static Finding<Interval> Alpha(ItemScores scores, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(scores);
        double tail = NormalDistribution.Tail(confidence);
        Basis basis = new(scores.Count, scores.Missing, AlphaMethod);
        if (Lacking(scores, leastItems: 2) is { } reason)
            return new(basis, Estimates.Impossible<Interval>(reason));
        double own = 0;
        double total = 0;
        for (int i = 0; i < scores.Items; i++)
        {
            own += scores.Product(i, i);
            for (int j = 0; j < scores.Items; j++)
                total += scores.Product(i, j);
        }

        if (total <= 1e-12 * own || own == 0)
            return new(basis, Estimates.Impossible<Interval>(StatisticsCodes.NoVariation.With()));
        double k = scores.Items;
        double alpha = k / (k - 1) * (1 - (own / total));
        double units = scores.Count - 1;
        double others = units * (k - 1);
        return new(basis, Estimates.Of(new Interval(
            alpha,
            1 - ((1 - alpha) * FDistribution.Quantile(1 - tail, units, others)),
            1 - ((1 - alpha) * FDistribution.Quantile(tail, units, others)),
            confidence)));
    }

    /// <summary>Alpha of items brought to equal spread: from the mean correlation.</summary>
    /// <param name="scores">The items.</param>
    /// <returns>Alpha; a reason with fewer than two units or items, or when an item never varies.</returns>
    public static Finding<double> StandardizedAlpha(ItemScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        Basis basis = new(scores.Count, scores.Missing, AlphaMethod);
        if (Lacking(scores, leastItems: 2) is { } reason)
            return new(basis, Estimates.Impossible<double>(reason));
        if (Correlations(scores) is not { } correlations || Sum(correlations) <= 1e-12)
            return new(basis, Estimates.Impossible<double>(StatisticsCodes.NoVariation.With()));
        double k = scores.Items;
        return new(basis, Estimates.Of(k / (k - 1) * (1 - (k / Sum(correlations)))));
    }

    /// <summary>Omega total of the items brought to equal spread.</summary>
    /// <remarks>
    /// The interval follows from how far covariances of normally distributed answers move from sample to sample, by the delta method on the
    /// logarithm of 1 − omega, so that it never passes 1. It needs the covariances and not the answers, and so holds for merged parts too.
    /// </remarks>
    /// <param name="scores">The items.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <returns>Omega; a reason with fewer than three units or items, when an item never varies, or when there is no proper solution.</returns>
    public static Finding<OmegaEstimate> Omega(ItemScores scores, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(scores);
        NormalDistribution.Tail(confidence);
        Basis basis = new(scores.Count, scores.Missing, OmegaMethod);
        if (Lacking(scores, leastItems: 3) is { } reason)
            return new(basis, Estimates.Impossible<OmegaEstimate>(reason));
        if (Correlations(scores) is not { } correlations)
            return new(basis, Estimates.Impossible<OmegaEstimate>(StatisticsCodes.NoVariation.With()));
        if (FactorOmega.Of(correlations, scores.Items) is not { } omega)
            return new(basis, Estimates.Impossible<OmegaEstimate>(StatisticsCodes.ImproperSolution.With()));
        return new(basis, Estimates.Of(new OmegaEstimate(omega.Value, ImmutableArray.Create(omega.Loadings), Limits(correlations, omega, scores, confidence))));
    }

    private static Estimate<Interval> Limits(double[] correlations, FactorOmega omega, ItemScores scores, double confidence)
    {
        if (scores.Count <= scores.Items + 1)
            return Estimates.Impossible<Interval>(StatisticsCodes.TooFewObservations.With(Text(scores.Count), Text(scores.Items + 2)));
        double rest = 1 - omega.Value;
        if (rest <= 1e-9 || omega.Variance(correlations, scores.Count - 1) is not { } variance)
            return Estimates.Impossible<Interval>(StatisticsCodes.NoStandardError.With());
        double spread = Math.Exp(NormalDistribution.CriticalValue(confidence) * Math.Sqrt(variance) / rest);
        return double.IsFinite(spread) && spread < 1e6
            ? Estimates.Of(new Interval(omega.Value, 1 - (rest * spread), 1 - (rest / spread), confidence))
            : Estimates.Impossible<Interval>(StatisticsCodes.NoLimits.With());
    }

    private static Refusal? Lacking(ItemScores scores, int leastItems) => scores switch
    {
        { Count: 0 } => StatisticsCodes.NoObservations.With(),
        _ when scores.Items < leastItems => StatisticsCodes.TooFewParts.With(Text(scores.Items), Text(leastItems)),
        _ when scores.Count < leastItems => StatisticsCodes.TooFewObservations.With(Text(scores.Count), Text(leastItems)),
        _ => null,
    };

    private static double[]? Correlations(ItemScores scores)
    {
        int k = scores.Items;
        double[] correlations = new double[k * k];
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j < k; j++)
            {
                double spread = scores.Product(i, i) * scores.Product(j, j);
                if (spread <= 0)
                    return null;
                correlations[(i * k) + j] = i == j ? 1 : scores.Product(i, j) / Math.Sqrt(spread);
            }
        }

        return correlations;
    }

    private static double Sum(double[] values) => values.Sum();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
