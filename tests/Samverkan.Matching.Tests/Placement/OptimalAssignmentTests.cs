using System.Collections.Immutable;
using CsCheck;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

public sealed class OptimalAssignmentTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_equals_brute_force_on_small_cases_and_its_prices_prove_it(bool wholes) =>
        AssignmentCases.Random(6, 4, 3, 4, wholes).Sample(
            static p =>
            {
                AssignmentResult result = OptimalAssignment.Solve(p.People, p.Places);
                (ImmutableArray<bool> placed, long cost, _) = AssignmentCases.BruteForce(p.People, p.Places);
                return result.Places.Select(static a => a is not null).SequenceEqual(placed) && result.Cost == cost && AssignmentCases.IsProven(p.People, p.Places, result);
            },
            iter: Soak.Iterations(5_000, 1_000_000));

    [Fact]
    public void A_price_that_rises_for_a_whole_rises_for_all_places_that_nobody_can_leave()
    {
        // The second cannot be placed, which closes places 1 and 3; the third then makes their whole dearer.
        ImmutableArray<ImmutableArray<AssignmentOption>> people = [[new(1, 1), new(3, 3)], [new(1, 2), new(3, 2)], [new(0, 3), new(1, 2), new(2, 0), new(3, 4)]];
        AssignmentPlaces places = new([2, 0, 2, 1], [null, 0, 0, 0], [1, 3]);
        AssignmentResult result = OptimalAssignment.Solve(people, places, TestContext.Current.CancellationToken);
        Assert.Equal([3, null, 0], result.Places);
        Assert.True(AssignmentCases.IsProven(people, places, result));
        Assert.Equal(result.Cost, result.BoundFor(people, places));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void On_larger_cases_the_prices_prove_it_and_nobody_is_above_a_capacity(bool wholes) =>
        AssignmentCases.Random(150, 10, 25, 9, wholes).Sample(
            static p => AssignmentCases.IsProven(p.People, p.Places, OptimalAssignment.Solve(p.People, p.Places)),
            iter: Soak.Iterations(300, 20_000));

    [Fact]
    public void Whoever_waits_cannot_be_placed_beside_those_before_in_the_queue() =>
        AssignmentCases.Random(150, 10, 15, 9, wholes: false).Sample(
            static p => AssignmentCases.IsEarliest(p.People, p.Places.Capacities, OptimalAssignment.Solve(p.People, p.Places).Places),
            iter: Soak.Iterations(300, 20_000));

    [Fact]
    public void The_order_in_which_a_persons_options_are_given_does_not_matter() =>
        AssignmentCases.Random(120, 8, 20, 6, wholes: true).Sample(
            static p => OptimalAssignment.Solve(p.People, p.Places).Places.AsSpan()
                .SequenceEqual(OptimalAssignment.Solve([.. p.People.Select(static o => (ImmutableArray<AssignmentOption>)[.. o.Reverse()])], p.Places).Places.AsSpan()),
            iter: Soak.Iterations(200, 5_000));

    [Theory]
    [InlineData(1.2)]
    [InlineData(1.0)]
    [InlineData(0.8)]
    public void A_town_with_enough_room_just_enough_and_too_little_is_solved_with_proof(double roomPerPerson)
    {
        (ImmutableArray<ImmutableArray<AssignmentOption>> people, ImmutableArray<int> capacities) =
            AssignmentCases.Town(Soak.Iterations(3_000, 100_000), Soak.Iterations(60, 500), 12, roomPerPerson, 1);
        AssignmentResult result = OptimalAssignment.Solve(people, capacities);
        Assert.True(AssignmentCases.IsProven(people, new(capacities), result));
        Assert.True(Soak.IsWhole || AssignmentCases.IsEarliest(people, capacities, result.Places));
        Assert.True(result.Placed <= capacities.Sum() && result.Placed > people.Length * Math.Min(roomPerPerson, 1) * 0.9);
    }

    [Fact]
    public void A_greedy_order_would_leave_somebody_unserved_and_this_does_not()
    {
        // The first can be served by either team, the second by team 0 only.
        ImmutableArray<ImmutableArray<AssignmentOption>> people = [[new(0, 0), new(1, 5)], [new(0, 0)]];
        Assert.Equal([1, 0], OptimalAssignment.Solve(people, [1, 1]).Places);
    }

    [Fact]
    public void The_greatest_costs_are_added_exactly()
    {
        Int128 most = OptimalAssignment.LargestCost;
        AssignmentResult result = OptimalAssignment.Solve([[new(0, most), new(1, most - 1)], [new(0, most), new(1, 0)], [new(1, 1)]], [2, 1]);
        Assert.Equal((2 * most) + 1, result.Cost);
        Assert.Equal([0, 0, 1], result.Places);
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        Assert.Throws<ArgumentException>(static () => OptimalAssignment.Solve([[new(0, -1)]], [1]));
        Assert.Throws<ArgumentException>(static () => OptimalAssignment.Solve([[new(0, OptimalAssignment.LargestCost + 1)]], [1]));
        Assert.Throws<ArgumentException>(static () => OptimalAssignment.Solve([[new(1, 0)]], [1]));
        Assert.Throws<ArgumentException>(static () => OptimalAssignment.Solve([[new(0, 0), new(0, 1)]], [1]));
        Assert.Throws<ArgumentException>(static () => OptimalAssignment.Solve([], [-1]));
        Assert.Throws<ArgumentException>(static () => new AssignmentPlaces([1], [1], [1]));
        Assert.Throws<OperationCanceledException>(static () => OptimalAssignment.Solve([[]], new([1]), new CancellationToken(canceled: true)));
        Assert.Empty(OptimalAssignment.Solve([], []).Places);
    }
}
