using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class ReliabilityTests
{
    private static readonly RTable R = RTable.Expected("reliability");
    private static readonly Gen<(int?, int?)[]> SomePairs = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4]).Select(static p => ((int?)p.Item1, (int?)p.Item2)).Array[2, 60];
    private static readonly Gen<double?[]> SomeTable = Gen.Int[1, 5].Select(static v => (double?)v).Array[24, 24];

    // Shrout and Fleiss, Psychological Bulletin 86 (1979), table 2: six targets by four judges.
    private static readonly double?[] ShroutFleiss = [9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7];

    [Fact]
    public void Alpha_and_its_interval_agree_with_psych()
    {
        Finding<Interval> alpha = InternalConsistency.Alpha(Items());
        Assert.Equal((int)R["items.n"], alpha.Basis.Count);
        Assert.Equal((int)R["items.missing"], alpha.Basis.Missing);
        R.Agrees("alpha", alpha.Value.Value);
        R.AgreesLimits("alpha.ci", alpha.Value);
        R.Agrees("alpha.standardized", InternalConsistency.StandardizedAlpha(Items()).Value);
    }

    // psych stops its search for the loadings at about six digits.
    [Fact]
    public void Omega_agrees_with_psych()
    {
        OmegaEstimate omega = InternalConsistency.Omega(Items()).Value;
        R.Agrees("omega", omega.Value, 1e-6);
        R.AgreesLimits("omega.ci", omega.Interval.Value, 1e-5);
        Assert.Equal(R.Many("loadings"), [.. omega.Loadings], static (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void Kappa_and_its_standard_error_agree_with_vcd()
    {
        AgreementTable table = Raters();
        Check("kappa", AgreementWeights.None);
        Check("kappa.linear", AgreementWeights.Linear);
        Check("kappa.quadratic", AgreementWeights.Quadratic);
        R.AgreesLimits("kappa.quadratic.ci", table.Kappa(AgreementWeights.Quadratic).Value.Interval.Value);
        R.Agrees("psych.kappa.quadratic", table.Kappa(AgreementWeights.Quadratic).Value.Value);

        void Check(string name, AgreementWeights weights)
        {
            KappaEstimate kappa = table.Kappa(weights).Value;
            R.Agrees(name, kappa.Value);
            R.Agrees(name + ".se", kappa.StandardError);
        }
    }

    [Theory]
    [InlineData(IntraclassForm.OneWaySingle, 0.17)]
    [InlineData(IntraclassForm.RandomRatersSingle, 0.29)]
    [InlineData(IntraclassForm.FixedRatersSingle, 0.71)]
    [InlineData(IntraclassForm.OneWayMean, 0.44)]
    [InlineData(IntraclassForm.RandomRatersMean, 0.62)]
    [InlineData(IntraclassForm.FixedRatersMean, 0.91)]
    public void Intraclass_correlations_are_those_of_Shrout_and_Fleiss_table_4(IntraclassForm form, double printed) =>
        Assert.Equal(printed, TwoWayScores.From(ShroutFleiss, 4).Intraclass(form).Value.Value, 2);

    [Fact]
    public void Intraclass_correlations_agree_with_psych()
    {
        foreach (IntraclassForm form in Enum.GetValues<IntraclassForm>())
        {
            Check("sf", TwoWayScores.From(ShroutFleiss, 4), form);
            Check("icc", FourItems(), form);
        }

        static void Check(string table, TwoWayScores scores, IntraclassForm form)
        {
            string name = table + ((int)form + 1);
            IntraclassCorrelation correlation = scores.Intraclass(form).Value;
            R.Agrees(name, correlation.Value);
            R.Agrees(name + ".f", correlation.F.Value.Statistic);
            R.Agrees(name + ".df[1]", correlation.F.Value.DegreesOfFreedom!.Value);
            R.Agrees(name + ".df[2]", correlation.ErrorDegreesOfFreedom);
            R.Agrees(name + ".p", correlation.F.Value.PValue, 1e-8);
            R.AgreesLimits(name + ".ci", correlation.Interval.Value, 1e-8);
        }
    }

    // Jacobson and Truax (1991), p. 14: pretest 47.5, posttest 32.5, s = 10, reliability .80, RC = 2.37 in size.
    [Fact]
    public void Reliable_change_is_that_of_Jacobson_and_Truax()
    {
        ReliableChange index = ReliableChange.Of(10, 0.80, 100).Value;
        Assert.Equal(6.32, index.ErrorOfDifference, 2);
        Assert.Equal(-2.37, index.Index(32.5 - 47.5), 2);
        Assert.True(index.IsReliable(-15));
        Assert.False(index.IsReliable(12));
        Assert.Equal(12.396, index.LeastChange(), 3);
    }

    [Fact]
    public void Measures_without_reliability_or_spread_have_no_reliable_change()
    {
        Assert.Equal(StatisticsCodes.NoVariation, ReliableChange.Of(0, 0.8, 5).Estimate.Reason?.Code);
        foreach (double reliability in new[] { -0.2, 0, 1, double.NaN })
            Assert.Equal(StatisticsCodes.NoReliability, ReliableChange.Of(1, reliability, 5).Estimate.Reason?.Code);
    }

    [Fact]
    public void Degenerate_tables_give_reasons()
    {
        Assert.Equal("SAM2001", Code(InternalConsistency.Alpha(ItemScores.From([null, 1, 2, null], 2))));
        Assert.Equal("SAM2002", Code(InternalConsistency.Alpha(ItemScores.From([1, 2], 2))));
        Assert.Equal("SAM2009", Code(InternalConsistency.Alpha(ItemScores.From([1, 2], 1))));
        Assert.Equal("SAM2006", Code(InternalConsistency.Alpha(ItemScores.From([3, 3, 3, 3], 2))));
        Assert.Equal("SAM2006", Code(InternalConsistency.Alpha(ItemScores.From([1, 5, 2, 4, 3, 3], 2))));
        Assert.Equal("SAM2006", Code(InternalConsistency.StandardizedAlpha(ItemScores.From([1, 3, 2, 3, 4, 3], 2))));
        Assert.Equal("SAM2002", InternalConsistency.Omega(ItemScores.From([3, 2, 1, 3, 4, 5, 5, 5, 5, 3, 1, 5], 3)).Value.Interval.Reason?.Code.Id);
        Assert.Equal("SAM2009", Code(InternalConsistency.Omega(ItemScores.From([1, 3, 2, 3, 4, 5], 2))));
        Assert.Equal("SAM2010", Code(InternalConsistency.Omega(ItemScores.From([1, 1, 1, 2, 2, 2, 3, 3, 3, 5, 5, 5], 3))));
        Assert.Equal("SAM2001", Code(AgreementTable.From([null], [1], 3).Kappa(AgreementWeights.None)));
        Assert.Equal("SAM2006", Code(AgreementTable.From([1, 1], [1, 1], 3).Kappa(AgreementWeights.Quadratic)));
        Assert.Equal("SAM2006", Code(AgreementTable.From([0, 0], [0, 0], 1).Kappa(AgreementWeights.Linear)));
        Assert.Equal("SAM2001", Code(TwoWayScores.From([null, 1], 2).Intraclass(IntraclassForm.OneWayMean)));
        Assert.Equal("SAM2002", Code(TwoWayScores.From([2, 1], 2).Intraclass(IntraclassForm.OneWayMean)));
        Assert.Equal("SAM2009", Code(TwoWayScores.From([2, 1], 1).Intraclass(IntraclassForm.OneWayMean)));
        Assert.Equal("SAM2006", Code(TwoWayScores.From([2, 2, 2, 2], 2).Intraclass(IntraclassForm.FixedRatersSingle)));

        static string? Code<T>(Finding<T> finding)
            where T : notnull => finding.Estimate.Reason?.Code.Id;
    }

    [Fact]
    public void Full_agreement_is_1_without_an_interval()
    {
        KappaEstimate kappa = AgreementTable.From([0, 1, 2], [0, 1, 2], 3).Kappa(AgreementWeights.Linear).Value;
        Assert.Equal((1, 0), (kappa.Value, kappa.StandardError));
        Assert.Equal(StatisticsCodes.NoStandardError, kappa.Interval.Reason?.Code);
        IntraclassCorrelation same = TwoWayScores.From([1, 1, 4, 4, 2, 2], 2).Intraclass(IntraclassForm.RandomRatersSingle).Value;
        Assert.Equal(1, same.Value, 12);
        Assert.Equal(StatisticsCodes.NoStandardError, same.F.Reason?.Code);
    }

    [Fact]
    public void Kappa_is_the_same_when_raters_change_places_and_when_the_scale_is_read_backwards() =>
        Gen.Select(SomePairs, Gen.Enum<AgreementWeights>()).Sample(
            (pairs, weights) =>
            {
                int?[] a = [.. pairs.Select(static p => p.Item1)];
                int?[] b = [.. pairs.Select(static p => p.Item2)];
                Estimate<KappaEstimate> here = AgreementTable.From(a, b, 5).Kappa(weights).Estimate;
                Estimate<KappaEstimate> exchanged = AgreementTable.From(b, a, 5).Kappa(weights).Estimate;
                Estimate<KappaEstimate> backwards = AgreementTable.From([.. a.Select(static v => 4 - v)], [.. b.Select(static v => 4 - v)], 5).Kappa(weights).Estimate;
                return Same(here, exchanged) && Same(here, backwards);
            },
            iter: 1000);

    [Fact]
    public void Quadratic_kappa_is_an_intraclass_correlation_in_large_tables() =>
        // Fleiss and Cohen (1973): the two differ by terms of order 1/n.
        SomePairs.Where(static pairs => pairs.Length > 5).Sample(
            pairs =>
            {
                (int?, int?)[] many = [.. Enumerable.Repeat(pairs, 200).SelectMany(static p => p)];
                Estimate<KappaEstimate> kappa = AgreementTable.From([.. many.Select(static p => p.Item1)], [.. many.Select(static p => p.Item2)], 5)
                    .Kappa(AgreementWeights.Quadratic).Estimate;
                Estimate<IntraclassCorrelation> icc = TwoWayScores.From([.. many.SelectMany(static p => new double?[] { p.Item1, p.Item2 })], 2)
                    .Intraclass(IntraclassForm.RandomRatersSingle).Estimate;
                return !kappa.TryGet(out KappaEstimate? k) || !icc.TryGet(out IntraclassCorrelation? i) || Math.Abs(k.Value - i.Value) < 0.01;
            },
            iter: 100);

    [Fact]
    public void Intraclass_correlation_and_alpha_do_not_care_for_the_unit_of_the_scale() =>
        Gen.Select(SomeTable, Gen.Enum<IntraclassForm>()).Sample(
            (table, form) =>
            {
                double?[] other = [.. table.Select(static v => 7 + (2.5 * v))];
                bool icc = !TwoWayScores.From(table, 4).Intraclass(form).Estimate.TryGet(out IntraclassCorrelation? a)
                    || Math.Abs(a.Value - TwoWayScores.From(other, 4).Intraclass(form).Value.Value) < 1e-6;
                bool alpha = !InternalConsistency.Alpha(ItemScores.From(table, 4)).Estimate.TryGet(out Interval b)
                    || Math.Abs(b.Value - InternalConsistency.Alpha(ItemScores.From(other, 4)).Value.Value) < 1e-6;

                // Consistency for the mean of fixed raters is alpha over them (Shrout and Fleiss 1979, p. 422).
                bool same = form != IntraclassForm.FixedRatersMean || a is null || Math.Abs(a.Value - b.Value) < 1e-9;
                return icc && alpha && same;
            },
            iter: 1000);

    [Fact]
    public void Parts_merged_equal_the_whole() =>
        Gen.Select(SomeTable, SomeTable).Sample(
            (a, b) =>
            {
                double?[] both = [.. a, .. b];
                bool items = Near(
                    InternalConsistency.Alpha(ItemScores.From(a, 4).Merge(ItemScores.From(b, 4))).Estimate.Select(static i => i.Value),
                    InternalConsistency.Alpha(ItemScores.From(both, 4)).Estimate.Select(static i => i.Value));
                bool units = Near(
                    TwoWayScores.From(a, 4).Merge(TwoWayScores.From(b, 4)).Intraclass(IntraclassForm.RandomRatersMean).Estimate.Select(static i => i.Value),
                    TwoWayScores.From(both, 4).Intraclass(IntraclassForm.RandomRatersMean).Estimate.Select(static i => i.Value));
                return items && units;
            },
            iter: 500);

    private static bool Same(Estimate<KappaEstimate> a, Estimate<KappaEstimate> b) =>
        a.TryGet(out KappaEstimate? x)
            ? Math.Abs(x.Value - b.Value.Value) < 1e-9 && Math.Abs(x.StandardError - b.Value.StandardError) < 1e-6
            : a.Reason!.Equals(b.Reason);

    private static bool Near(Estimate<double> a, Estimate<double> b) => a.TryGet(out double x) ? Math.Abs(x - b.Value) < 1e-8 : a.Reason!.Equals(b.Reason);

    private static ItemScores Items() => ItemScores.From(Table(8), 8);

    private static TwoWayScores FourItems()
    {
        // R keeps the units with all eight items.
        double?[] all = Table(8);
        return TwoWayScores.From([.. all.Chunk(8).Where(static unit => unit.All(static v => v is not null)).SelectMany(static unit => unit.Take(4))], 4);
    }

    private static AgreementTable Raters()
    {
        Dictionary<string, double?[]> data = RTable.Data("raters");
        return AgreementTable.From([.. data["r1"].Select(static v => (int?)v - 1)], [.. data["r2"].Select(static v => (int?)v - 1)], 5);
    }

    private static double?[] Table(int items)
    {
        Dictionary<string, double?[]> data = RTable.Data("items");
        return [.. Enumerable.Range(0, data["i1"].Length).SelectMany(row => Enumerable.Range(1, items).Select(i => data[FormattableString.Invariant($"i{i}")][row]))];
    }
}
