using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class HazardTests
{
    private static readonly RTable R = RTable.Expected("hazard");

    [Theory]
    [InlineData("logit", BinaryLink.Logit)]
    [InlineData("cloglog", BinaryLink.ComplementaryLogLog)]
    public void Coefficients_and_errors_agree_with_glm_and_sandwich(string name, BinaryLink link)
    {
        Check("model", RegressionErrors.Model);
        Check("robust", RegressionErrors.Robust);
        Check("clustered", RegressionErrors.Clustered);
        Check("cr1", RegressionErrors.ClusteredForFew);

        void Check(string kind, RegressionErrors errors)
        {
            Finding<RegressionFit> fit = Fit(link, errors);
            Assert.Equal((int)R["rows"], fit.Basis.Count);
            Assert.Equal((int)R["events"], fit.Value.Events);
            R.Agrees(name + ".loglik", fit.Value.LogLikelihood);
            Assert.Equal(["period1", "period2", "period3", "period4", "period5", "period6", "fixed", "varying"], fit.Value.Coefficients.Select(static c => c.Name));
            for (int i = 0; i < fit.Value.Coefficients.Length; i++)
            {
                string at = FormattableString.Invariant($"[{i + 1}]");
                R.Agrees(name + ".coef" + at, fit.Value.Coefficients[i].Value, 1e-8);
                // glm takes the information from the step before its last: the eighth digit is its own.
                R.Agrees($"{name}.{kind}{at}", fit.Value.Coefficients[i].StandardError, 1e-7);
                Assert.Equal(errors == RegressionErrors.ClusteredForFew ? 15 : null, fit.Value.Coefficients[i].DegreesOfFreedom);
            }
        }
    }

    [Fact]
    public void A_curved_baseline_agrees_with_glm()
    {
        Dictionary<string, double?[]> d = RTable.Data("hazard");
        RegressionFit fit = DiscreteHazard.Fit(Whole(d["period"]), Events(d), [.. d["varying"].Select(static v => v!.Value)], ["varying"], HazardBaseline.Quadratic).Value;
        for (int i = 0; i < 4; i++)
        {
            string at = FormattableString.Invariant($"[{i + 1}]");
            R.Agrees("quadratic.coef" + at, fit.Coefficients[i].Value, 1e-6);
            R.Agrees("quadratic.model" + at, fit.Coefficients[i].StandardError, 1e-7);
            R.Agrees("quadratic.p" + at, fit.Coefficients[i].PValue, 1e-6);
        }
    }

    // With a level for each period and no columns the fitted hazards are the life table's, and so is the survival share.
    [Fact]
    public void A_level_for_each_period_is_the_life_table() =>
        Gen.Select(Gen.Int[1, 4], Gen.Bool).Array[20, 80].Where(static s => Enumerable.Range(1, 4).All(t =>
            s.Any(u => u.Item1 == t && u.Item2) && s.Any(u => u.Item1 > t || (u.Item1 == t && !u.Item2)))).Sample(
            subjects =>
            {
                (int Period, bool Event)[] rows = [.. subjects.SelectMany(static s => Enumerable.Range(1, s.Item1).Select(t => (t, t == s.Item1 && s.Item2)))];
                RegressionFit fit = DiscreteHazard.Fit(
                    [.. rows.Select(static r => r.Period)], [.. rows.Select(static r => r.Event)], [], [], link: BinaryLink.Logit).Value;
                double survival = 1;
                KaplanMeier curve = KaplanMeier.From(SurvivalCounts.From([.. subjects.Select(static s => s.Item1)], [.. subjects.Select(static s => s.Item2)])).Value;
                foreach (SurvivalStep step in curve.Steps)
                {
                    survival *= 1 - (1 / (1 + Math.Exp(-fit.Coefficients[step.Time - 1].Value)));
                    if (Math.Abs(survival - step.Survival) > 1e-8)
                        return false;
                }

                return true;
            },
            iter: 100);

    [Fact]
    public void Clusters_of_one_row_give_the_robust_error()
    {
        Dictionary<string, double?[]> d = RTable.Data("hazard");
        int[] rows = [.. Enumerable.Range(0, d["period"].Length)];
        RegressionFit single = DiscreteHazard.Fit(Whole(d["period"]), Events(d), Columns(d), ["fixed", "varying"], errors: RegressionErrors.Clustered, clusters: rows).Value;
        RegressionFit robust = DiscreteHazard.Fit(Whole(d["period"]), Events(d), Columns(d), ["fixed", "varying"], errors: RegressionErrors.Robust).Value;
        Assert.Equal(robust.Coefficients.Select(static c => c.StandardError), single.Coefficients.Select(static c => c.StandardError));
    }

    [Fact]
    public void Degenerate_data_give_reasons()
    {
        Assert.Equal("SAM2001", Code([], []));
        Assert.Equal("SAM2016", Code([false, false], [1, 2]));
        Assert.Equal("SAM2006", Code([true, true], [1, 2]));
        Assert.Equal("SAM2014", Code([true, false, true], [3, 3, 3]));
        Assert.Equal("SAM2017", Code([false, false, false, true, true, true], [1, 2, 3, 4, 5, 6]));
        Assert.Equal("SAM2017", Code([false, false, false, true, false, true], [0, 0, 0, 1, 1, 1]));
        Assert.Equal("SAM2009", BinaryRegression.Fit([true, false, true, false], [1, 1, 1, 1], ["one"], errors: RegressionErrors.Clustered, clusters: [7, 7, 7, 7]).Estimate.Reason?.Code.Id);
        Assert.Equal("SAM2001", DiscreteHazard.Fit([], [], [], []).Estimate.Reason?.Code.Id);

        // Nobody has the event in the second period: its level has no finite value.
        Assert.Equal("SAM2017", DiscreteHazard.Fit([1, 1, 1, 2, 2], [true, false, false, false, false], [], []).Estimate.Reason?.Code.Id);

        // One event among several rows is enough for a constant.
        Assert.Equal(Math.Log(1.0 / 3), BinaryRegression.Fit([true, false, false, false], [1, 1, 1, 1], ["one"]).Value.Coefficients[0].Value, 9);

        static string? Code(bool[] outcomes, double[] column)
        {
            string? logit = Of(BinaryLink.Logit);
            Assert.Equal(logit, Of(BinaryLink.ComplementaryLogLog));
            return logit;

            string? Of(BinaryLink link) =>
                BinaryRegression.Fit(outcomes, [.. column.SelectMany(static x => new[] { 1, x })], ["one", "x"], link).Estimate.Reason?.Code.Id;
        }
    }

    private static Finding<RegressionFit> Fit(BinaryLink link, RegressionErrors errors)
    {
        Dictionary<string, double?[]> d = RTable.Data("hazard");
        return DiscreteHazard.Fit(Whole(d["period"]), Events(d), Columns(d), ["fixed", "varying"], link: link, errors: errors, clusters: Whole(d["cluster"]));
    }

    private static double[] Columns(Dictionary<string, double?[]> d) =>
        [.. d["fixed"].Zip(d["varying"]).SelectMany(static pair => new[] { pair.First!.Value, pair.Second!.Value })];

    private static bool[] Events(Dictionary<string, double?[]> d) => [.. d["event"].Select(static v => v == 1)];

    private static int[] Whole(double?[] values) => [.. values.Select(static v => (int)v!.Value)];
}
