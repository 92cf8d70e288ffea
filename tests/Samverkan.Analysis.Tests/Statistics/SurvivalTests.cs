using System.Collections.Immutable;
using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class SurvivalTests
{
    private static readonly RTable R = RTable.Expected("survival");
    private static readonly Gen<(int Time, int Way)[]> SomeSubjects = Gen.Select(Gen.Int[0, 25], Gen.Int[0, 3]).Array[1, 60];

    [Theory]
    [InlineData("log-log", SurvivalLimits.LogLog)]
    [InlineData("log", SurvivalLimits.Log)]
    [InlineData("plain", SurvivalLimits.Plain)]
    public void Curve_limits_and_median_agree_with_survfit(string name, SurvivalLimits limits)
    {
        KaplanMeier curve = KaplanMeier.From(All().AnyWay(), limits: limits).Value;
        Assert.Equal(R.Many("km.time").Select(static t => (int)t), curve.Steps.Select(static s => s.Time));
        for (int i = 0; i < curve.Steps.Length; i++)
        {
            string at = FormattableString.Invariant($"[{i + 1}]");
            R.Agrees("km.surv" + at, curve.Steps[i].Survival);
            R.Agrees("km.se" + at, curve.Steps[i].StandardError);
            R.Agrees($"km.{name}.lower{at}", curve.Steps[i].Interval.Value.Lower, 1e-8);
            R.Agrees($"km.{name}.upper{at}", curve.Steps[i].Interval.Value.Upper, 1e-8);
        }

        SurvivalTime median = curve.MedianInterval().Value;
        Assert.Equal(R["km.median"], median.Value);
        Assert.Equal(R[$"km.{name}.median.ci[1]"], median.Lower);
        Assert.Equal(R[$"km.{name}.median.ci[2]"], median.Upper!.Value);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    public void Restricted_mean_agrees_with_survfit(int until)
    {
        Interval mean = KaplanMeier.From(All().AnyWay()).Value.RestrictedMean(until).Value;
        string name = FormattableString.Invariant($"rmean.{until}");
        R.Agrees(name, mean.Value);
        R.Agrees(name + ".se", (mean.Upper - mean.Value) / NormalDistribution.CriticalValue(0.95));
    }

    [Fact]
    public void Log_rank_agrees_with_survdiff()
    {
        LogRankResult test = LogRank.Test(Groups(static _ => true)).Value;
        Assert.Equal(R.Many("logrank.observed").Select(static o => (int)o), test.Observed);
        Assert.Equal(R.Many("logrank.expected"), [.. test.Expected], static (a, b) => Math.Abs(a - b) < 1e-9);
        R.Agrees("logrank.chi", test.Test.Statistic);
        R.Agrees("logrank.p", test.Test.PValue);
        Finding<LogRankResult> stratified = LogRank.Test([Groups(static s => s == 0), Groups(static s => s == 1)]);
        R.Agrees("stratified.chi", stratified.Value.Test.Statistic);
        R.Agrees("stratified.p", stratified.Value.Test.PValue);
        Assert.Equal(150, stratified.Basis.Count);
    }

    [Theory]
    [InlineData("log-log", SurvivalLimits.LogLog)]
    [InlineData("log", SurvivalLimits.Log)]
    [InlineData("plain", SurvivalLimits.Plain)]
    public void Competing_exits_agree_with_survfit(string name, SurvivalLimits limits)
    {
        AalenJohansen curve = AalenJohansen.From(All(), limits: limits).Value;
        Assert.Equal(R.Many("aj.time").Select(static t => (int)t), curve.Steps.Select(static s => s.Time));
        for (int i = 0; i < curve.Steps.Length; i++)
        {
            IncidenceStep step = curve.Steps[i];
            string at = FormattableString.Invariant($"[{i + 1}]");
            R.Agrees("aj.p0" + at, step.Remaining);
            R.Agrees("aj.se0" + at, step.RemainingError);
            for (int way = 1; way <= 2; way++)
            {
                R.Agrees(FormattableString.Invariant($"aj.p{way}{at}"), step.Left[way - 1].Share);
                R.Agrees(FormattableString.Invariant($"aj.se{way}{at}"), step.Left[way - 1].StandardError);
            }

            R.Agrees($"aj.{name}.lower1{at}", step.Left[0].Interval.Value.Lower, 1e-8);
            R.Agrees($"aj.{name}.upper1{at}", step.Left[0].Interval.Value.Upper, 1e-8);
        }
    }

    [Fact]
    public void Shares_that_left_and_that_remain_are_all_and_what_remains_is_Kaplan_Meier() =>
        SomeSubjects.Sample(
            subjects =>
            {
                CompetingCounts counts = Counts(subjects);
                AalenJohansen shares = AalenJohansen.From(counts).Value;
                KaplanMeier curve = KaplanMeier.From(counts.AnyWay()).Value;
                return shares.Steps.Zip(curve.Steps).All(static pair =>
                    Math.Abs(pair.First.Remaining + pair.First.Left.Sum(static l => l.Share) - 1) < 1e-9
                    && Math.Abs(pair.First.Remaining - pair.Second.Survival) < 1e-9
                    && Math.Abs(pair.First.RemainingError - pair.Second.StandardError) < 1e-9
                    && pair.First.Left.All(static l => double.IsFinite(l.StandardError)));
            },
            iter: 1000);

    [Fact]
    public void Without_anybody_lost_the_share_and_its_error_are_those_of_counting() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[1, 2]).Array[2, 50].Sample(
            subjects =>
            {
                AalenJohansen shares = AalenJohansen.From(Counts(subjects)).Value;
                return shares.Steps.All(step =>
                {
                    double p = subjects.Count(s => s.Item1 <= step.Time && s.Item2 == 1) / (double)subjects.Length;
                    return Math.Abs(step.Left[0].Share - p) < 1e-9
                        && Math.Abs(step.Left[0].StandardError - Math.Sqrt(p * (1 - p) / subjects.Length)) < 1e-7;
                });
            },
            iter: 500);

    [Fact]
    public void Two_equal_groups_do_not_differ_and_their_order_does_not_matter() =>
        Gen.Select(SomeSubjects, SomeSubjects).Sample(
            (a, b) =>
            {
                SurvivalCounts one = Counts(a).AnyWay();
                SurvivalCounts other = Counts(b).AnyWay();
                bool none = !LogRank.Test([one, one]).Estimate.TryGet(out LogRankResult? same) || same.Test.Statistic < 1e-9;
                bool order = !LogRank.Test([one, other]).Estimate.TryGet(out LogRankResult? here)
                    || Math.Abs(here.Test.Statistic - LogRank.Test([other, one]).Value.Test.Statistic) < 1e-7 * (1 + here.Test.Statistic);
                return none && order;
            },
            iter: 500);

    [Fact]
    public void Parts_merged_equal_the_whole() =>
        Gen.Select(SomeSubjects, SomeSubjects).Sample(
            (a, b) => AalenJohansen.From(Counts(a).Merge(Counts(b))).Value.Steps.Zip(AalenJohansen.From(Counts([.. a, .. b])).Value.Steps)
                .All(static pair => pair.First.Left.SequenceEqual(pair.Second.Left)),
            iter: 500);

    [Fact]
    public void Degenerate_data_give_reasons()
    {
        Assert.Equal("SAM2001", AalenJohansen.From(CompetingCounts.From([], [], 2, missing: 4)).Estimate.Reason?.Code.Id);
        Assert.Equal(4, AalenJohansen.From(CompetingCounts.From([], [], 2, missing: 4)).Basis.Missing);
        Assert.Equal("SAM2001", LogRank.Test(ImmutableArray<SurvivalCounts>.Empty).Estimate.Reason?.Code.Id);
        Assert.Equal("SAM2016", LogRank.Test([Counts([(3, 0)]).AnyWay(), Counts([(4, 0)]).AnyWay()]).Estimate.Reason?.Code.Id);
        Assert.Equal("SAM2009", LogRank.Test([Counts([(3, 1), (5, 0)]).AnyWay(), SurvivalCounts.Empty]).Estimate.Reason?.Code.Id);
        Assert.Equal("SAM2006", LogRank.Test([Counts([(3, 1)]).AnyWay(), Counts([(3, 1)]).AnyWay()]).Estimate.Reason?.Code.Id);
        KaplanMeier never = KaplanMeier.From(Counts([(5, 0), (9, 0)]).AnyWay()).Value;
        Assert.Equal("SAM2003", never.MedianInterval().Reason?.Code.Id);
        Assert.Equal("SAM2011", never.RestrictedMean(7).Reason?.Code.Id);
        Assert.Equal("SAM2004", never.RestrictedMean(10).Reason?.Code.Id);
        AalenJohansen one = AalenJohansen.From(CompetingCounts.From([5], [2], 2)).Value;
        Assert.Equal(0, one.At(1, 1000).Value);
        Assert.Equal(1, one.At(2, 1000).Value);
        Assert.Equal(0, one.At(2, 4).Value);
        Assert.Equal("SAM2005", one.Steps[0].Left[1].Interval.Reason?.Code.Id);
        Assert.Equal("SAM2004", AalenJohansen.From(CompetingCounts.From([5, 8], [2, 0], 2)).Value.At(1, 9).Reason?.Code.Id);
    }

    private static CompetingCounts Counts((int Time, int Way)[] subjects) =>
        CompetingCounts.From([.. subjects.Select(static s => s.Time)], [.. subjects.Select(static s => s.Way)], 3);

    private static CompetingCounts All()
    {
        Dictionary<string, double?[]> d = RTable.Data("survival");
        return CompetingCounts.From(Whole(d["time"]), Whole(d["cause"]), 2);
    }

    private static ImmutableArray<SurvivalCounts> Groups(Func<int, bool> stratum)
    {
        Dictionary<string, double?[]> d = RTable.Data("survival");
        int[] time = Whole(d["time"]);
        int[] cause = Whole(d["cause"]);
        int[] group = Whole(d["group"]);
        int[] strata = Whole(d["stratum"]);
        return
        [
            .. Enumerable.Range(0, 3).Select(g =>
            {
                int[] rows = [.. Enumerable.Range(0, time.Length).Where(i => group[i] == g && stratum(strata[i]))];
                return SurvivalCounts.From([.. rows.Select(i => time[i])], [.. rows.Select(i => cause[i] > 0)]);
            }),
        ];
    }

    private static int[] Whole(double?[] values) => [.. values.Select(static v => (int)v!.Value)];
}
