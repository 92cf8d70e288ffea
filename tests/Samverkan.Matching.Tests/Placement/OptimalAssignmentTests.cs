using System.Collections.Immutable;
using CsCheck;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

public sealed class OptimalAssignmentTests
{
    private static readonly Gen<(ImmutableArray<ImmutableArray<AssignmentOption>> People, ImmutableArray<int> Capacities)> Small = Problems(5, 3, 3, 3);

    private static readonly Gen<(ImmutableArray<ImmutableArray<AssignmentOption>> People, ImmutableArray<int> Capacities)> Large = Problems(120, 8, 20, 6);

    [Fact]
    public void It_equals_brute_force_on_small_cases() =>
        Small.Sample(
            static p => OptimalAssignment.Solve(p.People, p.Capacities).AsSpan().SequenceEqual(BruteForce(p.People, p.Capacities).AsSpan()),
            iter: Soak.Iterations(10_000, 1_000_000));

    [Fact]
    public void No_team_gets_more_than_its_places_and_nobody_a_team_that_is_no_option() =>
        Large.Sample(
            static p =>
            {
                ImmutableArray<int?> assigned = OptimalAssignment.Solve(p.People, p.Capacities);
                return p.Capacities.Select((c, t) => assigned.Count(a => a == t) <= c).All(static ok => ok)
                    && assigned.Select((a, i) => a is null || p.People[i].Any(o => o.Team == a)).All(static ok => ok);
            },
            iter: Soak.Iterations(500, 20_000));

    [Fact]
    public void Whoever_waits_cannot_be_placed_beside_those_before_in_the_queue() =>
        Large.Sample(
            static p =>
            {
                // A place for somebody unplaced would show as a free team among his or her options.
                ImmutableArray<int?> assigned = OptimalAssignment.Solve(p.People, p.Capacities);
                int[] free = [.. p.Capacities.Select((c, t) => c - assigned.Count(a => a == t))];
                return assigned.Select((a, i) => a is not null || p.People[i].All(o => free[o.Team] == 0)).All(static ok => ok);
            },
            iter: Soak.Iterations(500, 20_000));

    [Fact]
    public void The_order_in_which_a_persons_options_are_given_does_not_matter() =>
        Large.Sample(
            static p => OptimalAssignment.Solve(p.People, p.Capacities).AsSpan()
                .SequenceEqual(OptimalAssignment.Solve([.. p.People.Select(static o => (ImmutableArray<AssignmentOption>)[.. o.Reverse()])], p.Capacities).AsSpan()),
            iter: Soak.Iterations(200, 5_000));

    [Fact]
    public void A_greedy_order_would_leave_somebody_unserved_and_this_does_not()
    {
        // The first can be served by either team, the second by team 0 only.
        ImmutableArray<ImmutableArray<AssignmentOption>> people = [[new(0, 0), new(1, 5)], [new(0, 0)]];
        Assert.Equal([1, 0], OptimalAssignment.Solve(people, [1, 1]));
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        Assert.Throws<ArgumentException>(static () => OptimalAssignment.Solve([[new(0, -1)]], [1]));
        Assert.Throws<ArgumentException>(static () => OptimalAssignment.Solve([[new(1, 0)]], [1]));
        Assert.Throws<ArgumentException>(static () => OptimalAssignment.Solve([[new(0, 0), new(0, 1)]], [1]));
        Assert.Throws<ArgumentException>(static () => OptimalAssignment.Solve([], [-1]));
        Assert.Empty(OptimalAssignment.Solve([], []));
    }

    private static Gen<(ImmutableArray<ImmutableArray<AssignmentOption>> People, ImmutableArray<int> Capacities)> Problems(int people, int teams, int places, int cost) =>
        from n in Gen.Int[0, people]
        from k in Gen.Int[1, teams]
        from capacities in Gen.Int[0, places].Array[k]
        // A cost of -1 means that the team is no option.
        from costs in Gen.Int[-2, cost].Array[k].Array[n]
        select (
            People: (ImmutableArray<ImmutableArray<AssignmentOption>>)
            [
                .. costs.Select(static row => (ImmutableArray<AssignmentOption>)[.. row.Select(static (c, t) => new AssignmentOption(t, c)).Where(static o => o.Cost >= 0)]),
            ],
            Capacities: (ImmutableArray<int>)[.. capacities]);

    // Tries everything and compares by the definition: how many, who (from the front of the queue), at what cost, which teams.
    private static ImmutableArray<int?> BruteForce(ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities)
    {
        int?[] current = new int?[people.Length];
        int?[]? best = null;
        int bestCost = 0;
        Try(0, 0, [.. capacities]);
        return [.. best!];

        void Try(int person, int cost, int[] free)
        {
            if (person == people.Length)
            {
                if (best is null || Better(current, cost, best, bestCost))
                    (best, bestCost) = ([.. current], cost);
                return;
            }

            current[person] = null;
            Try(person + 1, cost, free);
            foreach (AssignmentOption option in people[person].Where(o => free[o.Team] > 0))
            {
                free[option.Team]--;
                current[person] = option.Team;
                Try(person + 1, cost + option.Cost, free);
                free[option.Team]++;
            }

            current[person] = null;
        }
    }

    private static bool Better(int?[] one, int costOne, int?[] two, int costTwo)
    {
        int count = one.Count(static t => t is not null).CompareTo(two.Count(static t => t is not null));
        if (count != 0)
            return count > 0;
        for (int i = 0; i < one.Length; i++)
        {
            if (one[i] is null != two[i] is null)
                return two[i] is null;
        }

        if (costOne != costTwo)
            return costOne < costTwo;
        for (int i = 0; i < one.Length; i++)
        {
            if (one[i] != two[i])
                return one[i] < two[i];
        }

        return false;
    }
}
