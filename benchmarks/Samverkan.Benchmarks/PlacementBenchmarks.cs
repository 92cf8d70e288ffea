using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Samverkan.Matching.Placement;

namespace Samverkan.Benchmarks;

/// <summary>
/// 100,000 people in a town with 500 teams, each with the twelve nearest as options at the cost of the distance, and room for 5 % more than there
/// are: exactly, greedily, and one person more.
/// </summary>
[MemoryDiagnoser]
public class PlacementBenchmarks
{
    private ImmutableArray<ImmutableArray<AssignmentOption>> _people = [];
    private ImmutableArray<int> _capacities = [];
    private OngoingAssignment _ongoing = new([], []);

    /// <summary>Draws the town, and tells how good each way is.</summary>
    [GlobalSetup]
    public void Draw()
    {
        (_people, _capacities) = Town(100_000, 500, 12, 1.05);
        _ongoing = new(_people, _capacities);
        AssignmentResult exact = OptimalAssignment.Solve(_people, _capacities);
        (int placed, long cost) = Greedily(_people, _capacities);
        Console.WriteLine(FormattableString.Invariant($"exact: {exact.Placed} placed at {exact.Cost}; greedy: {placed} placed at {cost}"));
    }

    /// <summary>Everybody, exactly, with the proof.</summary>
    [Benchmark(Baseline = true)]
    public int Exact() => OptimalAssignment.Solve(_people, _capacities).Placed;

    /// <summary>In the order of the queue, each by the cheapest team with room.</summary>
    [Benchmark]
    public int Greedy() => Greedily(_people, _capacities).Placed;

    /// <summary>Somebody comes to 100,000 placed people and leaves again, exactly.</summary>
    [Benchmark]
    public int OneArrivalAndDeparture()
    {
        int moved = _ongoing.Arrive(_people[_ongoing.People % _people.Length]).Length;
        return moved + _ongoing.Leave(_ongoing.People - 1).Length;
    }

    /// <summary>A town, the same each time.</summary>
    internal static (ImmutableArray<ImmutableArray<AssignmentOption>> People, ImmutableArray<int> Capacities) Town(int people, int teams, int options, double roomPerPerson)
    {
        Random random = new(1);
        (int X, int Y)[] at = [.. Enumerable.Range(0, teams).Select(_ => (random.Next(1000), random.Next(1000)))];
        var all = ImmutableArray.CreateBuilder<ImmutableArray<AssignmentOption>>(people);
        for (int person = 0; person < people; person++)
        {
            (int x, int y) = (random.Next(1000), random.Next(1000));
            all.Add([.. at.Select((t, i) => new AssignmentOption(i, Math.Abs(t.X - x) + Math.Abs(t.Y - y))).OrderBy(static o => o.Cost).Take(options)]);
        }

        int room = (int)(people * roomPerPerson);
        return (all.MoveToImmutable(), [.. Enumerable.Range(0, teams).Select(t => (int)((long)room * (t + 1) / teams) - (int)((long)room * t / teams))]);
    }

    /// <summary>In the order of the queue, each by the cheapest team with room.</summary>
    internal static (int Placed, long Cost) Greedily(ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities)
    {
        int[] free = [.. capacities];
        (int placed, long total) = (0, 0);
        foreach (ImmutableArray<AssignmentOption> options in people)
        {
            AssignmentOption? best = null;
            foreach (AssignmentOption option in options)
            {
                if (free[option.Place] > 0 && (best is not { } b || option.Cost < b.Cost))
                    best = option;
            }

            if (best is not { } chosen)
                continue;
            free[chosen.Place]--;
            placed++;
            total += (long)chosen.Cost;
        }

        return (placed, total);
    }
}
