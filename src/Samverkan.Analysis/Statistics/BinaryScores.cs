namespace Samverkan.Analysis.Statistics;

/// <summary>The probability of an event under a link, with what fitting needs of it.</summary>
/// <param name="Mean">The probability.</param>
/// <param name="Slope">Its derivative by the linear predictor.</param>
internal readonly record struct BinaryScores(double Mean, double Slope)
{
    private const double Least = 2.220446049250313e-16;

    public double Variance => Mean * (1 - Mean);

    public static BinaryScores Of(double predictor, BinaryLink link)
    {
        if (link == BinaryLink.Logit)
        {
            double small = Math.Exp(-Math.Abs(predictor));
            double part = small / (1 + small);
            double mean = Math.Clamp(predictor >= 0 ? 1 - part : part, Least, 1 - Least);
            return new BinaryScores(mean, Math.Max(Least, part / (1 + small)));
        }

        double hazard = Math.Exp(Math.Min(predictor, 700));
        double left = hazard < 1e-5 ? hazard - (hazard * hazard / 2) + (hazard * hazard * hazard / 6) : 1 - Math.Exp(-hazard);
        return new BinaryScores(Math.Clamp(left, Least, 1 - Least), Math.Max(Least, hazard * Math.Exp(-hazard)));
    }

    public static double StartingPredictor(bool outcome, BinaryLink link)
    {
        double mean = outcome ? 0.75 : 0.25;
        return link == BinaryLink.Logit ? Math.Log(mean / (1 - mean)) : Math.Log(-Math.Log(1 - mean));
    }
}
