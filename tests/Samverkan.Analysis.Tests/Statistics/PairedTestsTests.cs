using CsCheck;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class PairedTestsTests
{
    private static readonly RTable R = RTable.Expected("paired");
    private static readonly Gen<double[]> SomeDifferences = Gen.Int[-4, 4].Select(static v => (double)v).Array[1, 60];

    [Fact]
    public void T_test_and_interval_agree_with_R()
    {
        Finding<Significance> t = PairedTests.T(Ratings());
        Assert.Equal((int)R["n"], t.Basis.Count);
        Assert.Equal((int)R["missing"], t.Basis.Missing);
        R.Agrees("t", t.Value.Statistic);
        R.Agrees("t.df", t.Value.DegreesOfFreedom!.Value);
        R.Agrees("t.p", t.Value.PValue);
        Interval mean = PairedTests.MeanDifference(Ratings()).Value;
        R.Agrees("mean", mean.Value);
        R.AgreesLimits("mean.ci", mean);
    }

    [Fact]
    public void Signed_ranks_agree_with_R_where_it_is_exact_and_where_it_is_normal()
    {
        R.Agrees("wilcoxon.v", PairedTests.SignedRank(Ratings()).Value.Statistic);
        PairedDifferences large = Enumerable.Repeat(Ratings(), 6).Aggregate(static (a, b) => a.Merge(b));
        Significance normal = PairedTests.SignedRank(large).Value;
        Assert.False(normal.IsExact);
        R.Agrees("wilcoxon.large.v", normal.Statistic);
        R.Agrees("wilcoxon.large.p", normal.PValue);
        Significance few = PairedTests.SignedRank(PairedDifferences.From([0, 1, 1, -1, 2, 3, -2, 4, 0, 1, 5, -3, 2, 2])).Value;
        Assert.True(few.IsExact);
        R.Agrees("wilcoxon.few.v", few.Statistic);
        R.Agrees("wilcoxon.few.p", few.PValue);
        Significance distinct = PairedTests.SignedRank(PairedDifferences.From([1.1, -0.4, 2.3, 3.7, -1.9, 0.8, 5.2, 4.4, -0.2, 6.1])).Value;
        R.Agrees("wilcoxon.distinct.v", distinct.Statistic);
        R.Agrees("wilcoxon.distinct.p", distinct.PValue);
    }

    [Fact]
    public void Sign_test_and_McNemar_agree_with_R()
    {
        R.Agrees("sign.p", PairedTests.Sign(Ratings()).Value.PValue);
        Significance mcNemar = PairedTests.McNemar(16, 5, 79).Value;
        R.Agrees("mcnemar.chi", mcNemar.Statistic);
        R.Agrees("mcnemar.p", mcNemar.PValue);
        R.Agrees("mcnemar.exact.p", PairedTests.McNemarExact(16, 5, 79).Value.PValue);
        Assert.Equal(100, PairedTests.McNemarExact(16, 5, 79).Basis.Count);
    }

    [Fact]
    public void Effect_sizes_and_their_intervals_agree_with_R()
    {
        EffectSize dz = EffectSizes.CohensDz(Ratings()).Value;
        R.Agrees("dz", dz.Value);
        R.AgreesLimits("dz.ci", dz.Interval.Value);
        EffectSize gz = EffectSizes.HedgesGz(Ratings()).Value;
        R.Agrees("gz", gz.Value);
        R.AgreesLimits("gz.ci", gz.Interval.Value);
        EffectSize biserial = EffectSizes.RankBiserial(Ratings()).Value;
        R.Agrees("rb", biserial.Value);
        R.AgreesLimits("rb.ci", biserial.Interval.Value);
    }

    [Fact]
    public void Multiplicity_agrees_with_R()
    {
        double[] p = R.Many("p");
        Assert.Equal(R.Many("holm"), [.. Multiplicity.Holm(p)], static (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal(R.Many("bh"), [.. Multiplicity.BenjaminiHochberg(p)], static (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void Holm_is_never_below_Benjamini_Hochberg_and_neither_below_the_probability() =>
        Gen.Double.Unit.Array[0, 30].Sample(
            p =>
            {
                double[] holm = [.. Multiplicity.Holm(p)];
                double[] hochberg = [.. Multiplicity.BenjaminiHochberg(p)];
                return Enumerable.Range(0, p.Length).All(i => holm[i] >= hochberg[i] - 1e-15 && hochberg[i] >= p[i] && holm[i] <= 1);
            },
            iter: 1000);

    [Theory]
    [InlineData(new double[0], "SAM2001", "SAM2001", "SAM2001")]
    [InlineData(new double[] { 2 }, "SAM2002", null, "SAM2002")]
    [InlineData(new double[] { 1, 1, 1 }, "SAM2006", null, "SAM2006")]
    [InlineData(new double[] { 0, 0, 0 }, "SAM2006", "SAM2007", "SAM2006")]
    public void What_cannot_be_tested_is_a_reason(double[] differences, string t, string? ranks, string size)
    {
        PairedDifferences pairs = PairedDifferences.From(differences, missing: 3);
        Assert.Equal(t, PairedTests.T(pairs).Estimate.Reason?.Code.Id);
        Assert.Equal(t, PairedTests.MeanDifference(pairs).Estimate.Reason?.Code.Id);
        Assert.Equal(ranks, PairedTests.SignedRank(pairs).Estimate.Reason?.Code.Id);
        Assert.Equal(ranks, PairedTests.Sign(pairs).Estimate.Reason?.Code.Id);
        Assert.Equal(ranks, EffectSizes.RankBiserial(pairs).Estimate.Reason?.Code.Id);
        Assert.Equal(size, EffectSizes.CohensDz(pairs).Estimate.Reason?.Code.Id);
        Assert.Equal(size, EffectSizes.HedgesGz(pairs).Estimate.Reason?.Code.Id);
        Assert.Equal(3, PairedTests.T(pairs).Basis.Missing);
    }

    [Fact]
    public void All_missing_is_a_reason_with_its_count()
    {
        PairedDifferences pairs = PairedDifferences.From(new double?[] { null, 2, null }, new double?[] { 1, null, null });
        Assert.Equal((0, 3), (pairs.Count, pairs.Missing));
        Assert.Equal(StatisticsCodes.NoObservations, PairedTests.T(pairs).Estimate.Reason?.Code);
        Assert.Equal(StatisticsCodes.NoDifferences, PairedTests.McNemar(0, 0, 5).Estimate.Reason?.Code);
        Assert.Equal(StatisticsCodes.NoObservations, PairedTests.McNemarExact(0, 0, 0).Estimate.Reason?.Code);
    }

    [Fact]
    public void Every_method_says_in_words_what_it_assumes()
    {
        StatisticalMethod[] methods =
        [
            PairedTests.TMethod, PairedTests.SignedRankMethod, PairedTests.SignMethod, PairedTests.McNemarMethod,
            EffectSizes.CohensDzMethod, EffectSizes.HedgesMethod, EffectSizes.RankBiserialMethod,
        ];
        foreach (StatisticalMethod method in methods)
        {
            Assert.NotEmpty(method.Assumptions);
            Assert.All([method.Name, .. method.Assumptions], static text => Assert.True(text.Swedish.Length > 3 && text.In(Language.English).Length > 3));
        }
    }

    [Fact]
    public void Parts_merged_equal_the_whole() =>
        Gen.Select(SomeDifferences, SomeDifferences).Sample(
            (a, b) => PairedDifferences.From(a, 1).Merge(PairedDifferences.From(b, 2)).Equals(PairedDifferences.From([.. a, .. b], 3)),
            iter: 1000);

    [Fact]
    public void Exchanging_first_and_second_changes_signs_and_no_probability() =>
        SomeDifferences.Sample(
            d =>
            {
                PairedDifferences there = PairedDifferences.From(d);
                PairedDifferences back = PairedDifferences.From([.. d.Select(static v => -v)]);
                bool t = !PairedTests.T(there).Estimate.TryGet(out Significance? t1)
                    || (Math.Abs(t1.Statistic + PairedTests.T(back).Value.Statistic) < 1e-9 && Math.Abs(t1.PValue - PairedTests.T(back).Value.PValue) < 1e-9);
                bool ranks = !PairedTests.SignedRank(there).Estimate.TryGet(out Significance? r1)
                    || (Math.Abs(r1.PValue - PairedTests.SignedRank(back).Value.PValue) < 1e-12
                        && Math.Abs(EffectSizes.RankBiserial(there).Value.Value + EffectSizes.RankBiserial(back).Value.Value) < 1e-12);
                return t && ranks;
            },
            iter: 500);

    [Fact]
    public void Signed_rank_probability_is_never_above_1_and_exact_equals_counting_the_signs() =>
        Gen.Int[-3, 3].Array[1, 9].Sample(
            d =>
            {
                int[] nonzero = [.. d.Where(static v => v != 0)];
                if (nonzero.Length == 0)
                    return PairedTests.SignedRank(PairedDifferences.From(ValueCounts.From(d))).Estimate.Reason?.Code == StatisticsCodes.NoDifferences;
                double[] ranks = [.. nonzero.Select(v => nonzero.Count(o => Math.Abs(o) < Math.Abs(v)) + ((nonzero.Count(o => Math.Abs(o) == Math.Abs(v)) + 1) / 2.0))];
                double up = nonzero.Zip(ranks).Where(static p => p.First > 0).Sum(static p => p.Second);
                double low = Math.Min(up, ranks.Sum() - up);
                int below = Enumerable.Range(0, 1 << ranks.Length).Count(signs => ranks.Where((_, i) => (signs >> i & 1) == 1).Sum() <= low);
                double expected = Math.Min(1, 2.0 * below / (1 << ranks.Length));
                return Math.Abs(PairedTests.SignedRank(PairedDifferences.From(ValueCounts.From(d))).Value.PValue - expected) < 1e-12;
            },
            iter: 500);

    [Fact]
    public void Ratio_of_shares_agrees_with_its_formula_and_needs_cases_in_both()
    {
        // exp(log(2) + c(-1, 1) * qnorm(.975) * sqrt(1/20 - 1/50 + 1/10 - 1/50)) in R.
        Interval ratio = new Proportion(20, 50).RatioTo(new Proportion(10, 50)).Value;
        Assert.Equal(2, ratio.Value, 12);
        Assert.Equal(1.0440430, ratio.Lower, 6);
        Assert.Equal(3.8312599, ratio.Upper, 6);
        Assert.Equal(StatisticsCodes.NoCases, new Proportion(0, 5).RatioTo(new(1, 5)).Estimate.Reason?.Code);
        Assert.Equal(StatisticsCodes.NoCases, new Proportion(1, 5).RatioTo(new(0, 5)).Estimate.Reason?.Code);
        Assert.Equal(StatisticsCodes.NoObservations, default(Proportion).RatioTo(new(1, 5)).Estimate.Reason?.Code);
    }

    private static PairedDifferences Ratings()
    {
        Dictionary<string, double?[]> data = RTable.Data("paired");
        return PairedDifferences.From(data["first"], data["second"]);
    }
}
