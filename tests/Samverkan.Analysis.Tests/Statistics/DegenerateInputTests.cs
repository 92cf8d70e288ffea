using System.Collections.Immutable;
using System.Reflection;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

/// <summary>
/// Every public estimator, found by reflection, meets nothing at all, one person, one occasion, all equal, all missing and a single event: what it
/// gives is finite or a reason. An estimator that takes what is not known here fails the test until somebody has told what is degenerate for it.
/// </summary>
public sealed class DegenerateInputTests
{
    // Rows of two: empty, one person, one with a missing half, two equal persons, all missing, all equal, one who differs.
    private static readonly double?[][] Tables = [[], [3, 3], [3, null], [2, 2, 2, 2], [null, null, null, null], [.. Enumerable.Repeat((double?)4, 12)], [.. Enumerable.Repeat((double?)4, 11), 1]];

    private static readonly (int[] Times, int[] Ways)[] Follow = [([], []), ([5], [0]), ([5], [1]), ([0, 0], [0, 0]), ([3, 3, 3], [1, 1, 1]), ([1, 2, 3, 4], [0, 0, 1, 0]), ([2, 2, 2], [2, 0, 0])];

    private static readonly Dictionary<Type, object[]> Known = Instances();

    public static TheoryData<string> Estimators =>
        [.. typeof(KaplanMeier).Assembly.GetExportedTypes().Where(static type => type.Namespace == typeof(KaplanMeier).Namespace).SelectMany(Of).Select(NameOf)];

    [Theory]
    [MemberData(nameof(Estimators))]
    public void Degenerate_input_gives_a_reason_or_a_finite_figure(string name)
    {
        MethodInfo method = typeof(KaplanMeier).Assembly.GetExportedTypes().SelectMany(Of).Single(one => NameOf(one) == name);
        object?[][] arguments = [.. method.GetParameters().Select(ValuesOf)];
        object?[] on = method.IsStatic ? [null] : [.. InstancesOf(method.DeclaringType!)];
        int asked = 0;
        foreach (object? instance in on)
        {
            foreach (object?[] words in Every(arguments))
            {
                try
                {
                    object? found = method.Invoke(instance, words);
                    asked++;
                    Assert.True(NeverNotANumberTests.Finite(found), $"{name}: {found}");
                }
                catch (TargetInvocationException stop) when (stop.InnerException is ArgumentException)
                {
                    // A way or an item that does not exist is a programmer's mistake.
                }
            }
        }

        Assert.True(asked > 0, name);
    }

    // Those that take spans cannot be called by reflection.
    [Fact]
    public void Regressions_and_quantiles_give_reasons_too()
    {
        foreach ((int[] times, int[] ways) in Follow)
        {
            bool[] events = [.. ways.Select(static way => way > 0)];
            double[] column = [.. times.Select(static time => (double)time)];
            foreach (RegressionErrors errors in Enum.GetValues<RegressionErrors>())
            {
                Assert.True(NeverNotANumberTests.Finite(BinaryRegression.Fit(events, column, ["x"], errors: errors, clusters: times)));
                Assert.True(NeverNotANumberTests.Finite(DiscreteHazard.Fit(times, events, column, ["x"], HazardBaseline.Linear, errors: errors, clusters: times)));
            }

            Assert.True(NeverNotANumberTests.Finite(Quantiles.Type7(column, 0.5)));
        }
    }

