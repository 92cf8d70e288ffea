using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class ProportionTests
{
    // Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_interval_agrees_with_Newcombe_table_I(int x, int n, double lower, double upper)
    {
        Interval interval = new Proportion(x, n).WilsonInterval().Value;
        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
        Assert.Equal((double)x / n, interval.Value);
    }

    // Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Difference_interval_agrees_with_Newcombe_table_II(int a, int m, int b, int n, double lower, double upper)
    {
        Interval interval = new Proportion(a, m).DifferenceFrom(new Proportion(b, n)).Value;
        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
    }

    [Fact]
    public void None_of_none_is_a_reason_and_never_a_number()
    {
        Proportion none = default;
        Assert.Equal(StatisticsCodes.NoObservations, none.Share().Reason?.Code);
        Assert.Equal(StatisticsCodes.NoObservations, none.WilsonInterval().Estimate.Reason?.Code);
        Assert.Equal(StatisticsCodes.NoObservations, none.IsAtLeastPercent(60).Reason?.Code);
        Assert.Equal(StatisticsCodes.NoObservations, none.DifferenceFrom(new(1, 2)).Estimate.Reason?.Code);
        Assert.Equal(StatisticsCodes.NoObservations, new Proportion(1, 2).DifferenceFrom(none).Estimate.Reason?.Code);
        Assert.Throws<InvalidOperationException>(() => none.Share().Value);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 5)]
    [InlineData(5, 7)]
    [InlineData(6, 10)]
    [InlineData(15, 25)]
    [InlineData(20, 33)]
    public void Sixty_per_cent_is_met_from_the_smallest_passing_numerator(int smallest, int n)
    {
        Assert.True(new Proportion(smallest, n).IsAtLeastPercent(60).Value);
        Assert.False(new Proportion(smallest - 1, n).IsAtLeastPercent(60).Value);
    }

    [Fact]
    public void Wilson_interval_lies_within_0_and_1_and_holds_the_share() =>
        Gen.Int[1, 5000].SelectMany(n => Gen.Select(Gen.Int[0, n], Gen.Const(n), Gen.Double[0.5, 0.9999])).Sample(
            (x, n, confidence) =>
            {
                Interval interval = new Proportion(x, n).WilsonInterval(confidence).Value;
                return interval.Lower >= 0 && interval.Upper <= 1 && interval.Contains(interval.Value) && interval.Lower < interval.Upper;
            },
            iter: 2000);

    [Fact]
    public void Difference_changes_sign_when_the_groups_change_places() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 300], Gen.Double.Unit, Gen.Double.Unit).Sample(
            (m, n, p, q) =>
            {
                Proportion a = new((int)(p * m), m);
                Proportion b = new((int)(q * n), n);
                Interval ab = a.DifferenceFrom(b).Value;
                Interval ba = b.DifferenceFrom(a).Value;
                return Math.Abs(ab.Lower + ba.Upper) < 1e-12 && Math.Abs(ab.Upper + ba.Lower) < 1e-12 && ab.Contains(ab.Value);
            },
            iter: 2000);

    [Theory]
    [InlineData(0.9, 1.6448536269514722)]
    [InlineData(0.95, 1.959963984540054)]
    [InlineData(0.99, 2.5758293035489004)]
    [InlineData(0.5, 0.6744897501960817)]
    [InlineData(0.999, 3.2905267314918945)]
    public void Critical_values_are_those_of_the_normal_distribution(double confidence, double expected) =>
        Assert.Equal(expected, NormalDistribution.CriticalValue(confidence), 12);

    [Theory]
    [InlineData(0.4)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_level_that_is_none_is_a_programmers_error(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Proportion(1, 2).WilsonInterval(confidence));
}
