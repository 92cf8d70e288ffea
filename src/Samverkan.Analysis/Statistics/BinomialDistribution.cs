namespace Samverkan.Analysis.Statistics;

/// <summary>The binomial distribution with even chances, as far as exact sign tests need it.</summary>
internal static class BinomialDistribution
{
    /// <summary>The probability of a split at least as uneven as this one, when both sides are equally likely.</summary>
    public static double TwoSidedEven(int one, int other)
    {
        int few = Math.Min(one, other);
        int many = Math.Max(one, other);
        if (few == many)
            return 1;

        // P(X ≤ few) of n = few + many trials is the beta function at 1/2.
        return Math.Min(1, 2 * BetaFunction.Regularized(0.5, 0.5, many, few + 1).Below);
    }
}
