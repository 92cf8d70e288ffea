using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// How often two raters gave each pair of categories to the same unit. Two tables over different units add up with
/// <see cref="Merge"/>.
/// </summary>
/// <remarks>Immutable. The categories are numbered from 0 in their order.</remarks>
public sealed class AgreementTable
{
    private readonly int[] _counts;

    private AgreementTable(int categories, int[] counts, int missing)
    {
        Categories = categories;
        _counts = counts;
        Missing = missing;
        foreach (int count in counts)
            Count = checked(Count + count);
    }

    /// <summary>Cohen's kappa with or without weights; the units are those that both have rated.</summary>
    public static StatisticalMethod KappaMethod { get; } = new(
        "cohen-kappa",
        new("Cohens kappa", "Cohen's kappa") { EasySwedish = "Vi räknar hur ofta två personer svarar lika. Vi tar bort det som kan vara slump." },
        "Cohen, Psychological Bulletin 70 (1968), 213–220; standard error by Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969), 323–327",
        new("Enheterna är oberoende av varandra.", "The units are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." },
        new("Bedömarna har bedömt utan att veta om varandras svar.", "The raters rated without knowing each other's answers.") { EasySwedish = "Vi räknar som om ingen har sett den andras svar." },
        new("Enheterna är många; felet är ett storstickprovsfel.", "The units are many; the error is a large-sample one.") { EasySwedish = "Det behövs många svar för att talet ska bli säkert." });

    /// <summary>The number of categories.</summary>
    public int Categories { get; }

    /// <summary>The number of units that both raters have rated.</summary>
    public int Count { get; }

    /// <summary>The number of units that lack a rating.</summary>
    public int Missing { get; }

    /// <summary>The number of units with a pair of categories.</summary>
    /// <param name="first">The first rater's category, from 0.</param>
    /// <param name="second">The second rater's category, from 0.</param>
    public int this[int first, int second]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)first, (uint)Categories, nameof(first));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)second, (uint)Categories, nameof(second));
            return _counts[(first * Categories) + second];
        }
    }

    /// <summary>Counts pairs of categories.</summary>
    /// <param name="first">The first rater's category of each unit, from 0; <see langword="null"/> when missing.</param>
    /// <param name="second">The second rater's, in the same order.</param>
    /// <param name="categories">The number of categories.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or a category does not exist.</exception>
    public static AgreementTable From(ReadOnlySpan<int?> first, ReadOnlySpan<int?> second, int categories)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(categories);
        if (first.Length != second.Length)
            throw new ArgumentException("There must be one second rating for each first.", nameof(second));
        int[] counts = new int[categories * categories];
        int missing = 0;
        for (int i = 0; i < first.Length; i++)
        {
            if (first[i] is { } a && second[i] is { } b)
            {
                if ((uint)a >= (uint)categories || (uint)b >= (uint)categories)
                    throw new ArgumentException("A category is numbered from 0 and below the number of categories.", nameof(first));
                counts[(a * categories) + b]++;
            }
            else
            {
                missing++;
            }
        }

        return new AgreementTable(categories, counts, missing);
    }

    /// <summary>The table over both sets of units, which must not overlap.</summary>
    /// <param name="other">The other table, of the same categories.</param>
    /// <exception cref="ArgumentException">The number of categories differs.</exception>
    public AgreementTable Merge(AgreementTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Categories != Categories)
            throw new ArgumentException("Both must have the same categories.", nameof(other));
        int[] counts = new int[_counts.Length];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = checked(_counts[i] + other._counts[i]);
        return new AgreementTable(Categories, counts, checked(Missing + other.Missing));
    }

    /// <summary>Cohen's kappa.</summary>
    /// <param name="weights">How much a disagreement counts.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <returns>Kappa; a reason without units or when both raters gave one and the same category to all.</returns>
    public Finding<KappaEstimate> Kappa(AgreementWeights weights, double confidence = 0.95)
    {
        double z = NormalDistribution.CriticalValue(confidence);
        Basis basis = new(Count, Missing, KappaMethod);
        if (Lacking() is { } reason)
            return new(basis, Estimates.Impossible<KappaEstimate>(reason));
        (double[] rows, double[] columns) = Margins();
        double observed = 0;
        double expected = 0;
        double[] rowWeights = new double[Categories];
        double[] columnWeights = new double[Categories];
        for (int i = 0; i < Categories; i++)
        {
            for (int j = 0; j < Categories; j++)
            {
                double weight = Weight(weights, i, j);
                observed += weight * Share(i, j);
                expected += weight * rows[i] * columns[j];
                rowWeights[i] += weight * columns[j];
                columnWeights[j] += weight * rows[i];
            }
        }

        if (1 - expected < 1e-12)
            return new(basis, Estimates.Impossible<KappaEstimate>(StatisticsCodes.NoVariation.With()));
        double kappa = (observed - expected) / (1 - expected);
        double squares = 0;
        for (int i = 0; i < Categories; i++)
        {
            for (int j = 0; j < Categories; j++)
            {
                double part = Weight(weights, i, j) - ((rowWeights[i] + columnWeights[j]) * (1 - kappa));
                squares += Share(i, j) * part * part;
            }
        }

        double middle = kappa - (expected * (1 - kappa));
        double variance = (squares - (middle * middle)) / (Count * (1 - expected) * (1 - expected));
        double error = variance > 1e-15 ? Math.Sqrt(variance) : 0;
        Estimate<Interval> interval = error > 0
            ? Estimates.Of(new Interval(kappa, kappa - (z * error), kappa + (z * error), confidence))
            : Estimates.Impossible<Interval>(StatisticsCodes.NoStandardError.With());
        return new(basis, Estimates.Of(new KappaEstimate(kappa, error, interval, observed, expected)));
    }

    /// <summary>The number of units and categories; never the ratings.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"AgreementTable (n = {Count}, missing = {Missing}, {Categories} categories)");

    private Refusal? Lacking() => Count == 0
        ? StatisticsCodes.NoObservations.With()
        : Categories < 2 ? StatisticsCodes.NoVariation.With() : null;

    private double Share(int i, int j) => (double)_counts[(i * Categories) + j] / Count;

    private (double[] Rows, double[] Columns) Margins()
    {
        double[] rows = new double[Categories];
        double[] columns = new double[Categories];
        for (int i = 0; i < Categories; i++)
        {
            for (int j = 0; j < Categories; j++)
            {
                rows[i] += Share(i, j);
                columns[j] += Share(i, j);
            }
        }

        return (rows, columns);
    }

    private double Weight(AgreementWeights weights, int i, int j)
    {
        double steps = Math.Abs(i - j) / (Categories - 1.0);
        return weights switch
        {
            AgreementWeights.Linear => 1 - steps,
            AgreementWeights.Quadratic => 1 - (steps * steps),
            _ => i == j ? 1 : 0,
        };
    }
}
