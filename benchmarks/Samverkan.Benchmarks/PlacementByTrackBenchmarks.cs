using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Samverkan.Matching.Placement;

namespace Samverkan.Benchmarks;

/// <summary>
/// A team and a track at once: the town of <see cref="PlacementBenchmarks"/> with 20,000 people and 100 teams, and four tracks across the teams, of which each person can have one or two; tracks and teams have just as much
/// room as there are people.
/// </summary>
[MemoryDiagnoser]
public class PlacementByTrackBenchmarks
{
    private ImmutableArray<TeamTrackPerson> _people = [];
    private AssignmentPlaces _teams = new([]);
    private AssignmentPlaces _tracks = new([]);

    /// <summary>Draws the town, and tells how good each way is.</summary>
    [GlobalSetup]
    public void Draw()
    {
        (ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities) = PlacementBenchmarks.Town(20_000, 100, 12, 1.0);
        Random random = new(2);
        _people = [.. people.Select(teams => new TeamTrackPerson(teams, [.. new[] { random.Next(4), random.Next(4) }.Distinct().Select(track => new AssignmentOption(track, random.Next(10)))]))];
        (_teams, _tracks) = (new(capacities), new([5_000, 5_000, 5_000, 5_000]));
        TeamTrackResult exact = TeamTrackAssignment.Solve(_people, _teams, _tracks);
        Console.WriteLine(FormattableString.Invariant($"exact: {exact.Placed} placed at {exact.Cost}; greedy: {Greedy()} placed"));
    }

    /// <summary>Everybody, exactly, with the proof.</summary>
    [Benchmark(Baseline = true)]
    public int Exact() => TeamTrackAssignment.Solve(_people, _teams, _tracks).Placed;

    /// <summary>In the order of the queue, each by the cheapest team and the cheapest track with room.</summary>
    [Benchmark]
    public int Greedy()
    {
        int[] teams = [.. _teams.Capacities];
        int[] tracks = [.. _tracks.Capacities];
        int placed = 0;
        foreach (TeamTrackPerson person in _people)
        {
            int team = Cheapest(person.Teams, teams);
            int track = Cheapest(person.Tracks, tracks);
            if (team < 0 || track < 0)
                continue;
            teams[team]--;
            tracks[track]--;
            placed++;
        }

        return placed;

        static int Cheapest(ImmutableArray<AssignmentOption> options, int[] free)
        {
            AssignmentOption best = new(-1, OptimalAssignment.LargestCost);
            foreach (AssignmentOption option in options)
            {
                if (free[option.Place] > 0 && option.Cost < best.Cost)
                    best = option;
            }

            return best.Place;
        }
    }
}
