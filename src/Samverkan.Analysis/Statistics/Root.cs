namespace Samverkan.Analysis.Statistics;

/// <summary>Where an increasing function passes 0, by halving until two neighbouring numbers enclose it.</summary>
internal static class Root
{
    public static double OfIncreasing(Func<double, double> function, double low, double high)
    {
        for (int i = 0; i < 2000; i++)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                break;
            if (function(middle) < 0)
                low = middle;
            else
                high = middle;
        }

        return low + ((high - low) / 2);
    }

    /// <summary>The same on 0 to infinity.</summary>
    public static double OfIncreasingAboveZero(Func<double, double> function)
    {
        double high = 1;
        while (high < 1e300 && function(high) < 0)
            high *= 2;
        double low = high;
        while (low > 1e-300 && function(low) >= 0)
            low /= 2;
        return OfIncreasing(function, low, high);
    }
}
