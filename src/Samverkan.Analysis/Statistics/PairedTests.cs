using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>Tests of whether two measurements of the same units differ.</summary>
public static class PairedTests
{
    /// <summary>Up to this many pairs that differ, the signed-rank test is exact, with ties as they are.</summary>
    public const int MostExactPairs = 50;

    private static readonly LocalizedText Independent = new(
        "Paren är oberoende av varandra.", "The pairs are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." };

    private static readonly LocalizedText Complete = new(
        "De par som saknar ett värde skulle inte ha skilt sig från de kompletta.", "The pairs that lack a value would not have differed from the complete ones.") { EasySwedish = "Vi tror att de som saknar ett svar liknar de andra." };

    /// <summary>The paired t test; the units are complete pairs, the statistic is t.</summary>
    public static StatisticalMethod TMethod { get; } = new(
        "paired-t",
        new("parat t-test", "paired t test") { EasySwedish = "Vi jämför två svar från samma person." },
        "Student, \"The probable error of a mean\", Biometrika 6 (1908), 1–25",
        Independent,
        Complete,
        new("Skillnaderna är ungefär normalfördelade, eller paren är många.", "The differences are roughly normal, or the pairs are many.") { EasySwedish = "Vi räknar som om de flesta ändringar är nära snittet." });

    /// <summary>Wilcoxon's signed-rank test; the units are complete pairs, the statistic is the sum of the positive ranks.</summary>
    public static StatisticalMethod SignedRankMethod { get; } = new(
        "signed-rank",
        new("Wilcoxons teckenrangtest; par utan skillnad utelämnas", "Wilcoxon's signed-rank test; pairs without a difference are left out") { EasySwedish = "Vi ser om fler svar har gått upp än ned. Den som svarat lika räknas inte." },
        "Wilcoxon, \"Individual comparisons by ranking methods\", Biometrics Bulletin 1 (1945), 80–83",
        Independent,
        Complete,
        new("Skillnaderna är symmetriskt fördelade kring sin mitt.", "The differences are symmetric around their middle.") { EasySwedish = "Vi räknar som om ändringar uppåt och nedåt ser likadana ut." });

    /// <summary>The sign test; the units are complete pairs, the statistic is the number of increases.</summary>
    public static StatisticalMethod SignMethod { get; } = new(
        "sign",
        new("teckentest, exakt; par utan skillnad utelämnas", "sign test, exact; pairs without a difference are left out") { EasySwedish = "Vi räknar hur många svar som gick upp och ned." },
        "Dixon and Mood, \"The statistical sign test\", JASA 41 (1946), 557–566",
        Independent,
        Complete);

    /// <summary>McNemar's test; the units are pairs, the statistic is the number that gained in the exact form and else chi-squared.</summary>
    public static StatisticalMethod McNemarMethod { get; } = new(
        "mcnemar",
        new("McNemars test", "McNemar's test") { EasySwedish = "Vi jämför ja och nej från samma person vid två tillfällen." },
        "McNemar, \"Note on the sampling error of the difference between correlated proportions or percentages\", Psychometrika 12 (1947), 153–157",
        Independent,
        Complete);

    /// <summary>The paired t test.</summary>
    /// <param name="differences">The differences.</param>
    /// <returns>t with n − 1 degrees of freedom; a reason with fewer than two pairs, or when all differences are equal.</returns>
    public static Finding<Significance> T(PairedDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        Basis basis = new(differences.Count, differences.Missing, TMethod);
        if (Lacking(differences) is { } reason)
            return new(basis, Estimates.Impossible<Significance>(reason));
        double t = differences.Mean / (differences.StandardDeviation / Math.Sqrt(differences.Count));
        int freedom = differences.Count - 1;
        return new(basis, Estimates.Of(new Significance(t, freedom, StudentTDistribution.TwoSided(t, freedom), IsExact: true)));
    }

    /// <summary>The mean difference with its t interval.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <returns>The interval; a reason with fewer than two pairs, or when all differences are equal.</returns>
    public static Finding<Interval> MeanDifference(PairedDifferences differences, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(differences);
        NormalDistribution.Tail(confidence);
        Basis basis = new(differences.Count, differences.Missing, TMethod);
        if (Lacking(differences) is { } reason)
            return new(basis, Estimates.Impossible<Interval>(reason));
        double half = StudentTDistribution.CriticalValue(confidence, differences.Count - 1) * differences.StandardDeviation / Math.Sqrt(differences.Count);
        return new(basis, Estimates.Of(new Interval(differences.Mean, differences.Mean - half, differences.Mean + half, confidence)));
    }