    private static IEnumerable<MethodInfo> Of(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(static method => !method.IsSpecialName && !method.IsGenericMethod && !method.DeclaringType!.IsGenericType && method.ReturnType.IsGenericType
            && (method.ReturnType.GetGenericTypeDefinition() == typeof(Finding<>) || method.ReturnType.GetGenericTypeDefinition() == typeof(Estimate<>))
            && !method.GetParameters().Any(static parameter => parameter.ParameterType.IsByRefLike));

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(static parameter => parameter.ParameterType.ToString()))})";

    private static object?[] ValuesOf(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: true, ParameterType.IsEnum: true } => [.. Enum.GetValuesAsUnderlyingType(parameter.ParameterType).Cast<object>().Select(value => Enum.ToObject(parameter.ParameterType, value))],
        { HasDefaultValue: true } => new object?[] { parameter.DefaultValue },
        { ParameterType.IsEnum: true } => [.. Enum.GetValuesAsUnderlyingType(parameter.ParameterType).Cast<object>().Select(value => Enum.ToObject(parameter.ParameterType, value))],
        _ when parameter.ParameterType == typeof(int) => [0, 1, 3, 900],
        _ when parameter.ParameterType == typeof(double) => [0.0, 0.5, 1.0],
        _ => InstancesOf(parameter.ParameterType),
    };

    private static object[] InstancesOf(Type type) => Known.TryGetValue(type, out object[]? known) ? known : throw new InvalidOperationException($"What is degenerate for {type}?");

    private static IEnumerable<object?[]> Every(object?[][] arguments) => arguments.Aggregate(
        (IEnumerable<object?[]>)[System.Array.Empty<object?>()], static (so, values) => so.SelectMany(before => values.Select(value => (object?[])[.. before, value])));

    private static Dictionary<Type, object[]> Instances()
    {
        SurvivalCounts[] survival = [.. Follow.Select(static one => SurvivalCounts.From(one.Times, [.. one.Ways.Select(static way => way > 0)]))];
        CompetingCounts[] competing = [.. Follow.Select(static one => CompetingCounts.From(one.Times, one.Ways, 2))];
        ValueCounts[] values = [.. Tables.Select(static table => ValueCounts.From([.. table.OfType<double>().Select(static value => (int)value)]))];
        ImmutableArray<SurvivalCounts>[] groups = [[], [.. survival], .. survival.Select(static one => (ImmutableArray<SurvivalCounts>)[one, one])];
        ScoreMatrixBuilder scores = new(3, 2, 2);
        scores.Set(0, 0, 0, 4);
        ScoreMatrix matrix = scores.Build();
        return new()
        {
            [typeof(PairedDifferences)] = [.. Tables.Select(static table => PairedDifferences.From([.. table.Where(static (_, i) => i % 2 == 0)], [.. table.Where(static (_, i) => i % 2 == 1)]))],
            [typeof(ItemScores)] = [.. Tables.SelectMany(static table => new[] { 1, 2, 3 }.Where(items => table.Length % items == 0).Select(items => ItemScores.From(table, items)))],
            [typeof(TwoWayScores)] = [.. Tables.Select(static table => TwoWayScores.From(table, 2))],
            [typeof(AgreementTable)] = [.. Tables.Select(static table => AgreementTable.From([.. table.Where(static (_, i) => i % 2 == 0).Select(static v => (int?)v)], [.. table.Where(static (_, i) => i % 2 == 1).Select(static v => (int?)v)], 5))],
            [typeof(SurvivalCounts)] = [.. survival],
            [typeof(StratifiedShares)] =
            [
                new StratifiedShares([]),
                .. Enumerable.Range(0, 3).SelectMany(static all => Enumerable.Range(0, all + 1).Select(part => new StratifiedShares([(new(part, all), new(all - part, all)), (new(0, all), new(0, 0))]))),
            ],
            [typeof(CompetingCounts)] = [.. competing],
            [typeof(ImmutableArray<SurvivalCounts>)] = [.. groups.Cast<object>()],
            [typeof(ImmutableArray<ImmutableArray<SurvivalCounts>>)] = [.. groups.Select(static group => (object)(ImmutableArray<ImmutableArray<SurvivalCounts>>)[group])],
            [typeof(KaplanMeier)] = [.. survival.Select(static one => KaplanMeier.From(one)).Where(static one => one.IsEstimated).Select(static one => one.Value)],
            [typeof(AalenJohansen)] = [.. competing.Select(static one => AalenJohansen.From(one)).Where(static one => one.IsEstimated).Select(static one => one.Value)],
            [typeof(GrowthData)] = [.. Tables.Select(static table => GrowthData.From([.. table.Select(static (_, i) => i / 2)], [.. table.Select(static (_, i) => (double)(i % 2))], table)),
                .. Tables.Select(static table => GrowthData.From([.. table.Select(static (_, i) => i)], [.. table.Select(static _ => 0.0)], table))],
            [typeof(ValueCounts)] = [.. values],
            [typeof(Proportion)] = [.. new (int, int)[] { (0, 0), (0, 1), (1, 1), (0, 7), (7, 7), (1, 2) }.Select(static one => (object)new Proportion(one.Item1, one.Item2))],
            [typeof(ScoreLevel)] = [.. matrix.Levels(0, 0).Concat(matrix.Levels(1, 1)).Cast<object>()],
            [typeof(ScoreChange)] = [.. matrix.Changes(0).Concat(matrix.Changes(1)).Cast<object>()],
        };
    }
}
