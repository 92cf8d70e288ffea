using BenchmarkDotNet.Attributes;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Benchmarks;

/// <summary>
/// Twelve occasions, eleven items, two raters, two groups: levels, changes, survival and growth.
/// </summary>
[MemoryDiagnoser]
public class StatisticsBenchmarks
{
    private const int Occasions = 12;
    private const int Items = 11;
    private ScoreMatrix _matrix = new ScoreMatrixBuilder(0, 0, 0).Build();
    private byte[] _groups = [];
    private int[] _durations = [];
    private int[] _ways = [];
    private int[] _units = [];
    private double[] _times = [];
    private double?[] _outcomes = [];

    /// <summary>How many subjects.</summary>
    [Params(20_000, 1_000_000)]
    public int Subjects { get; set; }

    /// <summary>Draws the scores once.</summary>
    [GlobalSetup]
    public void Draw()
    {
        Random random = new(1);
        _groups = new byte[Subjects];
        foreach (ref byte group in _groups.AsSpan())
            group = (byte)random.Next(2);
        ScoreMatrixBuilder builder = new(Subjects, Items * 2, Occasions);
        for (int series = 0; series < Items * 2; series++)
        {
            for (int occasion = 0; occasion < Occasions; occasion++)
            {
                for (int subject = 0; subject < Subjects; subject++)
                    builder.Set(series, occasion, subject, random.Next(5) == 0 ? null : 1 + random.Next(5));
            }
        }

        _matrix = builder.Build();
        _durations = [.. Enumerable.Range(0, Subjects).Select(_ => 1 + random.Next(900))];
        _ways = [.. Enumerable.Range(0, Subjects).Select(_ => random.Next(3))];
        _units = [.. Enumerable.Range(0, Subjects * Occasions).Select(static i => i / Occasions)];
        _times = [.. Enumerable.Range(0, Subjects * Occasions).Select(static i => (double)(i % Occasions))];
        _outcomes = [.. Enumerable.Range(0, Subjects * Occasions).Select(i => (double?)((i / Occasions % 5) + (0.1 * (i % Occasions)) + random.NextDouble()))];
    }

    /// <summary>Mean, deviation and missing for each series, occasion and group.</summary>
    [Benchmark]
    public double Levels()
    {
        double sum = 0;
        for (int series = 0; series < _matrix.Series; series++)
        {
            for (int occasion = 0; occasion < Occasions; occasion++)
            {
                foreach (ScoreLevel level in _matrix.Levels(series, occasion, _groups, 2))
                    sum += level.Scores.Mean().Value.Mean;
            }
        }

        return sum;
    }

    /// <summary>Changes from first to last score for each series and group, with a paired test.</summary>
    [Benchmark]
    public double Changes()
    {
        double sum = 0;
        for (int series = 0; series < _matrix.Series; series++)
        {
            foreach (ScoreChange change in _matrix.Changes(series, _groups, 2))
                sum += PairedTests.T(change.Differences).Value.Statistic;
        }

        return sum;
    }

    /// <summary>Kaplan–Meier with its limits and median.</summary>
    [Benchmark]
    public int Survival() => KaplanMeier.From(CompetingCounts.From(_durations, _ways, 2).AnyWay()).Value.MedianInterval().Value.Value;

    /// <summary>Aalen–Johansen for two ways out with errors and limits.</summary>
    [Benchmark]
    public double CompetingExits() => AalenJohansen.From(CompetingCounts.From(_durations, _ways, 2)).Value.Steps[^1].Left[0].Share;

    /// <summary>A growth model with random intercept and slope over twelve occasions.</summary>
    [Benchmark]
    public double Growth() => GrowthModel.Fit(GrowthData.From(_units, _times, _outcomes)).Value.LogLikelihood;
}