    /// <summary>
    /// Wilcoxon's signed-rank test: pairs without a difference are left out, ties share their mean rank. Exact up to
    /// <see cref="MostExactPairs"/> differing pairs, also with ties; above that normal, corrected for ties and continuity.
    /// </summary>
    /// <param name="differences">The differences.</param>
    /// <returns>The sum of the positive ranks; a reason when no pair differs.</returns>
    public static Finding<Significance> SignedRank(PairedDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        Basis basis = new(differences.Count, differences.Missing, SignedRankMethod);
        if (differences.Count == 0)
            return new(basis, Estimates.Impossible<Significance>(StatisticsCodes.NoObservations.With()));
        SignedRanks ranks = SignedRanks.Of(differences);
        if (ranks.Count == 0)
            return new(basis, Estimates.Impossible<Significance>(StatisticsCodes.NoDifferences.With()));
        bool exact = ranks.Count <= MostExactPairs;
        return new(basis, Estimates.Of(new Significance(ranks.Positive, null, exact ? ranks.ExactTwoSided() : ranks.NormalTwoSided(), exact)));
    }

    /// <summary>The exact sign test: whether increases and decreases are equally common among pairs that differ.</summary>
    /// <param name="differences">The differences.</param>
    /// <returns>The number of increases; a reason when no pair differs.</returns>
    public static Finding<Significance> Sign(PairedDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return Even(new(differences.Count, differences.Missing, SignMethod), differences.Increases, differences.Decreases);
    }

    /// <summary>McNemar's test of two yes-or-no measurements: exact, whatever the numbers.</summary>
    /// <param name="gained">The number with no first and yes then.</param>
    /// <param name="lost">The number with yes first and no then.</param>
    /// <param name="unchanged">The number with the same answer twice.</param>
    /// <param name="missing">The number of units of which one measurement or both are missing.</param>
    /// <returns>The number that gained; a reason when nobody changed.</returns>
    public static Finding<Significance> McNemarExact(int gained, int lost, int unchanged, int missing = 0) =>
        Even(McNemarBasis(gained, lost, unchanged, missing), gained, lost);

    /// <summary>McNemar's test of two yes-or-no measurements: chi-squared with Edwards' continuity correction.</summary>
    /// <param name="gained">The number with no first and yes then.</param>
    /// <param name="lost">The number with yes first and no then.</param>
    /// <param name="unchanged">The number with the same answer twice.</param>
    /// <param name="missing">The number of units of which one measurement or both are missing.</param>
    /// <returns>Chi-squared with 1 degree of freedom; a reason when nobody changed.</returns>
    public static Finding<Significance> McNemar(int gained, int lost, int unchanged, int missing = 0)
    {
        Basis basis = McNemarBasis(gained, lost, unchanged, missing);
        if (basis.Count == 0)
            return new(basis, Estimates.Impossible<Significance>(StatisticsCodes.NoObservations.With()));
        double discordant = (double)gained + lost;
        if (discordant == 0)
            return new(basis, Estimates.Impossible<Significance>(StatisticsCodes.NoDifferences.With()));
        double distance = Math.Max(0, Math.Abs((double)gained - lost) - 1);
        double chi = distance * distance / discordant;
        return new(basis, Estimates.Of(new Significance(chi, 1, ChiSquaredDistribution.UpperTail(chi, 1), IsExact: false)));
    }

    internal static Refusal? Lacking(PairedDifferences differences) => differences switch
    {
        { Count: 0 } => StatisticsCodes.NoObservations.With(),
        { Count: 1 } => StatisticsCodes.TooFewObservations.With(differences.Count.ToString(CultureInfo.InvariantCulture), "2"),
        { AllEqual: true } => StatisticsCodes.NoVariation.With(),
        _ => null,
    };

    private static Basis McNemarBasis(int gained, int lost, int unchanged, int missing)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gained);
        ArgumentOutOfRangeException.ThrowIfNegative(lost);
        ArgumentOutOfRangeException.ThrowIfNegative(unchanged);
        ArgumentOutOfRangeException.ThrowIfNegative(missing);
        return new(checked(gained + lost + unchanged), missing, McNemarMethod);
    }

    private static Finding<Significance> Even(Basis basis, int up, int down)
    {
        if (basis.Count == 0)
            return new(basis, Estimates.Impossible<Significance>(StatisticsCodes.NoObservations.With()));
        return up + down == 0
            ? new(basis, Estimates.Impossible<Significance>(StatisticsCodes.NoDifferences.With()))
            : new(basis, Estimates.Of(new Significance(up, null, BinomialDistribution.TwoSidedEven(up, down), IsExact: true)));
    }
}
