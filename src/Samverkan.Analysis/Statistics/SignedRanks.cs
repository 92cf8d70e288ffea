namespace Samverkan.Analysis.Statistics;

/// <summary>The ranks of the sizes of differences, with their signs; ties share their mean rank, differences of 0 have none.</summary>
internal sealed class SignedRanks
{
    // One entry for each different size: twice its mean rank (a whole number), and how many there are.
    private readonly List<(long TwiceRank, int Up, int Down)> _sizes;

    private SignedRanks(List<(long TwiceRank, int Up, int Down)> sizes)
    {
        _sizes = sizes;
        foreach ((long twiceRank, int up, int down) in sizes)
        {
            Count += up + down;
            Positive += twiceRank * (double)up / 2;
            Negative += twiceRank * (double)down / 2;
        }
    }

    public int Count { get; }

    public double Positive { get; }

    public double Negative { get; }

    public static SignedRanks Of(PairedDifferences differences)
    {
        // Values ascend: walk outwards from 0 on both sides at once.
        int right = 0;
        while (right < differences.Values.Length && differences.Values[right] <= 0)
            right++;
        int left = right - 1;
        if (left >= 0 && differences.Values[left] == 0)
            left--;
        List<(long, int, int)> sizes = [];
        long ranked = 0;
        while (left >= 0 || right < differences.Values.Length)
        {
            double down = left >= 0 ? -differences.Values[left] : double.PositiveInfinity;
            double up = right < differences.Values.Length ? differences.Values[right] : double.PositiveInfinity;
            int ups = up <= down ? differences.Counts[right++] : 0;
            int downs = down <= up ? differences.Counts[left--] : 0;
            sizes.Add(((2 * ranked) + ups + downs + 1, ups, downs));
            ranked += ups + downs;
        }

        return new SignedRanks(sizes);
    }

    /// <summary>Twice the smaller tail over all ways to give the ranks signs, at most 1.</summary>
    public double ExactTwoSided()
    {
        long total = _sizes.Sum(static s => s.TwiceRank * (s.Up + s.Down));
        double[] ways = new double[total + 1];
        ways[0] = 1;
        long reached = 0;
        foreach ((long rank, int up, int down) in _sizes)
        {
            for (int i = 0; i < up + down; i++)
            {
                reached += rank;
                for (long sum = reached; sum >= rank; sum--)
                    ways[sum] = (ways[sum] + ways[sum - rank]) / 2;
                for (long sum = Math.Min(reached, rank - 1); sum >= 0; sum--)
                    ways[sum] /= 2;
            }
        }

        long seen = (long)Math.Round(2 * Math.Min(Positive, Negative));
        double tail = 0;
        for (long sum = 0; sum <= seen; sum++)
            tail += ways[sum];
        return Math.Min(1, 2 * tail);
    }

    public double NormalTwoSided()
    {
        double n = Count;
        double variance = n * (n + 1) * ((2 * n) + 1) / 24;
        foreach ((_, int up, int down) in _sizes)
        {
            double tied = up + down;
            variance -= ((tied * tied * tied) - tied) / 48;
        }

        double distance = Positive - (n * (n + 1) / 4);
        double corrected = distance - (Math.Sign(distance) * 0.5);
        return NormalDistribution.TwoSided(corrected / Math.Sqrt(variance));
    }
}
