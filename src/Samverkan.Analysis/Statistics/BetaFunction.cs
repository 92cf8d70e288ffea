namespace Samverkan.Analysis.Statistics;

/// <summary>The regularised incomplete beta function.</summary>
/// <remarks>
/// The continued fraction of Abramowitz and Stegun 26.5.8, on the side where it converges fast, with the leading factor by the
/// saddle-point form of Loader (2000).
/// </remarks>
internal static class BetaFunction
{
    private const double Tiny = 1e-300;

    /// <summary>I(x; a, b), and its complement in full precision.</summary>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="complement">1 − x, given apart because the caller may know it better.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    public static (double Below, double Above) Regularized(double x, double complement, double a, double b)
    {
        if (x <= 0)
            return (0, 1);
        if (complement <= 0)
            return (1, 0);
        if (x < (a + 1) / (a + b + 2))
        {
            double below = Factor(x, complement, a, b) * Fraction(x, a, b) * b / (a + b);
            return (below, 1 - below);
        }

        double above = Factor(x, complement, a, b) * Fraction(complement, b, a) * a / (a + b);
        return (1 - above, above);
    }

    // Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) x^a (1 - x)^b
    private static double Factor(double x, double complement, double a, double b)
    {
        double n = a + b;
        double log = GammaFunction.StirlingError(n) - GammaFunction.StirlingError(a) - GammaFunction.StirlingError(b)
            - GammaFunction.Deviance(a, n * x) - GammaFunction.Deviance(b, n * complement);
        return Math.Exp(log) * Math.Sqrt(n / (2 * Math.PI * a * b));
    }

    private static double Fraction(double x, double a, double b)
    {
        double c = 1;
        double d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        double h = d;
        for (int m = 1; m < 1_000_000; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            double step = d * c;
            h *= step;
            if (Math.Abs(step - 1) < 1e-16)
                break;
        }

        return h;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
