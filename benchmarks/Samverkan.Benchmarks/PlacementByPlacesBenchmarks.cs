using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Samverkan.Matching.Placement;

namespace Samverkan.Benchmarks;

/// <summary>
/// A thousand people on twenty teams, exactly, beside the solver called naively: the textbook's assignment of people to single places (the Hungarian
/// method by shortest augmenting paths over a square of costs), in which a team of fifty is fifty places.
/// </summary>
[MemoryDiagnoser]
public class PlacementByPlacesBenchmarks
{
    private ImmutableArray<ImmutableArray<AssignmentOption>> _people = [];
    private ImmutableArray<int> _capacities = [];

    /// <summary>Draws the town, and checks that both ways cost the same.</summary>
    [GlobalSetup]
    public void Draw()
    {
        (_people, _capacities) = PlacementBenchmarks.Town(1_000, 20, 20, 1.0);
        if (OptimalAssignment.Solve(_people, _capacities).Cost != ByPlaces())
            throw new InvalidOperationException("The two ways differ.");
    }

    /// <summary>Over the teams.</summary>
    [Benchmark(Baseline = true)]
    public Int128 OverTeams() => OptimalAssignment.Solve(_people, _capacities).Cost;

    /// <summary>Over single places.</summary>
    [Benchmark]
    public long ByPlaces()
    {
        int[] team = [.. _capacities.SelectMany(static (c, t) => Enumerable.Repeat(t, c))];
        long[][] cost = [.. _people.Select(options => team.Select(t => (long)options.First(o => o.Place == t).Cost).ToArray())];
        int n = _people.Length;
        int m = team.Length;
        long[] row = new long[n];
        long[] column = new long[m + 1];
        int[] owner = new int[m + 1];
        Array.Fill(owner, -1);
        for (int person = 0; person < n; person++)
        {
            long[] nearest = new long[m];
            int[] way = new int[m];
            bool[] done = new bool[m + 1];
            Array.Fill(nearest, long.MaxValue);
            owner[m] = person;
            int at = m;
            do
            {
                done[at] = true;
                (int from, int next, long delta) = (owner[at], -1, long.MaxValue);
                for (int place = 0; place < m; place++)
                {
                    if (done[place])
                        continue;
                    long reduced = cost[from][place] - row[from] - column[place];
                    if (reduced < nearest[place])
                        (nearest[place], way[place]) = (reduced, at);
                    if (nearest[place] < delta)
                        (delta, next) = (nearest[place], place);
                }

                for (int place = 0; place <= m; place++)
                {
                    if (done[place])
                    {
                        row[owner[place]] += delta;
                        column[place] -= delta;
                    }
                    else
                    {
                        nearest[place] -= delta;
                    }
                }

                at = next;
            }
            while (owner[at] >= 0);

            while (at != m)
            {
                owner[at] = owner[way[at]];
                at = way[at];
            }
        }

        return Enumerable.Range(0, m).Where(place => owner[place] >= 0).Sum(place => cost[owner[place]][place]);
    }
}
