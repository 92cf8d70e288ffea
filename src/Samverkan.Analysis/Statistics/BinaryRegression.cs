using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>Regressions of a yes-or-no outcome by maximum likelihood, with errors that allow rows of one cluster to depend on each other.</summary>
public static class BinaryRegression
{
    private const int MostRounds = 60;

    /// <summary>The regression; the units are rows.</summary>
    public static StatisticalMethod Method { get; } = new(
        "binary-regression",
        new("regression av ett ja-eller-nej-utfall, maximum likelihood", "regression of a yes-or-no outcome, maximum likelihood") { EasySwedish = "Vi räknar ut hur mycket vanligare något är i en grupp." },
        "McCullagh and Nelder, Generalized Linear Models, 2nd ed. (1989); errors by Liang and Zeger, Biometrika 73 (1986), 13–22",
        new("Kolumnerna verkar rätlinjigt på länkens skala.", "The columns work linearly on the link's scale.") { EasySwedish = "Vi räknar som om varje steg betyder lika mycket." },
        new("Raderna är oberoende, eller oberoende mellan klustren när felen är klustrade; då behövs många kluster.", "The rows are independent, or independent between clusters when the errors are clustered; then many clusters are needed.") { EasySwedish = "Svar från samma person kan likna varandra. Det tar vi hänsyn till. Då behövs många personer." },
        new("Sambanden är inte orsaker av sig själva.", "The associations are not causes by themselves.") { EasySwedish = "Det här visar inte varför det blev så." });

    /// <summary>Fits a regression.</summary>
    /// <param name="outcomes">The outcome of each row.</param>
    /// <param name="columns">The columns, row by row, a constant among them if there is to be one.</param>
    /// <param name="names">Their names.</param>
    /// <param name="link">The link.</param>
    /// <param name="errors">How the standard errors are worked out.</param>
    /// <param name="clusters">The cluster of each row; needed for errors by clusters, otherwise empty.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="missing">The number of rows that were left out because something of them is missing.</param>
    /// <returns>
    /// The regression; a reason without rows or events, when all rows have the outcome, when columns determine each other or
    /// tell the outcomes fully apart, or with fewer than two clusters.
    /// </returns>
    /// <exception cref="ArgumentException">The lists do not fit together, or a value is not finite.</exception>
    public static Finding<RegressionFit> Fit(
        ReadOnlySpan<bool> outcomes,
        ReadOnlySpan<double> columns,
        ImmutableArray<string> names,
        BinaryLink link = BinaryLink.Logit,
        RegressionErrors errors = RegressionErrors.Model,
        ReadOnlySpan<int> clusters = default,
        double confidence = 0.95,
        int missing = 0) =>
        Fit(Method, outcomes, columns, names, link, errors, clusters, confidence, missing);

    internal static Finding<RegressionFit> Fit(
        StatisticalMethod method,
        ReadOnlySpan<bool> outcomes,
        ReadOnlySpan<double> columns,
        ImmutableArray<string> names,
        BinaryLink link,
        RegressionErrors errors,
        ReadOnlySpan<int> clusters,
        double confidence,
        int missing)
    {
        NormalDistribution.Tail(confidence);
        ArgumentOutOfRangeException.ThrowIfNegative(missing);
        int k = names.IsDefaultOrEmpty ? 0 : names.Length;
        bool clustered = errors is RegressionErrors.Clustered or RegressionErrors.ClusteredForFew;
        if (k == 0 || columns.Length != (long)outcomes.Length * k || (clustered && clusters.Length != outcomes.Length))
            throw new ArgumentException("There must be one row of named columns, and for errors by clusters one cluster, for each outcome.", nameof(columns));
        foreach (double value in columns)
        {
            if (!double.IsFinite(value))
                throw new ArgumentException("Every value must be a finite number.", nameof(columns));
        }

        Basis basis = new(outcomes.Length, missing, method);
        int events = outcomes.Count(true);
        int[] places = clustered ? Numbered(clusters) : [];
        int groups = clustered && places.Length > 0 ? places.Max() + 1 : 0;
        if (Lacking(outcomes.Length, events, clustered, groups) is { } reason)
            return new(basis, Estimates.Impossible<RegressionFit>(reason));
        BinarySearch search = new(outcomes, columns, k, link);
        if (search.Run(MostRounds) is { } failure)
            return new(basis, Estimates.Impossible<RegressionFit>(failure));

        double[] covariance = search.Root.Inverse();
        double? freedom = null;
        if (errors != RegressionErrors.Model)
        {
            double[] meat = clustered ? search.Meat(outcomes, columns, places, groups) : search.Meat(outcomes, columns, [], outcomes.Length);
            covariance = Sandwich(covariance, meat, k);
            if (errors == RegressionErrors.ClusteredForFew)
            {
                double correction = groups / (groups - 1.0) * ((outcomes.Length - 1.0) / (outcomes.Length - k));
                covariance = Array.ConvertAll(covariance, v => v * correction);
                freedom = groups - 1;
            }
        }

        ImmutableArray<Coefficient>.Builder coefficients = ImmutableArray.CreateBuilder<Coefficient>(k);
        for (int i = 0; i < k; i++)
        {
            double variance = covariance[(i * k) + i];
            if (!(variance > 0) || !double.IsFinite(variance))
                return new(basis, Estimates.Impossible<RegressionFit>(StatisticsCodes.NoStandardError.With()));
            coefficients.Add(Coefficient.Of(names[i], search.Coefficients[i], Math.Sqrt(variance), freedom, confidence));
        }

        return new(basis, Estimates.Of(new RegressionFit(
            coefficients.MoveToImmutable(), link, errors, -search.Deviance / 2, outcomes.Length, events, clustered ? groups : null)));
    }

    private static Refusal? Lacking(int rows, int events, bool clustered, int groups)
    {
        if (rows == 0)
            return StatisticsCodes.NoObservations.With();
        if (events == 0)
            return StatisticsCodes.NoEvents.With();
        if (events == rows)
            return StatisticsCodes.NoVariation.With();
        return clustered && groups < 2 ? StatisticsCodes.TooFewParts.With(groups.ToString(CultureInfo.InvariantCulture), "2") : null;
    }

    // Clusters numbered from 0 in the order in which they first appear.
    private static int[] Numbered(ReadOnlySpan<int> clusters)
    {
        Dictionary<int, int> numbers = [];
        int[] places = new int[clusters.Length];
        for (int i = 0; i < places.Length; i++)
        {
            if (!numbers.TryGetValue(clusters[i], out places[i]))
            {
                places[i] = numbers.Count;
                numbers.Add(clusters[i], places[i]);
            }
        }

        return places;
    }

    private static double[] Sandwich(double[] bread, double[] meat, int k)
    {
        double[] half = Product(bread, meat, k);
        return Product(half, bread, k);
    }

    private static double[] Product(double[] left, double[] right, int k)
    {
        double[] product = new double[k * k];
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j < k; j++)
            {
                for (int m = 0; m < k; m++)
                    product[(i * k) + j] += left[(i * k) + m] * right[(m * k) + j];
            }
        }

        return product;
    }
}
