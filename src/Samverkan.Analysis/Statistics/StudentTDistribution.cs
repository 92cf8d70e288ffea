namespace Samverkan.Analysis.Statistics;

/// <summary>Student's t distribution, and its non-central form for the intervals of effect sizes.</summary>
public static class StudentTDistribution
{
    /// <summary>The probability of a value above <paramref name="t"/>.</summary>
    /// <param name="t">The value, finite.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, above 0.</param>
    public static double UpperTail(double t, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        double square = t * t;
        double half = 0.5 * BetaFunction.Regularized(
            degreesOfFreedom / (degreesOfFreedom + square), square / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5).Below;
        return t >= 0 ? half : 1 - half;
    }

    /// <summary>The probability of a value at least as far from 0 as <paramref name="t"/>.</summary>
    /// <param name="t">The value, finite.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, above 0.</param>
    public static double TwoSided(double t, double degreesOfFreedom) => 2 * UpperTail(Math.Abs(t), degreesOfFreedom);

    /// <summary>The two-sided critical value of a confidence level: 2.2622 for 0.95 and 9 degrees of freedom.</summary>
    /// <param name="confidence">The level, from 0.5 to 0.9999.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level lies outside the range.</exception>
    public static double CriticalValue(double confidence, double degreesOfFreedom)
    {
        double tail = NormalDistribution.Tail(confidence);
        return Root.OfIncreasingAboveZero(t => tail - UpperTail(t, degreesOfFreedom));
    }

    /// <summary>The probability of a value at or below <paramref name="t"/> when the distribution is shifted.</summary>
    /// <param name="t">The value, finite.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, at least 1.</param>
    /// <param name="noncentrality">The shift.</param>
    /// <remarks>
    /// The definition, a normal variable over the root of a mean square, integrated over the logarithm of that root by the
    /// trapezoid rule, which converges exponentially there.
    /// </remarks>
    internal static double Noncentral(double t, double degreesOfFreedom, double noncentrality)
    {
        // The integrand's logarithm, less its greatest value, is degreesOfFreedom × (u − (e^2u − 1) / 2).
        double low = Root.OfIncreasing(u => (degreesOfFreedom * Shape(u)) + 45, -50 - (50 / degreesOfFreedom), 0);
        double high = -Root.OfIncreasing(u => (degreesOfFreedom * Shape(-u)) + 45, -10, 0);
        const int Steps = 600;
        double width = (high - low) / Steps;
        double sum = 0;
        double total = 0;
        for (int i = 0; i <= Steps; i++)
        {
            double u = low + (i * width);
            double weight = Math.Exp(degreesOfFreedom * Shape(u));
            total += weight;
            sum += weight * NormalDistribution.UpperTail(noncentrality - (t * Math.Exp(u)));
        }

        return sum / total;
    }

    private static double Shape(double u) => u - ((Math.Exp(2 * u) - 1) / 2);
}
