using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class KaplanMeierTests
{
    // Weeks of remission under 6-mercaptopurine: Freireich and others, "The effect of 6-mercaptopurine on the duration of
    // steroid-induced remissions in acute leukemia", Blood 21 (1963), 699–716. A minus marks a patient still in remission.
    private static readonly int[] Freireich = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];

    private static readonly Gen<(int Time, bool Event)[]> SomeSubjects = Gen.Select(Gen.Int[0, 30], Gen.Bool).Array[1, 80];

    // Survival and Greenwood's error as printed for these data in Klein and Moeschberger, "Survival Analysis", table 4.1,
    // to three and four decimals.
    [Theory]
    [InlineData(6, 21, 3, 0.857, 0.0764)]
    [InlineData(7, 17, 1, 0.807, 0.0869)]
    [InlineData(10, 15, 1, 0.753, 0.0963)]
    [InlineData(13, 12, 1, 0.690, 0.1068)]
    [InlineData(16, 11, 1, 0.627, 0.1141)]
    [InlineData(22, 7, 1, 0.538, 0.1282)]
    [InlineData(23, 6, 1, 0.448, 0.1346)]
    public void Curve_and_standard_error_agree_with_the_textbook(int time, int atRisk, int events, double survival, double error)
    {
        SurvivalStep step = Assert.Single(Curve(Freireich).Steps, s => s.Time == time);
        Assert.Equal(atRisk, step.AtRisk);
        Assert.Equal(events, step.Events);
        Assert.Equal(survival, step.Survival, 3);
        Assert.Equal(error, step.StandardError, 4);
    }

    // survfit(Surv(time, status) ~ 1, conf.type = "log-log") in R's survival package prints these limits for the same data.
    [Theory]
    [InlineData(6, 0.620, 0.952)]
    [InlineData(7, 0.563, 0.923)]
    [InlineData(10, 0.503, 0.889)]
    [InlineData(13, 0.432, 0.849)]
    [InlineData(16, 0.368, 0.805)]
    [InlineData(22, 0.268, 0.747)]
    [InlineData(23, 0.188, 0.680)]
    public void Log_log_interval_agrees_with_survfit(int time, double lower, double upper)
    {
        Interval interval = Assert.Single(Curve(Freireich).Steps, s => s.Time == time).Interval.Value;
        Assert.Equal(lower, interval.Lower, 3);
        Assert.Equal(upper, interval.Upper, 3);
    }

    [Fact]
    public void A_curve_and_a_test_say_how_many_could_not_be_followed()
    {
        SurvivalCounts first = SurvivalCounts.From([5, 9, 12], [true, false, true], missing: 2);
        SurvivalCounts second = SurvivalCounts.From([3, 7], [true, false], missing: 1);
        Finding<KaplanMeier> curve = KaplanMeier.From(first.Merge(second));
        Assert.Equal((5, 3, "kaplan-meier"), (curve.Basis.Count, curve.Basis.Missing, curve.Basis.Method.Id));
        Assert.Equal((5, 3), (LogRank.Test([first, second]).Basis.Count, LogRank.Test([first, second]).Basis.Missing));
        Assert.Equal(4, CompetingCounts.From([1], [1], 1, missing: 4).AnyWay().Missing);
        Assert.NotEqual(first, SurvivalCounts.From([5, 9, 12], [true, false, true]));
    }

    [Fact]
    public void A_share_and_a_mean_say_how_many_are_missing()
    {
        Assert.Equal((50, 4, "share-wilson"), Told(new Proportion(20, 50).WilsonInterval(missing: 4).Basis));
        Assert.Equal((100, 4, "share-difference-newcombe"), Told(new Proportion(20, 50).DifferenceFrom(new(10, 50), missing: 4).Basis));
        Assert.Equal((100, 0, "share-ratio-katz"), Told(new Proportion(20, 50).RatioTo(new(10, 50)).Basis));
        Assert.Equal((0, 7, "mean-and-deviation"), Told(ValueCounts.Empty.Mean(missing: 7).Basis));
        static (int, int, string) Told(Basis basis) => (basis.Count, basis.Missing, basis.Method.Assumptions.IsEmpty ? "" : basis.Method.Id);
    }

    [Fact]
    public void Median_remission_is_23_weeks_and_the_lowest_quarter_is_never_reached()
    {
        KaplanMeier curve = Curve(Freireich);
        Assert.Equal(23, curve.Median().Value);
        Assert.Equal(13, curve.TimeTo(0.75).Value);
        Assert.Equal(StatisticsCodes.SurvivalNotReached, curve.TimeTo(0.25).Reason?.Code);
        Assert.Equal(StatisticsCodes.BeyondFollowUp, curve.At(36).Reason?.Code);
        Assert.Equal(1, curve.At(5).Value);
        Assert.Equal(21, curve.AtRisk(6));
        Assert.Equal(17, curve.AtRisk(7));
    }

    [Fact]
    public void Without_subjects_there_is_no_curve() =>
        Assert.Equal(StatisticsCodes.NoObservations, KaplanMeier.From(SurvivalCounts.Empty).Estimate.Reason?.Code);

    [Fact]
    public void One_event_and_nobody_left_has_no_interval_but_a_curve()
    {
        KaplanMeier curve = KaplanMeier.From(SurvivalCounts.From([5], [true])).Value;
        SurvivalStep step = Assert.Single(curve.Steps);
        Assert.Equal(0, step.Survival);
        Assert.Equal(0, step.StandardError);
        Assert.Equal(StatisticsCodes.NoSpread, step.Interval.Reason?.Code);
        Assert.Equal(0, curve.At(1000).Value);
    }

    [Fact]
    public void Nobody_has_the_event_and_the_curve_stays_at_1()
    {
        KaplanMeier curve = KaplanMeier.From(SurvivalCounts.From([5, 9], [false, false])).Value;
        Assert.All(curve.Steps, static s => Assert.Equal(1, s.Survival));
        Assert.Equal(StatisticsCodes.SurvivalNotReached, curve.Median().Reason?.Code);
    }

    [Fact]
    public void Without_censoring_the_curve_is_the_share_that_lasts_longer() =>
        Gen.Int[0, 40].Array[1, 60].Sample(
            times =>
            {
                KaplanMeier curve = KaplanMeier.From(SurvivalCounts.From(times, [.. times.Select(static _ => true)])).Value;
                return times.All(t => Math.Abs(curve.At(t).Value - (times.Count(other => other > t) / (double)times.Length)) < 1e-9);
            },
            iter: 1000);

    [Fact]
    public void Curve_never_rises_and_its_interval_holds_it() =>
        SomeSubjects.Sample(
            subjects =>
            {
                KaplanMeier curve = KaplanMeier.From(Counts(subjects)).Value;
                double before = 1;
                foreach (SurvivalStep step in curve.Steps)
                {
                    if (step.Survival > before || step.Survival < 0 || !double.IsFinite(step.StandardError))
                        return false;
                    if (step.Interval.TryGet(out Interval limits) && !(limits.Lower <= step.Survival && step.Survival <= limits.Upper))
                        return false;
                    before = step.Survival;
                }

                return true;
            },
            iter: 1000);

    [Fact]
    public void Parts_merged_equal_the_whole() =>
        Gen.Select(SomeSubjects, SomeSubjects).Sample(
            (a, b) => Counts(a).Merge(Counts(b)).Equals(Counts([.. a, .. b])),
            iter: 1000);

    private static SurvivalCounts Counts((int Time, bool Event)[] subjects) =>
        SurvivalCounts.From([.. subjects.Select(static s => s.Time)], [.. subjects.Select(static s => s.Event)]);

    private static KaplanMeier Curve(int[] signed) =>
        KaplanMeier.From(Counts([.. signed.Select(static t => (Math.Abs(t), t > 0))])).Value;
}
