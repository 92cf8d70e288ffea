namespace Samverkan.Analysis.Statistics;

/// <summary>Fisher and Snedecor's F distribution.</summary>
public static class FDistribution
{
    /// <summary>The probability of a value above <paramref name="value"/>.</summary>
    /// <param name="value">The value, at least 0.</param>
    /// <param name="numerator">The numerator's degrees of freedom, above 0.</param>
    /// <param name="denominator">The denominator's degrees of freedom, above 0.</param>
    public static double UpperTail(double value, double numerator, double denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return Tails(value, numerator, denominator).Above;
    }

    /// <summary>The value with a given probability below it.</summary>
    /// <param name="probability">The probability, above 0 and below 1.</param>
    /// <param name="numerator">The numerator's degrees of freedom, above 0.</param>
    /// <param name="denominator">The denominator's degrees of freedom, above 0.</param>
    public static double Quantile(double probability, double numerator, double denominator)
    {
        Quantiles.CheckInside(probability);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return probability <= 0.5
            ? Root.OfIncreasingAboveZero(x => Tails(x, numerator, denominator).Below - probability)
            : Root.OfIncreasingAboveZero(x => 1 - probability - Tails(x, numerator, denominator).Above);
    }

    private static (double Below, double Above) Tails(double value, double numerator, double denominator)
    {
        if (value <= 0)
            return (0, 1);
        double scaled = numerator * value;
        return BetaFunction.Regularized(scaled / (scaled + denominator), denominator / (scaled + denominator), numerator / 2, denominator / 2);
    }
}
