using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class ValueCountsTests
{
    private static readonly Gen<int[]> SomeValues = Gen.Int[-20, 20].Array[1, 60];

    [Fact]
    public void Parts_merged_equal_the_whole() =>
        Gen.Select(Gen.Int[-20, 20].Array[0, 40], Gen.Int[-20, 20].Array[0, 40]).Sample(
            (a, b) => ValueCounts.From(a).Merge(ValueCounts.From(b)).Equals(ValueCounts.From([.. a, .. b])),
            iter: 2000);

    [Fact]
    public void Quantiles_of_counts_equal_those_of_the_numbers() =>
        Gen.Select(SomeValues, Gen.Double.Unit).Sample(
            (values, share) =>
            {
                double[] numbers = Array.ConvertAll(values, static v => (double)v);
                return ValueCounts.From(values).Quantile(share).Equals(Quantiles.Type7(numbers, share));
            },
            iter: 2000);

    [Fact]
    public void Mean_and_deviation_follow_their_definitions() =>
        SomeValues.Sample(
            values =>
            {
                MeanEstimate mean = ValueCounts.From(values).Mean().Value;
                double expected = values.Average();
                bool deviation = values.Length == 1
                    ? mean.StandardDeviation.Reason?.Code == StatisticsCodes.TooFewObservations
                    : Math.Abs(mean.StandardDeviation.Value - Math.Sqrt(values.Sum(v => (v - expected) * (v - expected)) / (values.Length - 1))) < 1e-9;
                return mean.Count == values.Length && Math.Abs(mean.Mean - expected) < 1e-12 && deviation;
            },
            iter: 2000);

    // R 4: quantile(c(1, 2, 3, 4, 10), c(.1, .25, .5, .9)), type 7.
    [Theory]
    [InlineData(0.10, 1.4)]
    [InlineData(0.25, 2.0)]
    [InlineData(0.50, 3.0)]
    [InlineData(0.90, 7.6)]
    [InlineData(0.00, 1.0)]
    [InlineData(1.00, 10.0)]
    public void Quantile_is_that_of_type_7(double share, double expected) =>
        Assert.Equal(expected, Quantiles.Type7([10, 3, 1, 4, 2], share).Value, 12);

    [Fact]
    public void Nothing_observed_is_a_reason()
    {
        Assert.Equal(StatisticsCodes.NoObservations, ValueCounts.Empty.Mean().Reason?.Code);
        Assert.Equal(StatisticsCodes.NoObservations, ValueCounts.Empty.Median().Reason?.Code);
        Assert.Equal(StatisticsCodes.NoObservations, Quantiles.Type7([], 0.5).Reason?.Code);
    }

    [Fact]
    public void One_value_has_a_mean_and_no_deviation()
    {
        MeanEstimate mean = ValueCounts.From([7]).Mean().Value;
        Assert.Equal(7, mean.Mean);
        Assert.Equal("1", mean.StandardDeviation.Reason?.Arguments[0]);
    }

    [Fact]
    public void Equal_values_have_no_spread_and_that_is_a_number() =>
        Assert.Equal(0, ValueCounts.From([3, 3, 3]).Mean().Value.StandardDeviation.Value);

    [Fact]
    public void An_estimate_can_never_be_not_a_number()
    {
        Assert.Throws<ArgumentException>(() => Estimates.Of(double.NaN));
        Assert.Throws<ArgumentException>(() => Estimates.Of(double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => Quantiles.Type7([double.NaN], 0.5));
    }
}
