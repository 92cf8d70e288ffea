using BenchmarkDotNet.Attributes;

namespace Samverkan.Benchmarks;

/// <summary>
/// The levels and changes of <see cref="StatisticsBenchmarks"/> by LINQ over objects, which is what one writes first. The objects
/// of a million subjects would not fit.
/// </summary>
[MemoryDiagnoser]
public class StatisticsByLinqBenchmarks
{
    private Score[] _scores = [];

    /// <summary>How many subjects.</summary>
    [Params(20_000)]
    public int Subjects { get; set; }

    /// <summary>Draws the scores once.</summary>
    [GlobalSetup]
    public void Draw()
    {
        Random random = new(1);
        byte[] groups = [.. Enumerable.Range(0, Subjects).Select(_ => (byte)random.Next(2))];
        _scores =
        [
            .. from series in Enumerable.Range(0, 22)
               from occasion in Enumerable.Range(0, 12)
               from subject in Enumerable.Range(0, Subjects)
               select new Score(subject, groups[subject], series, occasion, random.Next(5) == 0 ? null : 1 + random.Next(5)),
        ];
    }

    /// <summary>The mean for each series, occasion and group.</summary>
    [Benchmark]
    public double Levels() => _scores
        .GroupBy(static s => (s.Series, s.Occasion, s.Group))
        .Select(static g => g.Where(static s => s.Value is not null).Average(static s => (double)s.Value!.Value))
        .Sum();

    /// <summary>The mean change from first to last score for each series and group.</summary>
    [Benchmark]
    public double Changes() => _scores
        .Where(static s => s.Value is not null)
        .GroupBy(static s => (s.Series, s.Group, s.Subject))
        .Where(static g => g.Count() > 1)
        .GroupBy(static g => (g.Key.Series, g.Key.Group), static g => g.MaxBy(static s => s.Occasion)!.Value - g.MinBy(static s => s.Occasion)!.Value)
        .Select(static g => g.Average(static v => (double)v!.Value))
        .Sum();

    private sealed record Score(int Subject, byte Group, int Series, int Occasion, int? Value);
}
