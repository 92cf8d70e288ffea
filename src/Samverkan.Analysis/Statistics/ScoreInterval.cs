namespace Samverkan.Analysis.Statistics;

/// <summary>Wilson's limits of a share, and the limits of a difference that are put together from those of its two shares.</summary>
internal readonly record struct ScoreInterval(double Share, double Lower, double Upper)
{
    /// <summary>The limits of a share of observations, or of a weighted share with the number of observations that would vary as much.</summary>
    /// <param name="cases">The cases, from 0 to the number.</param>
    /// <param name="number">The number, above 0.</param>
    /// <param name="z">The critical value.</param>
    public static ScoreInterval Of(double cases, double number, double z)
    {
        double square = z * z;
        double middle = (2 * cases) + square;
        double spread = z * Math.Sqrt(square + (4 * cases * (number - cases) / number));
        double scale = 2 * (number + square);

        // At the ends one limit is exactly the end; rounding must not carry it a hair inside or outside.
        double lower = cases == 0 ? 0 : Math.Max(0, (middle - spread) / scale);
        double upper = cases == number ? 1 : Math.Min(1, (middle + spread) / scale);
        return new(cases / number, lower, upper);
    }

    /// <summary>The difference to another, independent share: each limit from the two shares' own distances to theirs.</summary>
    /// <param name="other">The share that is subtracted.</param>
    /// <param name="confidence">The confidence level that both were made with.</param>
    public Interval Less(ScoreInterval other, double confidence)
    {
        double difference = Share - other.Share;
        return new(
            difference,
            Math.Max(-1, difference - Math.Sqrt(Square(Share - Lower) + Square(other.Upper - other.Share))),
            Math.Min(1, difference + Math.Sqrt(Square(Upper - Share) + Square(other.Share - other.Lower))),
            confidence);
    }

    private static double Square(double value) => value * value;
}
