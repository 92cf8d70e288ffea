using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Google.OrTools.Graph;
using Google.OrTools.Sat;
using Samverkan.Matching.OrTools;
using Samverkan.Matching.Placement;

namespace Samverkan.Benchmarks;

/// <summary>
/// The same placement by OR-Tools called naively: one flow over people, teams and an end; and, for a thousand people, one yes or no for each person and team in CP-SAT. Both are asked
/// for the most people and then the least cost; only ours and <see cref="RichAssignment"/> also keep the order of the queue.
/// </summary>
[MemoryDiagnoser]
public class PlacementByOrToolsBenchmarks
{
    private ImmutableArray<ImmutableArray<AssignmentOption>> _people = [];
    private ImmutableArray<int> _capacities = [];
    private ImmutableArray<ImmutableArray<AssignmentOption>> _few = [];
    private ImmutableArray<int> _fewCapacities = [];

    /// <summary>Draws the towns, and checks that all ways cost the same.</summary>
    [GlobalSetup]
    public void Draw()
    {
        (_people, _capacities) = PlacementBenchmarks.Town(100_000, 500, 12, 1.05);
        (_few, _fewCapacities) = PlacementBenchmarks.Town(1_000, 20, 6, 1.05);
        if ((long)OptimalAssignment.Solve(_people, _capacities).Cost != Flow() || (long)OptimalAssignment.Solve(_few, _fewCapacities).Cost != YesOrNo())
            throw new InvalidOperationException("The ways differ.");
    }

    /// <summary>Ours, 100,000 people on 500 teams.</summary>
    [Benchmark(Baseline = true)]
    public Int128 Ours() => OptimalAssignment.Solve(_people, _capacities).Cost;

    /// <summary>One flow of OR-Tools, the same people.</summary>
    [Benchmark]
    public long Flow() => Flow(_people, _capacities).Cost;

    /// <summary>One flow of OR-Tools: how many people, at what cost.</summary>
    internal static (long Placed, long Cost) Flow(ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities)
    {
        MinCostFlow flow = new();
        int source = people.Length + capacities.Length;
        for (int person = 0; person < people.Length; person++)
        {
            flow.AddArcWithCapacityAndUnitCost(source, person, 1, 0);
            foreach (AssignmentOption option in people[person])
                flow.AddArcWithCapacityAndUnitCost(person, people.Length + option.Place, 1, (long)option.Cost);
        }

        for (int team = 0; team < capacities.Length; team++)
            flow.AddArcWithCapacityAndUnitCost(people.Length + team, source + 1, capacities[team], 0);
        flow.SetNodeSupply(source, people.Length);
        flow.SetNodeSupply(source + 1, -people.Length);
        return flow.SolveMaxFlowWithMinCost() == MinCostFlowBase.Status.OPTIMAL ? (flow.MaximumFlow(), flow.OptimalCost()) : (-1, -1);
    }

    /// <summary>Ours, a thousand people on twenty teams.</summary>
    [Benchmark]
    public Int128 OursForAThousand() => OptimalAssignment.Solve(_few, _fewCapacities).Cost;

    /// <summary>CP-SAT, a thousand people on twenty teams: most people, then least cost.</summary>
    [Benchmark]
    public long YesOrNo()
    {
        CpModel model = new();
        BoolVar[][] taken = [.. _few.Select(options => options.Select(_ => model.NewBoolVar("")).ToArray())];
        foreach (BoolVar[] options in taken)
            model.AddAtMostOne(options);
        for (int team = 0; team < _fewCapacities.Length; team++)
            model.Add(LinearExpr.Sum(taken.SelectMany((t, person) => t.Where((_, o) => _few[person][o].Place == team))) <= _fewCapacities[team]);
        // Each person placed is worth more than all costs together.
        long most = _few.Sum(static options => options.Max(static o => (long)o.Cost)) + 1;
        model.Maximize(LinearExpr.WeightedSum(taken.SelectMany(static t => t), _few.SelectMany(options => options.Select(o => most - (long)o.Cost))));
        CpSolver solver = new() { StringParameters = "num_workers:1" };
        return solver.Solve(model) == CpSolverStatus.Optimal
            ? taken.SelectMany((t, person) => t.Select((v, o) => solver.BooleanValue(v) ? (long)_few[person][o].Cost : 0)).Sum()
            : -1;
    }
}
