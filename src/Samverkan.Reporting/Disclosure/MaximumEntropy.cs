using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The most even probabilities of some whole changes whose mean is zero and whose variance is given, in billionths.</summary>
internal static class MaximumEntropy
{
    private const int Halvings = 44;
    private const decimal Steepest = 8;

    public static ImmutableArray<(int Change, int Share)> Spread(int[] changes, decimal variance)
    {
        int low = changes[0];
        int high = changes[^1];
        if (low >= 0 || high <= 0)
            throw new ArgumentException("The changes allow no mean of zero.", nameof(changes));
        // the two nearest to zero on either side give the least variance, the two farthest the greatest
        decimal least = changes.Contains(0) ? 0 : (decimal)-changes.Last(static v => v < 0) * changes.First(static v => v > 0);
        decimal greatest = (decimal)-low * high;
        decimal margin = (greatest - least) / 20;
        decimal wanted = Math.Clamp(variance, least == 0 ? 0 : least + margin, greatest - margin);
        (decimal from, decimal to) = (-Steepest, Steepest);
        decimal[] shares = [];
        for (int i = 0; i < Halvings; i++)
        {
            decimal square = (from + to) / 2;
            shares = Balanced(changes, square);
            decimal found = 0;
            for (int v = 0; v < changes.Length; v++)
                found += shares[v] * changes[v] * changes[v];
            (from, to) = found < wanted ? (square, to) : (from, square);
        }

        return Whole(changes, shares);
    }

    /// <summary>The probabilities proportional to exp(a·v + b·v²), with the a that makes their mean zero.</summary>
    private static decimal[] Balanced(int[] changes, decimal square)
    {
        decimal reach = Steepest * 2 * changes.Max(Math.Abs);
        (decimal from, decimal to) = (-reach, reach);
        decimal[] shares = [];
        for (int i = 0; i < Halvings + 12; i++)
        {
            decimal slope = (from + to) / 2;
            decimal[] powers = [.. changes.Select(v => (slope * v) + (square * v * v))];
            decimal largest = powers.Max();
            shares = [.. powers.Select(p => Exponential(p - largest))];
            decimal sum = shares.Sum();
            decimal mean = 0;
            for (int v = 0; v < shares.Length; v++)
            {
                shares[v] /= sum;
                mean += shares[v] * changes[v];
            }

            (from, to) = mean < 0 ? (slope, to) : (from, slope);
        }

        return shares;
    }

    private static ImmutableArray<(int Change, int Share)> Whole(int[] changes, decimal[] shares)
    {
        long[] whole = [.. shares.Select(static s => (long)decimal.Floor(s * RecordKey.Count))];
        whole[Array.IndexOf(whole, whole.Max())] += RecordKey.Count - whole.Sum();
        long mean = 0;
        for (int v = 0; v < whole.Length; v++)
            mean += whole[v] * changes[v];
        // two neighbours exchange what brings the mean to zero
        int pair = -1;
        for (int v = 0; v + 1 < whole.Length; v++)
        {
            if (changes[v + 1] == changes[v] + 1 && (pair < 0 || Math.Min(whole[v], whole[v + 1]) > Math.Min(whole[pair], whole[pair + 1])))
                pair = v;
        }

        if (pair < 0 || whole[pair] + mean < 0 || whole[pair + 1] - mean < 0)
            throw new ArgumentException("The changes are too few for a mean of exactly zero.", nameof(changes));
        whole[pair] += mean;
        whole[pair + 1] -= mean;
        return [.. changes.Zip(whole, static (change, share) => (change, (int)share)).Where(static c => c.Item2 > 0)];
    }

    // for numbers of at most zero, by halving until a short series is enough
    private static decimal Exponential(decimal power)
    {
        if (power < -60)
            return 0;
        decimal small = power / 256;
        decimal term = 1;
        decimal sum = 1;
        for (int n = 1; n <= 13; n++)
        {
            term = term * small / n;
            sum += term;
        }

        for (int i = 0; i < 8; i++)
            sum *= sum;
        return sum;
    }
}
