using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// Two groups' shares within strata, for example those of equal need, put together to one difference and one ratio in which like is compared with like. Immutable.
/// </summary>
/// <remarks>A stratum in which either group has nobody tells nothing and is left out, and its people are told as missing.</remarks>
public sealed class StratifiedShares
{
    private static readonly LocalizedText Common = new("Skillnaden eller kvoten är ungefär densamma i alla skikt.", "The difference or ratio is about the same in all strata.");
    private static readonly LocalizedText Independent = new("Observationerna är oberoende av varandra.", "The observations are independent of each other.");
    private readonly ImmutableArray<(Proportion Group, Proportion Reference)> _strata;
    private readonly int _alone;

    /// <summary>Creates it.</summary>
    /// <param name="strata">For each stratum, the share of the group and of the reference.</param>
    public StratifiedShares(ImmutableArray<(Proportion Group, Proportion Reference)> strata)
    {
        _strata = [.. strata.Where(static s => s.Group.Denominator > 0 && s.Reference.Denominator > 0)];
        _alone = strata.Where(static s => s.Group.Denominator == 0 || s.Reference.Denominator == 0).Sum(static s => s.Group.Denominator + s.Reference.Denominator);
    }

    /// <summary>The common difference with Mantel and Haenszel's weights and Newcombe's interval of the weighted shares; the units are the observations of both groups in strata with both.</summary>
    public static StatisticalMethod DifferenceMethod { get; } = new(
        "share-difference-mantel-haenszel",
        new("skillnad mellan andelar inom skikt, Mantel–Haenszels vikter och Newcombes intervall", "difference between shares within strata, Mantel–Haenszel's weights and Newcombe's interval"),
        "Yan and Su, \"Stratified Wilson and Newcombe confidence intervals for multiple binomial proportions\", Statistics in Biopharmaceutical Research 2 (2010), 329–335",
        Independent,
        Common);

    /// <summary>The common ratio with Mantel and Haenszel's weights; the units are the observations of both groups in strata with both.</summary>
    public static StatisticalMethod RatioMethod { get; } = new(
        "share-ratio-mantel-haenszel",
        new("kvot mellan andelar inom skikt, Mantel–Haenszels vikter", "ratio of shares within strata, Mantel–Haenszel's weights"),
        "Greenland and Robins, \"Estimation of a common effect parameter from sparse follow-up data\", Biometrics 41 (1985), 55–68",
        Independent,
        Common);

    private int Count => _strata.Sum(static s => s.Group.Denominator + s.Reference.Denominator);

    /// <summary>The group's share less the reference's, within strata.</summary>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="missing">The number of units without an observation, beside those alone in a stratum.</param>
    /// <returns>The interval; a reason when no stratum has both groups.</returns>
    public Finding<Interval> Difference(double confidence = 0.95, int missing = 0)
    {
        double z = NormalDistribution.CriticalValue(confidence);
        Basis basis = new(Count, checked(missing + _alone), DifferenceMethod);
        if (_strata.IsEmpty)
            return new(basis, Estimates.Impossible<Interval>(StatisticsCodes.NoObservations.With()));
        double weights = Tables().Sum(static t => Weight(t));
        return new(basis, Estimates.Of(
            Weighted(weights, z, static t => (t.A, t.N1)).Less(Weighted(weights, z, static t => (t.B, t.N0)), confidence)));
    }

    // The weighted share, with Wilson's limits by the number of observations that would vary as much: the error never becomes
    // nought because everybody in a small stratum was a case.
    private ScoreInterval Weighted(double weights, double z, Func<(double A, double B, double N1, double N0), (double Cases, double Number)> side)
    {
        double share = 0;
        double variation = 0;
        foreach ((double A, double B, double N1, double N0) table in Tables())
        {
            (double cases, double number) = side(table);
            double weight = Weight(table) / weights;
            share += weight * cases / number;
            variation += weight * weight / number;
        }

        double alike = 1 / variation;
        return ScoreInterval.Of(Math.Clamp(share, 0, 1) * alike, alike, z);
    }

    private static double Weight((double A, double B, double N1, double N0) table) => table.N1 * table.N0 / (table.N1 + table.N0);

    /// <summary>The group's share over the reference's, within strata.</summary>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="missing">The number of units without an observation, beside those alone in a stratum.</param>
    /// <returns>The interval; a reason when no stratum has both groups, or either group has no case.</returns>
    public Finding<Interval> Ratio(double confidence = 0.95, int missing = 0)
    {
        double z = NormalDistribution.CriticalValue(confidence);
        Basis basis = new(Count, checked(missing + _alone), RatioMethod);
        if (_strata.IsEmpty)
            return new(basis, Estimates.Impossible<Interval>(StatisticsCodes.NoObservations.With()));
        double above = 0;
        double below = 0;
        double both = 0;
        foreach ((double a, double b, double n1, double n0) in Tables())
        {
            double n = n1 + n0;
            above += a * n0 / n;
            below += b * n1 / n;
            both += ((n1 * n0 * (a + b)) - (a * b * n)) / (n * n);
        }

        if (above == 0 || below == 0)
            return new(basis, Estimates.Impossible<Interval>(StatisticsCodes.NoCases.With()));
        double ratio = above / below;
        double spread = Math.Exp(z * Math.Sqrt(Math.Max(0, both / (above * below))));
        return new(basis, Estimates.Of(new Interval(ratio, ratio / spread, ratio * spread, confidence)));
    }

    private IEnumerable<(double A, double B, double N1, double N0)> Tables() =>
        _strata.Select(static s => ((double)s.Group.Numerator, (double)s.Reference.Numerator, (double)s.Group.Denominator, (double)s.Reference.Denominator));
}
