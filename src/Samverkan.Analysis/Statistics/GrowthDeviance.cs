namespace Samverkan.Analysis.Statistics;

/// <summary>
/// Minus twice the logarithm of the (restricted) likelihood of a growth model, profiled over fixed effects and error, as a
/// function of the relative root of the random effects' covariance.
/// </summary>
/// <remarks>Bates, Mächler, Bolker and Walker, "Fitting linear mixed-effects models using lme4", Journal of Statistical Software 67 (2015), sections 3.3–3.4.</remarks>
internal sealed class GrowthDeviance(GrowthData data, bool slope, bool restricted)
{
    private readonly int _p = data.Names.Length;

    /// <summary>The degrees of freedom that the error's variance is divided by.</summary>
    public double Freedom { get; } = restricted ? data.Occasions - data.Names.Length : data.Occasions;

    /// <summary>The profiled deviance.</summary>
    /// <param name="theta">The root's entries: intercept; and with a slope, slope on intercept and slope.</param>
    public double Profiled(double[] theta)
    {
        if (At(theta) is not { } at || at.Residual <= 0)
            return double.PositiveInfinity;
        return at.LogDeterminants + (Freedom * (1 + Math.Log(2 * Math.PI * at.Residual / Freedom)));
    }

    /// <summary>The deviance at a given error.</summary>
    /// <param name="full">The root's entries and the error's standard deviation.</param>
    public double Full(double[] full)
    {
        double variance = full[^1] * full[^1];
        return At(full.AsSpan(0, full.Length - 1)) is { } at
            ? at.LogDeterminants + (Freedom * Math.Log(2 * Math.PI * variance)) + (at.Residual / variance)
            : double.PositiveInfinity;
    }

    /// <summary>The model at a root: nothing when the columns determine each other.</summary>
    public Point? At(ReadOnlySpan<double> theta)
    {
        double a = theta[0];
        double b = slope ? theta[1] : 0;
        double c = slope ? theta[2] : 0;
        double[] xx = [.. data.Xx];
        double[] xy = [.. data.Xy];
        double yy = data.Yy;
        double logs = 0;
        double[] first = new double[_p];
        double[] second = new double[_p];
        foreach (GrowthPattern pattern in data.Patterns)
        {
            ReadOnlySpan<double> key = pattern.Key;

            // Z Λ has the columns a + b t and c t; M is its product with itself, plus 1, and l its root.
            double m11 = (a * a * key[0]) + (2 * a * b * key[1]) + (b * b * key[2]) + 1;
            double m21 = (a * c * key[1]) + (b * c * key[2]);
            double m22 = (c * c * key[2]) + 1;
            double l11 = Math.Sqrt(m11);
            double l21 = m21 / l11;
            double l22 = Math.Sqrt(m22 - (l21 * l21));
            logs += 2 * pattern.Units * Math.Log(l11 * l22);

            // g is what turns Σ and Σt into the whitened random effects' columns.
            double g11 = a / l11;
            double g12 = b / l11;
            double g21 = -l21 * g11 / l22;
            double g22 = (c - (l21 * g12)) / l22;
            for (int i = 0; i < _p; i++)
            {
                first[i] = (g11 * key[3 + (2 * i)]) + (g12 * key[4 + (2 * i)]);
                second[i] = (g21 * key[3 + (2 * i)]) + (g22 * key[4 + (2 * i)]);
            }

            double y1 = (g11 * pattern.One) + (g12 * pattern.Time);
            double y2 = (g21 * pattern.One) + (g22 * pattern.Time);
            for (int i = 0; i < _p; i++)
            {
                xy[i] -= (first[i] * y1) + (second[i] * y2);
                for (int j = 0; j <= i; j++)
                    xx[(i * _p) + j] -= pattern.Units * ((first[i] * first[j]) + (second[i] * second[j]));
            }

            yy -= (((g11 * g11) + (g21 * g21)) * pattern.OneOne)
                + (2 * ((g11 * g12) + (g21 * g22)) * pattern.OneTime)
                + (((g12 * g12) + (g22 * g22)) * pattern.TimeTime);
        }

        if (Cholesky.Of(xx, _p) is not { } root)
            return null;
        double residual = yy - root.Half(xy).Sum(static h => h * h);
        return new Point(root, xy, residual, logs + (restricted ? root.LogDeterminant : 0));
    }

    /// <summary>The model at one root.</summary>
    /// <param name="Root">The root of the fixed effects' information, free of the error's variance.</param>
    /// <param name="Xy">The right-hand side of their equations.</param>
    /// <param name="Residual">The penalised sum of squares.</param>
    /// <param name="LogDeterminants">The likelihood's determinants.</param>
    public sealed record Point(Cholesky Root, double[] Xy, double Residual, double LogDeterminants);
}
