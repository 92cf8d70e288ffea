using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Samverkan.Matching.Placement;

namespace Samverkan.Benchmarks;

/// <summary>100,000 people of different options when none of 500 teams has any place: all wait, and the planner tells which capacities hold whom.</summary>
[MemoryDiagnoser]
public class PlacementShortageBenchmarks
{
    private PlacementCandidate[] _people = [];
    private PlacementPlanner? _planner;

    /// <summary>Draws the town.</summary>
    [GlobalSetup]
    public void Draw()
    {
        (ImmutableArray<ImmutableArray<AssignmentOption>> options, ImmutableArray<int> capacities) = PlacementBenchmarks.Town(100_000, 500, 12, 0);
        _people = PlannerTown.People(options);
        _planner = PlannerTown.Planner(capacities);
        PlacementProposal proposal = _planner.Propose(_people, PlannerTown.Day);
        Console.WriteLine(FormattableString.Invariant($"waiting: {proposal.Queue.Length} in {proposal.Shortages.Length} groups, the largest of {proposal.Shortages.Max(static s => s.Teams.Length)} teams; in all groups together {proposal.Shortages.Sum(static s => (long)s.Waiting)}"));
    }

    /// <summary>Nobody has a place.</summary>
    [Benchmark]
    public int NoPlaceAtAll() => _planner!.Propose(_people, PlannerTown.Day).Shortages.Length;
}
