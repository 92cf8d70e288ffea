using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Samverkan.Matching.Placement;

namespace Samverkan.Benchmarks;

/// <summary>
/// 100,000 people on 500 teams by <see cref="PlacementPlanner"/>, with reasons, next best, queue, shortages and proof, with room for 5 % more and for 10 % fewer than there are, beside one flow of OR-Tools and the greedy rule, which
/// have none of these and do not ask who is worst off.
/// </summary>
[MemoryDiagnoser]
public class PlacementPlannerBenchmarks
{
    private ImmutableArray<ImmutableArray<AssignmentOption>> _options = [];
    private ImmutableArray<int> _capacities = [];
    private PlacementCandidate[] _people = [];
    private PlacementPlanner? _planner;

    /// <summary>Room for each person.</summary>
    [Params(1.05, 0.9)]
    public double Room { get; set; }

    /// <summary>Draws the town, and tells how good each way is.</summary>
    [GlobalSetup]
    public void Draw()
    {
        (_options, _capacities) = PlacementBenchmarks.Town(100_000, 500, 12, Room);
        _people = PlannerTown.People(_options);
        _planner = PlannerTown.Planner(_capacities);
        PlacementProposal proposal = _planner.Propose(_people, PlannerTown.Day);
        Dictionary<Core.Identity.ParticipantId, PlacementCandidate> byId = _people.ToDictionary(static person => person.Id);
        (PlacementCandidate Person, int Cost)[] placed = [.. proposal.Placements.Select(p => (byId[p.Participant], byId[p.Participant].Options.Single(o => o.Team == p.Team).Cost))];
        (long flow, long flowCost) = PlacementByOrToolsBenchmarks.Flow(_options, _capacities);
        (int greedy, long greedyCost) = PlacementBenchmarks.Greedily(_options, _capacities);
        Console.WriteLine(FormattableString.Invariant($"room {Room}: planner {placed.Length} placed at {placed.Sum(static p => (long)p.Cost)}, of the worst off {placed.Count(static p => p.Person.IsWorstOff)} at {placed.Where(static p => p.Person.IsWorstOff).Sum(static p => (long)p.Cost)}, optimal: {proposal.Certificate.IsOptimal}, waiting {proposal.Queue.Length} in {proposal.Shortages.Length} groups; flow {flow} at {flowCost}; greedy {greedy} at {greedyCost}"));
    }

    /// <summary>The planner.</summary>
    [Benchmark(Baseline = true)]
    public int Planner() => _planner!.Propose(_people, PlannerTown.Day).Placements.Length;

    /// <summary>One flow of OR-Tools: the most people, then the least cost.</summary>
    [Benchmark]
    public long Flow() => PlacementByOrToolsBenchmarks.Flow(_options, _capacities).Placed;

    /// <summary>In the order in which they came, each by the cheapest team with room.</summary>
    [Benchmark]
    public int Greedy() => PlacementBenchmarks.Greedily(_options, _capacities).Placed;
}
