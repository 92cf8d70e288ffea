using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

/// <summary>Whatever the data, a result is finite or a reason: small tables with few different values meet every edge.</summary>
public sealed class NeverNotANumberTests
{
    private const double Largest = 1e6;
    private static readonly Gen<double?> Cell = Gen.Int[-1, 3].Select(static v => v < 0 ? (double?)null : v);
    private static readonly Gen<(double?[] Values, int[] Whole)> Some = Gen.Select(Cell.Array[0, 24], Gen.Int[0, 3].Array[24]);

    [Fact]
    public void Paired_results_are_finite_or_reasons() => Some.Sample(
        t =>
        {
            PairedDifferences pairs = PairedDifferences.From(t.Values, [.. t.Values.Select((v, i) => (double?)t.Whole[i])]);
            return Finite(PairedTests.T(pairs)) && Finite(PairedTests.SignedRank(pairs)) && Finite(PairedTests.Sign(pairs))
                && Finite(PairedTests.MeanDifference(pairs)) && Finite(EffectSizes.CohensDz(pairs)) && Finite(EffectSizes.HedgesGz(pairs))
                && Finite(EffectSizes.RankBiserial(pairs)) && Finite(PairedTests.McNemar(t.Whole[0], t.Whole[1], t.Whole[2]))
                && Finite(PairedTests.McNemarExact(t.Whole[0], t.Whole[1], t.Whole[2]));
        },
        iter: 30);

    [Fact]
    public void Survival_results_are_finite_or_reasons() => Gen.Select(Gen.Int[0, 4].Array[0, 12], Gen.Int[0, 2].Array[12], Gen.Enum<SurvivalLimits>()).Sample(
        (times, ways, limits) =>
        {
            CompetingCounts counts = CompetingCounts.From(times, ways.AsSpan(0, times.Length), 2);
            SurvivalCounts[] groups = [.. Enumerable.Range(0, 3).Select(g => SurvivalCounts.From(
                [.. times.Where((_, i) => i % 3 == g)], [.. Enumerable.Range(0, times.Length).Where(i => i % 3 == g).Select(i => ways[i] > 0)]))];
            Finding<KaplanMeier> curve = KaplanMeier.From(counts.AnyWay(), limits: limits);
            return Finite(AalenJohansen.From(counts, limits: limits)) && Finite(curve) && Finite(LogRank.Test([.. groups]))
                && (!curve.Estimate.TryGet(out KaplanMeier? found) || (Finite(found.MedianInterval()) && Finite(found.RestrictedMean(3))));
        },
        iter: 500);

    [Fact]
    public void Growth_models_are_finite_or_reasons() => Gen.Select(Some, Gen.Bool, Gen.Enum<GrowthEstimation>()).Sample(
        (t, slope, estimation) =>
        {
            int[] units = [.. t.Values.Select((_, i) => i / 4)];
            double[] times = [.. t.Values.Select((_, i) => (double)t.Whole[i])];
            return Finite(GrowthModel.Fit(GrowthData.From(units, times, t.Values), estimation, slope));
        },
        iter: 10);

    [Fact]
    public void Regressions_are_finite_or_reasons() => Gen.Select(Some, Gen.Enum<RegressionErrors>(), Gen.Enum<BinaryLink>(), Gen.Enum<HazardBaseline>()).Sample(
        (t, errors, link, baseline) =>
        {
            bool[] events = [.. t.Values.Select(static v => v > 1)];
            int[] periods = [.. t.Values.Select((_, i) => 1 + (i % 3))];
            double[] column = [.. t.Values.Select((_, i) => (double)t.Whole[i])];
            return Finite(DiscreteHazard.Fit(periods, events, column, ["x"], baseline, link, errors, periods.Select(static p => p * 7).ToArray()));
        },
        iter: 400);

    [Fact]
    public void Reliability_results_are_finite_or_reasons() => Gen.Select(Cell.Array[0, 18], Gen.Int[1, 4], Gen.Enum<AgreementWeights>(), Gen.Double[0.5, 0.99]).Sample(
        (cells, columns, weights, confidence) => IsReliabilityFinite(cells.AsSpan(0, cells.Length - (cells.Length % columns)), columns, weights, confidence),
        iter: 500);

    [Theory]
    [InlineData(new[] { 1, 1, 2, 0, 1, 2, 2, 0 }, 2)] // the freedom of ICC(2,k) comes out below any quantile
    [InlineData(new[] { 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0 }, 2)] // between units nothing
    [InlineData(new[] { 0, 1, 2, 1, 2, 0, 2, 0, 1 }, 3)]
    [InlineData(new[] { 1, 3, 1, 3 }, 2)]
    public void A_table_that_was_neither_finite_nor_a_reason_is_one_of_them(int[] cells, int columns) =>
        Assert.True(IsReliabilityFinite([.. cells.Select(static v => (double?)v)], columns, AgreementWeights.Linear, 0.95));

    // On scores of 0 to 3 nothing true is beyond a million: what is there is rounding divided by rounding.
    private static bool IsReliabilityFinite(ReadOnlySpan<double?> table, int columns, AgreementWeights weights, double confidence)
    {
        ItemScores items = ItemScores.From(table, columns);
        TwoWayScores ratings = TwoWayScores.From(table, columns);
        int?[] all = new int?[table.Length];
        for (int i = 0; i < all.Length; i++)
            all[i] = (int?)table[i];
        AgreementTable pairs = AgreementTable.From([.. all.Where((_, i) => i % 2 == 0).Take(all.Length / 2)], [.. all.Where((_, i) => i % 2 == 1)], 4);
        return Finite(InternalConsistency.Alpha(items, confidence), Largest) && Finite(InternalConsistency.StandardizedAlpha(items), Largest)
            && Finite(InternalConsistency.Omega(items), Largest) && Finite(pairs.Kappa(weights, confidence), Largest)
            && Enum.GetValues<IntraclassForm>().All(form => Finite(ratings.Intraclass(form, confidence), double.MaxValue) && IsOrdered(ratings.Intraclass(form, confidence)));
    }

    private static bool IsOrdered(Finding<IntraclassCorrelation> found) =>
        !found.Estimate.TryGet(out IntraclassCorrelation? correlation)
        || (Math.Abs(correlation.Value) < Largest
            && (!correlation.Interval.TryGet(out Interval limits) || (limits.Lower <= correlation.Value + 1e-9 && correlation.Value <= limits.Upper + 1e-9)));

    // Every number that can be reached from a result by its public properties.
    internal static bool Finite(object? found, double largest = double.MaxValue, int depth = 0)
    {
        if (found is null or string or Core.Vocabulary.Refusal or StatisticalMethod)
            return true;
        if (found is double number)
            return Math.Abs(number) <= largest;
        Type type = found.GetType();
        if (depth > 8 || type.IsPrimitive || type.IsEnum)
            return true;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && (bool)type.GetProperty("IsDefault")!.GetValue(found)!)
            return true;
        if (found is IEnumerable many)
            return many.Cast<object?>().All(item => Finite(item, largest, depth + 1));
        bool none = type.GetProperty("IsEstimated")?.GetValue(found) is false;
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && !(none && p.Name == "Value"))
            .All(p => Finite(p.GetValue(found), largest, depth + 1));
    }
}
