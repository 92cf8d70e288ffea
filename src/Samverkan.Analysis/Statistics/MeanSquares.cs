namespace Samverkan.Analysis.Statistics;

/// <summary>The two-way table of mean squares, and the six correlations as Shrout and Fleiss (1979) take them from it.</summary>
internal sealed record MeanSquares(double Units, double Raters, double Between, double Judges, double Within, double Error)
{
    // Below it the quantiles of F are beyond every score.
    private const double LeastFreedom = 0.2;

    public IntraclassCorrelation? Correlation(IntraclassForm form, double tail, double confidence)
    {
        bool oneWay = form is IntraclassForm.OneWaySingle or IntraclassForm.OneWayMean;
        bool random = form is IntraclassForm.RandomRatersSingle or IntraclassForm.RandomRatersMean;
        bool mean = form is IntraclassForm.OneWayMean or IntraclassForm.RandomRatersMean or IntraclassForm.FixedRatersMean;
        double noise = oneWay ? Within : Error;
        double drift = random ? (Judges - Error) / Units : 0;
        double spread = mean ? Between + drift : Between + ((Raters - 1) * noise) + (Raters * drift);

        // The parts may cancel out, and then what is left is rounding.
        if (spread <= 1e-9 * (Between + noise + Judges))
            return null;
        double value = (Between - noise) / spread;
        double freedom = oneWay ? Units * (Raters - 1) : (Units - 1) * (Raters - 1);
        if (noise <= 0)
        {
            return new IntraclassCorrelation(
                form,
                value,
                Estimates.Impossible<Significance>(StatisticsCodes.NoStandardError.With()),
                freedom,
                Estimates.Impossible<Interval>(StatisticsCodes.NoStandardError.With()));
        }

        double f = Between / noise;
        Significance test = new(f, Units - 1, FDistribution.UpperTail(f, Units - 1, freedom), IsExact: true);
        (double Lower, double Upper)? single = random ? RandomLimits(tail) : Limits(f, freedom, tail);
        (double Lower, double Upper)? limits = mean ? OfMean(single) : single;
        return new IntraclassCorrelation(
            form,
            value,
            Estimates.Of(test),
            freedom,
            limits is { } found && Holds(found, value)
                ? Estimates.Of(new Interval(value, found.Lower, found.Upper, confidence))
                : Estimates.Impossible<Interval>(StatisticsCodes.NoLimits.With()));
    }

    // Limits that are none: the approximation that they come from has left the place where it holds.
    private static bool Holds((double Lower, double Upper) limits, double value) =>
        double.IsFinite(limits.Lower) && double.IsFinite(limits.Upper) && limits.Lower <= value + 1e-9 && limits.Upper >= value - 1e-9;

    private (double Lower, double Upper) Limits(double f, double freedom, double tail)
    {
        double low = f / FDistribution.Quantile(1 - tail, Units - 1, freedom);
        double high = f * FDistribution.Quantile(1 - tail, freedom, Units - 1);
        return ((low - 1) / (low + Raters - 1), (high - 1) / (high + Raters - 1));
    }

    // Satterthwaite's degrees of freedom for the mixture of raters and error; none, where the two cancel out.
    private (double Lower, double Upper)? RandomLimits(double tail)
    {
        double rho = (Between - Error) / (Between + ((Raters - 1) * Error) + (Raters * (Judges - Error) / Units));
        double f = Judges / Error;
        double a = Raters * rho;
        double b = (Units * (1 + ((Raters - 1) * rho))) - a;
        double freedom = (Raters - 1) * (Units - 1) * ((a * f) + b) * ((a * f) + b) / (((Units - 1) * a * a * f * f) + (b * b));
        if (!(freedom >= LeastFreedom && double.IsFinite(freedom)))
            return null;
        double up = FDistribution.Quantile(1 - tail, Units - 1, freedom);
        double down = FDistribution.Quantile(1 - tail, freedom, Units - 1);
        double rest = (Raters * Judges) + (((Raters * Units) - Raters - Units) * Error);
        double lower = Units * (Between - (up * Error)) / ((up * rest) + (Units * Between));
        double upper = Units * ((down * Between) - Error) / (rest + (Units * down * Between));
        return (lower, upper);
    }

    // Spearman and Brown's step from one rating to the mean of several has a pole at −1 / (raters − 1).
    private (double Lower, double Upper)? OfMean((double Lower, double Upper)? single) =>
        single is { } one && 1 + (one.Lower * (Raters - 1)) > 1e-12 && 1 + (one.Upper * (Raters - 1)) > 1e-12
            ? (OfMean(one.Lower), OfMean(one.Upper))
            : null;

    private double OfMean(double single) => single * Raters / (1 + (single * (Raters - 1)));
}
