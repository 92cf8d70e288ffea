namespace Samverkan.Analysis.Statistics;

/// <summary>Quantiles of numbers.</summary>
public static class Quantiles
{
    /// <summary>
    /// The sample quantile of type 7: linear between order statistics, position (n − 1)p counted from 0.
    /// </summary>
    /// <param name="values">The values, in any order, all finite.</param>
    /// <param name="share">The share below, from 0 to 1; 0.5 is the median.</param>
    /// <returns>The quantile; a reason when there is no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1.</exception>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    /// <remarks>Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), 361–365, definition 7.</remarks>
    public static Estimate<double> Type7(ReadOnlySpan<double> values, double share)
    {
        CheckShare(share);
        if (values.IsEmpty)
            return Estimates.Impossible<double>(StatisticsCodes.NoObservations.With());
        double[] sorted = values.ToArray();
        foreach (double value in sorted)
        {
            if (!double.IsFinite(value))
                throw new ArgumentException("Every value must be a finite number.", nameof(values));
        }

        Array.Sort(sorted);
        (int index, double fraction) = Position(sorted.Length, share);
        return Estimates.Of(Between(sorted[index], sorted[Math.Min(index + 1, sorted.Length - 1)], fraction));
    }

    internal static void CheckShare(double share)
    {
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), "A share lies between 0 and 1.");
    }

    internal static void CheckInside(double probability)
    {
        if (!(probability is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), "A probability of a quantile lies above 0 and below 1.");
    }

    internal static (int Index, double Fraction) Position(int count, double share)
    {
        double position = (count - 1) * share;
        int index = (int)Math.Floor(position);
        return (index, position - index);
    }

    internal static double Between(double low, double high, double fraction) =>
        fraction == 0 ? low : low + (fraction * (high - low));
}
