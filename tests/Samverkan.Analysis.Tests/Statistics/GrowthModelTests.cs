using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class GrowthModelTests
{
    private static readonly RTable R = RTable.Expected("growth");

    [Theory]
    [InlineData("reml", GrowthEstimation.Restricted)]
    [InlineData("ml", GrowthEstimation.Full)]
    public void Random_slopes_agree_with_lme4_and_lmerTest(string name, GrowthEstimation estimation)
    {
        Finding<GrowthFit> fit = GrowthModel.Fit(Grouped(), estimation);
        Assert.Equal(60, fit.Basis.Count);
        Assert.Equal((int)R["missing"], fit.Basis.Missing);
        Assert.Equal((int)R["occasions"], fit.Value.Occasions);
        Assert.False(fit.Value.IsSingular);
        AgreesWith(name, fit.Value);
        R.Agrees(name + ".vcov[1]", fit.Value.InterceptVariance, 1e-5);
        R.Agrees(name + ".vcov[2]", fit.Value.SlopeVariance, 1e-5);
        R.Agrees(name + ".vcov[3]", fit.Value.Covariance, 1e-5);
        R.Agrees(name + ".vcov[4]", fit.Value.ResidualVariance, 1e-5);
    }

    [Fact]
    public void Random_intercepts_agree_with_lme4_and_lmerTest()
    {
        Dictionary<string, double?[]> d = RTable.Data("growth");
        GrowthFit fit = GrowthModel.Fit(GrowthData.From(Units(d), Plain(d["time"]), d["y"]), randomSlope: false).Value;
        AgreesWith("intercept", fit);
        R.Agrees("intercept.vcov[1]", fit.InterceptVariance, 1e-5);
        R.Agrees("intercept.vcov[2]", fit.ResidualVariance, 1e-5);
        Assert.Equal(0, fit.SlopeVariance);
    }

    [Fact]
    public void Parts_merged_give_the_model_of_the_whole()
    {
        Dictionary<string, double?[]> d = RTable.Data("growth");
        int[] units = Units(d);
        double[] times = Plain(d["time"]);
        int half = Array.IndexOf(units, 31);
        GrowthData merged = GrowthData.From(units.AsSpan(half), times.AsSpan(half), d["y"].AsSpan(half))
            .Merge(GrowthData.From(units.AsSpan(0, half), times.AsSpan(0, half), d["y"].AsSpan(0, half)));
        GrowthFit whole = GrowthModel.Fit(GrowthData.From(units, times, d["y"])).Value;
        GrowthFit parts = GrowthModel.Fit(merged).Value;
        Assert.Equal(whole.LogLikelihood, parts.LogLikelihood, 8);
        Assert.Equal(whole.Coefficients[1].Value, parts.Coefficients[1].Value, 8);
    }

    // For balanced data with a random intercept the slope's estimate is that of least squares within units.
    [Fact]
    public void Balanced_data_give_the_slope_of_least_squares() =>
        Gen.Select(Gen.Double[-1, 1].Array[24, 24], Gen.Double[-1, 1]).Sample(
            (noise, slope) =>
            {
                int[] units = [.. Enumerable.Range(0, 24).Select(static i => i / 4)];
                double[] times = [.. Enumerable.Range(0, 24).Select(static i => (double)(i % 4))];
                double?[] y = [.. noise.Select((e, i) => (double?)(e + (slope * times[i]) + (0.7 * units[i])))];
                GrowthFit fit = GrowthModel.Fit(GrowthData.From(units, times, y), randomSlope: false).Value;
                double expected = Enumerable.Range(0, 24).Sum(i => (times[i] - 1.5) * y[i]!.Value) / Enumerable.Range(0, 24).Sum(i => (times[i] - 1.5) * (times[i] - 1.5));
                return Math.Abs(fit.Coefficients[1].Value - expected) < 1e-8;
            },
            iter: 100);

    [Fact]
    public void Without_variance_between_slopes_the_model_is_that_of_random_intercepts()
    {
        // Within each unit the residuals around its own level are the same pattern: no slope differs from another.
        double[] wiggle = [0.3, -0.3, -0.3, 0.3];
        int[] units = [.. Enumerable.Range(0, 80).Select(static i => i / 4)];
        double[] times = [.. Enumerable.Range(0, 80).Select(static i => (double)(i % 4))];
        double?[] y = [.. Enumerable.Range(0, 80).Select(i => (double?)((units[i] * 7 % 5) + (0.4 * times[i]) + (wiggle[i % 4] * (1 - (2 * (units[i] % 2))))))];
        GrowthData data = GrowthData.From(units, times, y);
        GrowthFit slopes = GrowthModel.Fit(data).Value;
        GrowthFit levels = GrowthModel.Fit(data, randomSlope: false).Value;
        Assert.True(slopes.IsSingular);
        Assert.True(slopes.SlopeVariance < 1e-6);
        Assert.Equal(levels.LogLikelihood, slopes.LogLikelihood, 5);
        Assert.Equal(levels.Coefficients[1].StandardError, slopes.Coefficients[1].StandardError, 5);
        Assert.Null(slopes.Coefficients[1].DegreesOfFreedom);
    }

    [Fact]
    public void Degenerate_data_give_reasons()
    {
        Assert.Equal("SAM2001", Code([], [], []));
        Assert.Equal("SAM2001", Code([1, 2], [0, 1], [null, null]));
        Assert.Equal("SAM2002", Code([1, 1, 1], [0, 1, 2], [1, 2, 4]));
        Assert.Equal("SAM2013", Code([1, 2, 3], [0, 0, 0], [1, 2, 4]));
        Assert.Equal("SAM2013", Code([1, 1, 2, 2], [0, 1, 0, 1], [1, 2, 4, 4]));
        Assert.Equal("SAM2014", Code([1, 1, 1, 2, 2, 2], [1, 1, 1, 1, 1, 1], [1, 2, 3, 1, 4, 5]));
        Assert.Equal("SAM2006", Code([1, 1, 1, 2, 2, 2], [0, 1, 2, 0, 1, 2], [3, 3, 3, 3, 3, 3]));
        Assert.Equal("SAM2015", Code([1, 1, 1, 2, 2, 2], [0, 1, 2, 0, 1, 2], [1, 2, 3, 5, 6.5, 8]));

        static string? Code(int[] units, double[] times, double?[] outcomes) =>
            GrowthModel.Fit(GrowthData.From(units, times, outcomes)).Estimate.Reason?.Code.Id;
    }

    private static void AgreesWith(string name, GrowthFit fit)
    {
        for (int i = 0; i < fit.Coefficients.Length; i++)
        {
            Coefficient c = fit.Coefficients[i];
            string at = FormattableString.Invariant($"[{i + 1}]");
            R.Agrees(name + ".beta" + at, c.Value, 1e-6);
            R.Agrees(name + ".se" + at, c.StandardError, 1e-6);
            R.Agrees(name + ".df" + at, c.DegreesOfFreedom!.Value, 1e-4);
            RTable.Near(name + ".p" + at, R[name + ".p" + at], c.PValue, 1e-4);
        }

        R.Agrees(name + ".loglik", fit.LogLikelihood, 1e-9);
    }

    private static GrowthData Grouped()
    {
        Dictionary<string, double?[]> d = RTable.Data("growth");
        double[] times = Plain(d["time"]);
        double[] group = Plain(d["group"]);
        double[] columns = [.. Enumerable.Range(0, times.Length).SelectMany(i => new[] { 1, times[i], group[i], times[i] * group[i] })];
        return GrowthData.From(Units(d), times, d["y"], columns, ["(Intercept)", "time", "group", "time:group"]);
    }

    private static int[] Units(Dictionary<string, double?[]> data) => [.. data["unit"].Select(static v => (int)v!.Value)];

    private static double[] Plain(double?[] values) => [.. values.Select(static v => v!.Value)];
}
