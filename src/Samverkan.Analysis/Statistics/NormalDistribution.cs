namespace Samverkan.Analysis.Statistics;

/// <summary>The standard normal distribution, as far as intervals need it.</summary>
public static class NormalDistribution
{
    /// <summary>
    /// The two-sided critical value of a confidence level: 1.959964 for 0.95.
    /// </summary>
    /// <param name="confidence">The level, from 0.5 to 0.9999.</param>
    /// <returns>The (1 + confidence) / 2 quantile, accurate to about 16 digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level lies outside the range.</exception>
    /// <remarks>Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics 37 (1988), 477–484.</remarks>
    public static double CriticalValue(double confidence)
    {
        if (!(confidence is >= 0.5 and <= 0.9999))
            throw new ArgumentOutOfRangeException(nameof(confidence), "A confidence level lies between 0.5 and 0.9999.");
        double q = confidence / 2;
        if (q <= 0.425)
        {
            double r = 0.180625 - (q * q);
            return q * Ratio(r, CentralNumerator, CentralDenominator);
        }

        double tail = Math.Sqrt(-Math.Log(0.5 - q)) - 1.6;
        return Ratio(tail, TailNumerator, TailDenominator);
    }

    /// <summary>The probability of a value above <paramref name="z"/>, accurate in the far tail.</summary>
    /// <param name="z">The value.</param>
    public static double UpperTail(double z)
    {
        double half = 0.5 * GammaFunction.Upper(0.5, z * z / 2);
        return z >= 0 ? half : 1 - half;
    }

    /// <summary>The probability of a value at least as far from 0 as <paramref name="z"/>.</summary>
    /// <param name="z">The value.</param>
    public static double TwoSided(double z) => GammaFunction.Upper(0.5, z * z / 2);

    /// <summary>What a confidence level leaves on each side: 0.025 for 0.95.</summary>
    internal static double Tail(double confidence)
    {
        if (!(confidence is >= 0.5 and <= 0.9999))
            throw new ArgumentOutOfRangeException(nameof(confidence), "A confidence level lies between 0.5 and 0.9999.");
        return (1 - confidence) / 2;
    }

    private static ReadOnlySpan<double> CentralNumerator =>
    [
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ];

    private static ReadOnlySpan<double> CentralDenominator =>
    [
        1.0, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
        21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
    ];

    private static ReadOnlySpan<double> TailNumerator =>
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 0.000774545014278341407640,
    ];

    private static ReadOnlySpan<double> TailDenominator =>
    [
        1.0, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
        0.148103976427480074590, 0.0151986665636164571966, 0.000547593808499534494600, 1.05075007164441684324e-9,
    ];

    private static double Ratio(double x, ReadOnlySpan<double> numerator, ReadOnlySpan<double> denominator)
    {
        double top = 0;
        double bottom = 0;
        for (int i = numerator.Length - 1; i >= 0; i--)
        {
            top = (top * x) + numerator[i];
            bottom = (bottom * x) + denominator[i];
        }

        return top / bottom;
    }
}
