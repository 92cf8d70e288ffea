using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

/// <summary>Whatever the data, a result is finite or a reason: small tables with few different values meet every edge.</summary>
public sealed class NeverNotANumberTests
{
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
            Estimate<KaplanMeier> curve = KaplanMeier.From(counts.AnyWay(), limits: limits);
            return Finite(AalenJohansen.From(counts, limits: limits)) && Finite(curve) && Finite(LogRank.Test([.. groups]))
                && (!curve.TryGet(out KaplanMeier? found) || (Finite(found.MedianInterval()) && Finite(found.RestrictedMean(3))));
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

    // Every number that can be reached from a result by its public properties.
    private static bool Finite(object? found, int depth = 0)
    {
        if (found is null or string or Core.Vocabulary.Refusal or StatisticalMethod)
            return true;
        if (found is double number)
            return double.IsFinite(number);
        Type type = found.GetType();
        if (depth > 8 || type.IsPrimitive || type.IsEnum)
            return true;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && (bool)type.GetProperty("IsDefault")!.GetValue(found)!)
            return true;
        if (found is IEnumerable many)
            return many.Cast<object?>().All(item => Finite(item, depth + 1));
        bool none = type.GetProperty("IsEstimated")?.GetValue(found) is false;
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && !(none && p.Name == "Value"))
            .All(p => Finite(p.GetValue(found), depth + 1));
    }
}
