using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.Data.Analysis;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Benchmarks;

/// <summary>
/// The same work as a user would otherwise do it, in the same run: means by group with Microsoft.Data.Analysis and with MathNet.Numerics, a survival curve by
/// LINQ, a hazard model by Newton's steps with MathNet's matrices, and growth as MathNet's line through each person's points.
/// </summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class StatisticsByOthersBenchmarks
{
    private const int Occasions = 12;
    private const int Series = 22;
    private const int Columns = 6;
    private ScoreMatrix _matrix = new ScoreMatrixBuilder(0, 0, 0).Build();
    private byte[] _groups = [];
    private DataFrame _frame = new();
    private int[] _keys = [];
    private double?[] _values = [];
    private int[] _durations = [];
    private bool[] _events = [];
    private int[] _units = [];
    private double[] _times = [];
    private double?[] _outcomes = [];
    private int[] _periods = [];
    private bool[] _worked = [];
    private double[] _columns = [];
    private ImmutableArray<string> _names = [];

    /// <summary>How many subjects.</summary>
    [Params(20_000)]
    public int Subjects { get; set; }

    /// <summary>Draws everything once, in the shape that each library takes.</summary>
    [GlobalSetup]
    public void Draw()
    {
        Random random = new(1);
        _groups = [.. Enumerable.Range(0, Subjects).Select(_ => (byte)random.Next(2))];
        ScoreMatrixBuilder builder = new(Subjects, Series, Occasions);
        List<int> keys = [];
        List<double?> values = [];
        for (int series = 0; series < Series; series++)
        {
            for (int occasion = 0; occasion < Occasions; occasion++)
            {
                for (int subject = 0; subject < Subjects; subject++)
                {
                    int? score = random.Next(5) == 0 ? null : 1 + random.Next(5);
                    builder.Set(series, occasion, subject, score);
                    keys.Add((((series * Occasions) + occasion) * 2) + _groups[subject]);
                    values.Add(score);
                }
            }
        }

        _matrix = builder.Build();
        _keys = [.. keys];
        _values = [.. values];
        _frame = new DataFrame(new Int32DataFrameColumn("key", keys), new DoubleDataFrameColumn("value", values));
        _durations = [.. Enumerable.Range(0, Subjects * 10).Select(_ => 1 + random.Next(900))];
        _events = [.. Enumerable.Range(0, Subjects * 10).Select(_ => random.Next(3) > 0)];
        _units = [.. Enumerable.Range(0, Subjects * Occasions).Select(static i => i / Occasions)];
        _times = [.. Enumerable.Range(0, Subjects * Occasions).Select(static i => (double)(i % Occasions))];
        _outcomes = [.. Enumerable.Range(0, Subjects * Occasions).Select(i => (double?)((i / Occasions % 5) + (0.1 * (i % Occasions)) + random.NextDouble()))];
        _periods = [.. Enumerable.Range(0, Subjects * 4).Select(static i => i % 4)];
        _columns = [.. Enumerable.Range(0, Subjects * 4 * Columns).Select(_ => (double)random.Next(5))];
        _worked = [.. Enumerable.Range(0, Subjects * 4).Select(i => random.NextDouble() < 1 - Math.Exp(-Math.Exp(-3 + (0.2 * _columns[i * Columns]))))];
        _names = [.. Enumerable.Range(0, Columns).Select(static i => FormattableString.Invariant($"x{i}"))];
    }

    /// <summary>Mean, deviation and missing for each series, occasion and group.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("means by group")]
    public double Levels()
    {
        double sum = 0;
        for (int series = 0; series < Series; series++)
        {
            for (int occasion = 0; occasion < Occasions; occasion++)
            {
                foreach (ScoreLevel level in _matrix.Levels(series, occasion, _groups, 2))
                    sum += level.Scores.Mean().Value.Mean;
            }
        }

        return sum;
    }

    /// <summary>Means alone with Microsoft.Data.Analysis, which groups by one column.</summary>
    [Benchmark, BenchmarkCategory("means by group")]
    public double LevelsByDataAnalysis()
    {
        DataFrame means = _frame.GroupBy<int>("key").Mean("value");
        double sum = 0;
        foreach (object? mean in means["value"])
            sum += (double)mean!;
        return sum;
    }

    /// <summary>Means and deviations with MathNet, which leaves grouping to its user.</summary>
    [Benchmark, BenchmarkCategory("means by group")]
    public double LevelsByMathNet()
    {
        List<double>[] groups = new List<double>[Series * Occasions * 2];
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] is { } value)
                (groups[_keys[i]] ??= []).Add(value);
        }

        return groups.Sum(static group => MathNet.Numerics.Statistics.Statistics.MeanStandardDeviation(group).Item1);
    }

    /// <summary>Kaplan–Meier with limits and median.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("survival")]
    public int Survival() => KaplanMeier.From(SurvivalCounts.From(_durations, _events)).Value.MedianInterval().Value.Value;

    /// <summary>The curve alone by LINQ.</summary>
    [Benchmark, BenchmarkCategory("survival")]
    public int SurvivalByLinq()
    {
        double share = 1;
        int left = _durations.Length;
        foreach (IGrouping<int, bool> time in _durations.Zip(_events).GroupBy(static one => one.First, static one => one.Second).OrderBy(static time => time.Key))
        {
            share *= 1 - ((double)time.Count(static one => one) / left);
            left -= time.Count();
            if (share <= 0.5)
                return time.Key;
        }

        return 0;
    }

    /// <summary>A discrete-time hazard model of six columns and a line over time, with errors by clusters.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("hazard")]
    public double Hazard() => DiscreteHazard.Fit(
        _periods, _worked, _columns, _names, HazardBaseline.Linear, BinaryLink.ComplementaryLogLog, RegressionErrors.ClusteredForFew, [.. Enumerable.Range(0, _periods.Length).Select(static i => i % 200)]).Value.Coefficients[2].Value;

    /// <summary>The same coefficients by Newton's steps with MathNet's matrices, without errors by clusters, reasons or a guard against separation.</summary>
    [Benchmark, BenchmarkCategory("hazard")]
    public double HazardByMathNet()
    {
        Matrix<double> x = Matrix<double>.Build.Dense(_periods.Length, Columns + 2, (row, column) => column switch { 0 => 1, 1 => _periods[row], _ => _columns[(row * Columns) + column - 2] });
        Vector<double> beta = Vector<double>.Build.Dense(Columns + 2, static column => column == 0 ? -2 : 0);
        for (int round = 0; round < 30; round++)
        {
            double[] eta = (x * beta).ToArray();
            double[] weights = new double[eta.Length];
            double[] working = new double[eta.Length];
            for (int row = 0; row < eta.Length; row++)
            {
                double rate = Math.Exp(eta[row]);
                double fitted = 1 - Math.Exp(-rate);
                double slope = rate * Math.Exp(-rate);
                weights[row] = slope * slope / (fitted * (1 - fitted));
                working[row] = eta[row] + (((_worked[row] ? 1 : 0) - fitted) / slope);
            }

            Vector<double> next = MathNet.Numerics.LinearRegression.WeightedRegression.Weighted(x, Vector<double>.Build.Dense(working), Matrix<double>.Build.DiagonalOfDiagonalArray(weights));
            bool still = (next - beta).L2Norm() < 1e-10;
            beta = next;
            if (still)
                break;
        }

        return beta[2];
    }

    /// <summary>A growth model with random intercept and slope by REML.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("panel")]
    public double Growth() => GrowthModel.Fit(GrowthData.From(_units, _times, _outcomes)).Value.Coefficients[1].Value;

    /// <summary>The mean of MathNet's line through each person's points: no variances, no weights, nobody with one point.</summary>
    [Benchmark, BenchmarkCategory("panel")]
    public double GrowthByMathNet()
    {
        double sum = 0;
        for (int subject = 0; subject < Subjects; subject++)
        {
            double[] times = _times.AsSpan(subject * Occasions, Occasions).ToArray();
            double[] outcomes = [.. _outcomes.Skip(subject * Occasions).Take(Occasions).Select(static value => value!.Value)];
            sum += Fit.Line(times, outcomes).Item2;
        }

        return sum / Subjects;
    }
}
