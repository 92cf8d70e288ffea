namespace Samverkan.Analysis.Statistics;

/// <summary>The gamma function's logarithm and the incomplete gamma function.</summary>
/// <remarks>
/// Stirling's series with upward recurrence; the incomplete function by its power series and its continued fraction
/// (Abramowitz and Stegun 6.5.29 and 6.5.31), with the leading factor by the saddle-point form of Loader, "Fast and Accurate
/// Computation of Binomial Probabilities" (2000), which keeps full precision for large arguments.
/// </remarks>
internal static class GammaFunction
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;
    private const double Tiny = 1e-300;
    private const int MostTerms = 1_000_000;

    /// <summary>log Γ(x) for x above 0.</summary>
    public static double Log(double x)
    {
        double shift = 0;
        double product = 1;
        while (x < 16)
        {
            product *= x++;
            if (product > 1e200)
            {
                shift += Math.Log(product);
                product = 1;
            }
        }

        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + StirlingSeries(x) - Math.Log(product) - shift;
    }

    /// <summary>log Γ(x + 1) less Stirling's first approximation of it.</summary>
    public static double StirlingError(double x) =>
        x > 15 ? StirlingSeries(x) : Log(x + 1) - ((x + 0.5) * Math.Log(x)) + x - HalfLogTwoPi;

    /// <summary>x log(x / m) + m − x, without cancellation where the two are near each other.</summary>
    public static double Deviance(double x, double m)
    {
        double distance = x - m;
        if (Math.Abs(distance) >= 0.1 * (x + m))
            return (x * Math.Log(x / m)) + m - x;
        double v = distance / (x + m);
        double sum = distance * v;
        double term = 2 * x * v;
        for (int j = 1; j < 1000; j++)
        {
            term *= v * v;
            double next = sum + (term / ((2 * j) + 1));
            if (next == sum)
                break;
            sum = next;
        }

        return sum;
    }

    /// <summary>The regularised lower function P(a, x).</summary>
    public static double Lower(double a, double x) => x <= 0 ? 0 : x < a + 1 ? Series(a, x) : 1 - Fraction(a, x);

    /// <summary>The regularised upper function Q(a, x).</summary>
    public static double Upper(double a, double x) => x <= 0 ? 1 : x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);

    private static double Series(double a, double x)
    {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < MostTerms; n++)
        {
            term *= x / (a + n);
            sum += term;
            if (term < sum * 1e-17)
                break;
        }

        return sum * Factor(a, x);
    }

    private static double Fraction(double a, double x)
    {
        double b = x + 1 - a;
        double c = 1 / Tiny;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MostTerms; i++)
        {
            double an = -i * (i - a);
            b += 2;
            d = 1 / Away(b + (an * d));
            c = Away(b + (an / c));
            double step = d * c;
            h *= step;
            if (Math.Abs(step - 1) < 1e-16)
                break;
        }

        return h * Factor(a, x) * a;
    }

    // x^a e^(-x) / Γ(a + 1)
    private static double Factor(double a, double x) =>
        Math.Exp(-StirlingError(a) - Deviance(a, x)) / Math.Sqrt(2 * Math.PI * a);

    private static double StirlingSeries(double x)
    {
        double inverse = 1 / x;
        double square = inverse * inverse;
        return inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square * (1.0 / 1188)))))))));
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
