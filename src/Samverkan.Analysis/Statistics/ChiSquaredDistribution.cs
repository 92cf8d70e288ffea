namespace Samverkan.Analysis.Statistics;

/// <summary>The chi-squared distribution.</summary>
public static class ChiSquaredDistribution
{
    /// <summary>The probability of a value above <paramref name="value"/>.</summary>
    /// <param name="value">The value, at least 0.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, above 0.</param>
    public static double UpperTail(double value, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        return GammaFunction.Upper(degreesOfFreedom / 2, value / 2);
    }

    /// <summary>The value with a given probability below it.</summary>
    /// <param name="probability">The probability, above 0 and below 1.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, above 0.</param>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        Quantiles.CheckInside(probability);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        return probability <= 0.5
            ? Root.OfIncreasingAboveZero(x => GammaFunction.Lower(degreesOfFreedom / 2, x / 2) - probability)
            : Root.OfIncreasingAboveZero(x => 1 - probability - GammaFunction.Upper(degreesOfFreedom / 2, x / 2));
    }
}
