using System.Globalization;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class DistributionTests
{
    [Fact]
    public void Distributions_agree_with_R_to_eleven_digits()
    {
        RTable r = RTable.Expected("distributions");
        int checkedNumbers = 0;
        foreach (string name in r.Names)
        {
            double[] a = [.. name[(name.IndexOf('(') + 1)..^1].Split(',').Select(static text => double.Parse(text, CultureInfo.InvariantCulture))];
            double actual = name[..name.IndexOf('(')] switch
            {
                "norm.upper" => NormalDistribution.UpperTail(a[0]),
                "t.upper" => StudentTDistribution.UpperTail(a[0], a[1]),
                "t.critical" => StudentTDistribution.CriticalValue(a[0], a[1]),
                "chisq.upper" => ChiSquaredDistribution.UpperTail(a[0], a[1]),
                "chisq.quantile" => ChiSquaredDistribution.Quantile(a[0], a[1]),
                "f.upper" => FDistribution.UpperTail(a[0], a[1], a[2]),
                "f.quantile" => FDistribution.Quantile(a[0], a[1], a[2]),
                _ => throw new InvalidOperationException(name),
            };

            // A tail of 1e-33 must have its digits too, not only be small.
            Assert.True(Math.Abs(actual - r[name]) <= 1e-11 * Math.Abs(r[name]), string.Create(CultureInfo.InvariantCulture, $"{name}: R {r[name]:R}, here {actual:R}"));
            checkedNumbers++;
        }

        Assert.True(checkedNumbers > 100);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Freedom_that_is_none_is_a_programmers_error(double freedom)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.UpperTail(1, freedom));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquaredDistribution.UpperTail(1, freedom));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.UpperTail(1, freedom, 3));
    }
}
