using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Fairness;

public sealed class StratifiedSharesTests
{
    private static readonly Gen<(Proportion Group, Proportion Reference)> Strata =
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Double[0.05, 0.95], Gen.Double[0.05, 0.95])
            .Select(static (n1, n0, p1, p0) => (new Proportion((int)(n1 * p1), n1), new Proportion((int)(n0 * p0), n0)));

    [Fact]
    public void In_one_stratum_the_ratio_is_that_of_katz_and_the_difference_that_of_newcombe() =>
        Strata.Sample(
            static s =>
            {
                StratifiedShares one = new([s]);
                Finding<Interval> ratio = one.Ratio();
                Finding<Interval> katz = s.Group.RatioTo(s.Reference);
                Interval difference = one.Difference().Value;
                Interval newcombe = s.Group.DifferenceFrom(s.Reference).Value;
                return ratio.IsEstimated == katz.IsEstimated
                    && (!ratio.IsEstimated || (Close(ratio.Value.Value, katz.Value.Value) && Close(ratio.Value.Lower, katz.Value.Lower) && Close(ratio.Value.Upper, katz.Value.Upper)))
                    && Close(difference.Value, newcombe.Value) && Close(difference.Lower, newcombe.Lower) && Close(difference.Upper, newcombe.Upper);
            },
            iter: 500);

    [Fact]
    public void Strata_told_twice_give_the_same_estimate_and_a_narrower_interval_and_their_order_is_nothing() =>
        Strata.Array[1, 6].Sample(
            static strata =>
            {
                StratifiedShares once = new([.. strata]);
                StratifiedShares twice = new([.. strata, .. strata.Reverse()]);
                Interval one = once.Difference().Value;
                Interval two = twice.Difference().Value;
                return Close(one.Value, two.Value) && two.Upper - two.Lower <= one.Upper - one.Lower + 1e-12;
            },
            iter: 300);

    [Fact]
    public void What_is_alike_given_need_is_told_apart_from_what_is_alike_at_all()
    {
        // In each stratum the two groups fare alike, 80 and 20 per cent; the group is mostly in the second: Simpson's reversal.
        StratifiedShares shares = new([(new(8, 10), new(80, 100)), (new(20, 100), new(2, 10))]);
        Assert.Equal(0, shares.Difference().Value.Value, 12);
        Assert.Equal(1, shares.Ratio().Value.Value, 12);
        Assert.True(new Proportion(28, 110).DifferenceFrom(new(82, 110)).Value.Upper < -0.3);
    }

    [Fact]
    public void Five_of_five_among_many_tell_little_in_strata_as_well()
    {
        Interval difference = new StratifiedShares([(new(2, 2), new(190, 200)), (new(3, 3), new(290, 300))]).Difference().Value;
        Assert.InRange(difference.Lower, -0.5, -0.3);
        Assert.InRange(difference.Upper, difference.Value, 0.1);
    }

    [Theory]
    [InlineData(0.95, 0.9)]
    [InlineData(0.8, 0.8)]
    [InlineData(0.5, 0.2)]
    [InlineData(0.1, 0.15)]
    public void Of_all_that_may_be_drawn_about_19_in_20_cover_the_difference(double group, double reference)
    {
        // both shares the same in both strata; every outcome with its own probability
        double covered = 0;
        for (int a = 0; a <= 6; a++)
        {
            for (int b = 0; b <= 9; b++)
            {
                for (int c = 0; c <= 20; c++)
                {
                    for (int d = 0; d <= 30; d++)
                    {
                        Interval found = new StratifiedShares([(new(a, 6), new(c, 20)), (new(b, 9), new(d, 30))]).Difference().Value;
                        if (found.Lower <= group - reference && group - reference <= found.Upper)
                            covered += Chance(a, 6, group) * Chance(b, 9, group) * Chance(c, 20, reference) * Chance(d, 30, reference);
                    }
                }
            }
        }

        Assert.InRange(covered, 0.93, 0.99);
    }

    [Fact]
    public void A_stratum_with_one_group_only_tells_nothing_and_is_counted_as_missing()
    {
        StratifiedShares shares = new([(new(5, 10), new(4, 10)), (new(3, 7), new(0, 0))]);
        Finding<Interval> difference = shares.Difference(missing: 2);
        Assert.Equal((20, 9), (difference.Basis.Count, difference.Basis.Missing));
        Assert.Equal(0.1, difference.Value.Value, 12);
        Assert.False(new StratifiedShares([(new(3, 7), new(0, 0))]).Difference().IsEstimated);
        Assert.False(new StratifiedShares([(new(0, 7), new(1, 3))]).Ratio().IsEstimated);
    }

    private static double Chance(int cases, int number, double share) =>
        Enumerable.Range(0, cases).Aggregate(1.0, (product, i) => product * (number - i) / (i + 1)) * Math.Pow(share, cases) * Math.Pow(1 - share, number - cases);

    private static bool Close(double one, double two) => Math.Abs(one - two) <= 1e-9 * Math.Max(1, Math.Abs(two));
}
