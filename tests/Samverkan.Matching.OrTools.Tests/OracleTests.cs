using System.Collections.Immutable;
using CsCheck;
using Google.OrTools.Graph;
using Samverkan.Matching.Placement;
using Samverkan.Matching.Tests.Placement;

namespace Samverkan.Matching.OrTools.Tests;

/// <summary>Our own assignment beside two solvers of OR-Tools that share nothing with it: CP-SAT, and the network simplex by flows.</summary>
public sealed class OracleTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void On_random_cases_with_ties_ineligible_pairs_and_shortages_cp_sat_agrees_on_who_and_at_what_cost(bool wholes) =>
        AssignmentCases.Random(25, 5, 6, 5, wholes).Sample(
            static p =>
            {
                AssignmentResult ours = OptimalAssignment.Solve(p.People, p.Places);
                RichAssignmentResult theirs = RichAssignment.Solve(p.People, p.Places);
                return theirs.IsProven && (long)ours.Cost == theirs.Cost
                    && ours.Places.Select(static a => a is not null).SequenceEqual(theirs.Places.Select(static a => a is not null));
            },
            iter: Soak.Iterations(60, 3_000),
            threads: 1);

    [Fact]
    public void On_random_cases_of_teams_and_tracks_at_once_cp_sat_agrees_on_who_and_at_what_cost() =>
        TeamTrackCases.Random(18, 4, 3, 5, 5).Sample(
            static c =>
            {
                // Each pair of a team and a track is a place; teams and what they are parts of, and tracks and what they are parts of, are demands between people.
                int tracks = c.Tracks.Capacities.Length;
                ImmutableArray<int> everybody = [.. Enumerable.Range(0, c.People.Length)];
                ImmutableArray<int> pairs = [.. Enumerable.Range(0, c.Teams.Capacities.Length * tracks)];
                List<SideConstraint> sides = [];
                Limit(c.Teams, pair => pair / tracks);
                Limit(c.Tracks, pair => pair % tracks);
                TeamTrackResult ours = TeamTrackAssignment.Solve(c.People, c.Teams, c.Tracks);
                RichAssignmentResult theirs = RichAssignment.Solve(
                    [.. c.People.Select(p => (ImmutableArray<AssignmentOption>)[.. p.Teams.SelectMany(_ => p.Tracks, (a, b) => new AssignmentOption((a.Place * tracks) + b.Place, a.Cost + b.Cost))])],
                    new([.. pairs.Select(_ => everybody.Length)]),
                    [.. sides]);
                return theirs.IsProven && (long)ours.Cost == theirs.Cost
                    && ours.Teams.Places.Select(static a => a is not null).SequenceEqual(theirs.Places.Select(static a => a is not null));

                void Limit(AssignmentPlaces places, Func<int, int> of)
                {
                    for (int place = 0; place < places.Capacities.Length; place++)
                        sides.Add(SideConstraint.AtMost(places.Capacities[place], everybody, [.. pairs.Where(pair => of(pair) == place)]));
                    for (int whole = 0; whole < places.WholeCapacities.Length; whole++)
                        sides.Add(SideConstraint.AtMost(places.WholeCapacities[whole], everybody, [.. pairs.Where(pair => places.Wholes[of(pair)] == whole)]));
                }
            },
            iter: Soak.Iterations(60, 3_000),
            threads: 1);

    [Theory]
    [InlineData(3_000, 40, 6, 1.05, 1)]
    [InlineData(3_000, 40, 6, 0.9, 2)]
    [InlineData(5_000, 80, 3, 1.0, 3)]
    public void On_large_cases_the_flow_of_or_tools_costs_the_same_and_the_dual_bound_is_reached(int people, int teams, int options, double room, int seed)
    {
        (ImmutableArray<ImmutableArray<AssignmentOption>> all, ImmutableArray<int> capacities) = AssignmentCases.Town(people, teams, options, room, (uint)seed);
        AssignmentPlaces places = new(capacities);
        AssignmentResult ours = OptimalAssignment.Solve(all, places, TestContext.Current.CancellationToken);
        // Whoever the queue leaves out is left out of the flow, so that both answer the same question; and as many as the flow can carry are placed.
        (long most, _) = Flow(all, capacities, all.Length);
        Assert.Equal(most, ours.Placed);
        ImmutableArray<ImmutableArray<AssignmentOption>> placed = [.. all.Where((_, i) => ours.Places[i] is not null)];
        (long carried, long cost) = Flow(placed, capacities, placed.Length);
        Assert.Equal((placed.Length, (long)ours.Cost), (carried, cost));
        Assert.Equal(ours.Cost, ours.BoundFor(all, places));
        Assert.True(AssignmentCases.IsProven(all, places, ours));
        Assert.True(AssignmentCases.IsEarliest(all, capacities, ours.Places));
        Assert.All(capacities.Select((c, t) => (c, ours.Places.Count(p => p == t))), static load => Assert.True(load.Item2 <= load.c));
    }

    private static (long Carried, long Cost) Flow(ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities, int supply)
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
        flow.SetNodeSupply(source, supply);
        flow.SetNodeSupply(source + 1, -supply);
        Assert.Equal(MinCostFlowBase.Status.OPTIMAL, flow.SolveMaxFlowWithMinCost());
        return (flow.MaximumFlow(), flow.OptimalCost());
    }
}
