namespace Samverkan.Analysis.Statistics;

/// <summary>The limits of a share over time on their different scales.</summary>
internal static class ShareLimits
{
    public static Estimate<Interval> Of(double share, double error, SurvivalLimits limits, double z, double confidence)
    {
        if (share is <= 0 or >= 1 || error <= 0)
            return Estimates.Impossible<Interval>(StatisticsCodes.NoSpread.With());
        double relative = error / share;
        (double lower, double upper) = limits switch
        {
            SurvivalLimits.Plain => (share - (z * error), share + (z * error)),
            SurvivalLimits.Log => (share * Math.Exp(-z * relative), share * Math.Exp(z * relative)),
            _ => LogLog(share, z * relative / -Math.Log(share)),
        };
        return Estimates.Of(new Interval(share, Math.Max(0, lower), Math.Min(1, upper), confidence));
    }

    private static (double Lower, double Upper) LogLog(double share, double exponent) =>
        (Math.Pow(share, Math.Exp(exponent)), Math.Pow(share, Math.Exp(-exponent)));
}
