namespace Samverkan.Analysis.Statistics;

/// <summary>One factor behind items by minimum residuals, and omega total of it.</summary>
internal sealed record FactorOmega(double Value, double[] Loadings)
{
    private const double Step = 1e-4;

    /// <summary>The factor of covariances; <see langword="null"/> when there is no proper solution.</summary>
    /// <param name="covariances">The covariances, of which only the correlations matter.</param>
    /// <param name="k">The number of items.</param>
    /// <param name="from">Loadings to begin the search at; from the items' mean correlations when left out.</param>
    public static FactorOmega? Of(double[] covariances, int k, double[]? from = null)
    {
        double[] correlations = new double[k * k];
        double total = 0;
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j < k; j++)
                total += correlations[(i * k) + j] = i == j ? 1 : covariances[(i * k) + j] / Math.Sqrt(covariances[(i * k) + i] * covariances[(j * k) + j]);
        }

        if (total <= 1e-12 || OneFactor(correlations, k, from) is not { } loadings)
            return null;
        double unique = loadings.Sum(static l => 1 - (l * l));
        return new FactorOmega((total - unique) / total, loadings);
    }

    /// <summary>
    /// Omega's variance by the delta method: the covariance of two sample covariances ij and kl of normally distributed items is
    /// (s_ik s_jl + s_il s_jk) / freedom. The slopes are differences to both sides; <see langword="null"/> where one cannot be had.
    /// </summary>
    public double? Variance(double[] correlations, int freedom)
    {
        int k = Loadings.Length;
        double[] slopes = new double[k * k];
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                if (Moved(correlations, i, j, Step) is not { } above || Moved(correlations, i, j, -Step) is not { } below)
                    return null;

                // Split over the two places of a covariance, so that the sum below runs over all places.
                double slope = (above.Value - below.Value) / (2 * Step);
                slopes[(i * k) + j] = slopes[(j * k) + i] = i == j ? slope : slope / 2;
            }
        }

        // With G symmetric the sum of g_ij g_kl (s_ik s_jl + s_il s_jk) is twice the trace of G S G S.
        double[] product = new double[k * k];
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j < k; j++)
            {
                for (int m = 0; m < k; m++)
                    product[(i * k) + j] += slopes[(i * k) + m] * correlations[(m * k) + j];
            }
        }

        double trace = 0;
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j < k; j++)
                trace += product[(i * k) + j] * product[(j * k) + i];
        }

        double variance = 2 * trace / freedom;
        return variance > 0 && double.IsFinite(variance) ? variance : null;
    }

    private FactorOmega? Moved(double[] correlations, int i, int j, double by)
    {
        int k = Loadings.Length;
        double[] moved = [.. correlations];
        moved[(i * k) + j] += by;
        if (i != j)
            moved[(j * k) + i] += by;
        return Of(moved, k, Loadings);
    }

    // Each loading in turn is set to its best value given the others, until none moves.
    private static double[]? OneFactor(double[] correlations, int k, double[]? from)
    {
        double[] loadings = from is null ? new double[k] : [.. from];
        for (int i = 0; from is null && i < k; i++)
        {
            for (int j = 0; j < k; j++)
                loadings[i] += correlations[(i * k) + j] / k;
        }

        // A search that begins beside the answer is short, or there is no slope to be had.
        int most = from is null ? 100_000 : 5_000;
        for (int round = 0; round < most; round++)
        {
            double moved = 0;
            for (int i = 0; i < k; i++)
            {
                double top = 0;
                double bottom = 0;
                for (int j = 0; j < k; j++)
                {
                    if (j == i)
                        continue;
                    top += correlations[(i * k) + j] * loadings[j];
                    bottom += loadings[j] * loadings[j];
                }

                if (bottom < 1e-24)
                    return null;
                double best = top / bottom;
                moved = Math.Max(moved, Math.Abs(best - loadings[i]));
                loadings[i] = best;
            }

            if (moved < 1e-13)
                return loadings.All(static l => Math.Abs(l) < 1) ? Upright(loadings) : null;
        }

        return null;
    }

    private static double[] Upright(double[] loadings) => loadings.Sum() < 0 ? Array.ConvertAll(loadings, static l => -l) : loadings;
}
