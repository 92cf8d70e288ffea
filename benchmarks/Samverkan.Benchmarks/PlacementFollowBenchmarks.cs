using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Samverkan.Core.Identity;
using Samverkan.Matching.Placement;

namespace Samverkan.Benchmarks;

/// <summary>
/// A planner's proposal for 100,000 people on 500 teams followed one change at a time (<see cref="PlacementPlanner.Follow"/>): somebody comes and leaves again, a team has one place or fifty fewer and again as many; beside the
/// naive way, which proposes everything anew, and the greedy rule for somebody who comes.
/// </summary>
[MemoryDiagnoser]
public class PlacementFollowBenchmarks
{
    private ImmutableArray<ImmutableArray<AssignmentOption>> _options = [];
    private ImmutableArray<int> _capacities = [];
    private PlacementCandidate[] _people = [];
    private PlacementPlanner? _planner;
    private OngoingPlacement? _followed;
    private OngoingAssignment _assignment = new([], []);
    private int _next;

    /// <summary>Room for each person.</summary>
    [Params(1.05, 0.9)]
    public double Room { get; set; }

    /// <summary>Draws the town and follows it, and tells of a thousand arrivals how many others each moves and how many who could have a place get one, also by greed.</summary>
    [GlobalSetup]
    public void Draw()
    {
        (_options, _capacities) = PlacementBenchmarks.Town(101_000, 500, 12, Room * 100_000 / 101_000);
        _people = PlannerTown.People(_options);
        _planner = PlannerTown.Planner(_capacities);
        _followed = _planner.Follow(_people.Take(100_000), PlannerTown.Day);
        _assignment = new([.. _options.Take(100_000)], _capacities);
        int[] free = [.. _capacities];
        foreach (PlacementCandidate person in _people.Take(100_000))
        {
            if (_followed.TeamOf(person.Id) is { } team)
                free[Number(team)]--;
        }

        (int placed, int moved, int greedily) = (0, 0, 0);
        foreach (PlacementCandidate person in _people.Skip(100_000))
        {
            OngoingPlacementChange change = _followed.Arrive(person with { Referred = PlannerTown.Day });
            placed += change.Moves.IsEmpty ? 0 : 1;
            moved += Math.Max(0, change.Moves.Length - 1);
            int at = person.Options.Select(static o => Number(o.Team)).FirstOrDefault(team => free[team] > 0, -1);
            if (at < 0)
                continue;
            free[at]--;
            greedily++;
        }

        foreach (PlacementCandidate person in _people.Skip(100_000))
            _followed.Leave(person.Id);
        Console.WriteLine(FormattableString.Invariant($"room {Room}: of 1,000 who come one after the other {placed} are placed and {moved} others moved; greedily {greedily}; waiting of the 100,000: {_followed.Waiting.Length}"));
    }

    /// <summary>Somebody comes and leaves again.</summary>
    [Benchmark(Baseline = true)]
    public int OneComesAndLeaves()
    {
        PlacementCandidate person = _people[100_000 + (_next++ % 1_000)];
        return _followed!.Arrive(person).Moves.Length + _followed.Leave(person.Id).Moves.Length;
    }

    /// <summary>One team has one place fewer, and again as many.</summary>
    [Benchmark]
    public int OnePlaceFewerAndBack() => Change(1);

    /// <summary>One team has fifty places fewer, and again as many.</summary>
    [Benchmark]
    public int FiftyPlacesFewerAndBack() => Change(50);

    /// <summary>The same without a planner: one place of the bare assignment fewer, and again as many.</summary>
    [Benchmark]
    public int OnePlaceFewerAndBackBare() => _assignment.SetCapacity(250, _capacities[250] - 1).Length + _assignment.SetCapacity(250, _capacities[250]).Length;

    private int Change(int places) => _followed!.SetFree(PlannerTown.Team(250), _capacities[250] - places).Moves.Length + _followed.SetFree(PlannerTown.Team(250), _capacities[250]).Moves.Length;

    private static int Number(TeamId team) => int.Parse(team.Value.AsSpan("team-".Length), System.Globalization.CultureInfo.InvariantCulture);
}
