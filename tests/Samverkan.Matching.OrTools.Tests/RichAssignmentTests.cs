using System.Collections.Immutable;
using CsCheck;
using Samverkan.Matching.Placement;
using Samverkan.Matching.Tests.Placement;

namespace Samverkan.Matching.OrTools.Tests;

public sealed class RichAssignmentTests
{
    private static readonly ImmutableArray<ImmutableArray<AssignmentOption>> Three =
        [[new(0, 0), new(1, 5)], [new(0, 0), new(1, 4)], [new(0, 0), new(1, 1)]];

    [Fact]
    public void Those_who_must_not_meet_get_different_places_and_those_who_belong_together_the_same()
    {
        AssignmentPlaces room = new([3, 3]);
        Assert.Equal([0, 0, 0], RichAssignment.Solve(Three, room).Places);
        Assert.Equal([0, 1, 0], RichAssignment.Solve(Three, room, [SideConstraint.Apart(0, 1)]).Places);
        Assert.Equal([1, 0, 1], RichAssignment.Solve(Three, room, [SideConstraint.Apart(0, 1), SideConstraint.Together(0, 2), SideConstraint.AtMost(0, [1], [1])]).Places);
        Assert.Equal([0, 0, 1], RichAssignment.Solve(Three, room, [SideConstraint.AtLeast(1, [0, 1, 2], [1])]).Places);
    }

    [Fact]
    public void Constraints_that_cannot_all_be_met_are_named_and_no_more_than_those()
    {
        RichAssignmentResult result = RichAssignment.Solve(
            Three, new([3, 3]), [SideConstraint.Apart(1, 2), SideConstraint.AtLeast(2, [0, 1], [0]), SideConstraint.AtMost(3, [0], [1]), SideConstraint.AtMost(1, [0, 1], [0])]);
        Assert.Equal([1, 3], result.Colliding);
        Assert.True(result.IsProven);
        Assert.Equal(0, result.Placed);
    }

    [Fact]
    public void It_equals_trying_everything_on_small_cases_with_constraints() =>
        Gen.Select(AssignmentCases.Random(5, 3, 3, 4, wholes: true), Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 4]).Sample(
            static (p, kind, a, b) =>
            {
                if (p.People.Length < 2)
                    return true;
                ImmutableArray<int> pair = [a % p.People.Length, b % p.People.Length];
                if (pair[0] == pair[1])
                    return true;
                SideConstraint side = kind switch
                {
                    0 => SideConstraint.Apart(pair),
                    1 => SideConstraint.Together(pair),
                    2 => SideConstraint.AtMost(1, pair, [0]),
                    _ => SideConstraint.AtLeast(1, pair, [0]),
                };
                RichAssignmentResult found = RichAssignment.Solve(p.People, p.Places, [side]);
                return Best(p.People, p.Places, side) is { } best
                    ? found.IsProven && found.Cost == best.Cost && found.Places.Select(static x => x is not null).SequenceEqual(best.Who)
                    : found.Colliding is [0];
            },
            iter: Soak.Iterations(150, 5_000),
            threads: 1);

    [Fact]
    public void What_was_found_when_the_limit_came_is_given_and_not_called_proven()
    {
        // Sixty people of whom many must not meet, in six places: somebody is placed soon, and who else can be takes long to prove.
        RichAssignmentResult found = RichAssignment.Solve(Crowd, new([.. Enumerable.Repeat(12, 6)]), Quarrels(700, 2), limit: 1);
        Assert.False(found.IsProven);
        Assert.InRange(found.Placed, 1, 60);
        Assert.All(Quarrels(700, 2), pair => Assert.True(found.Places[pair.People[0]] is not { } place || found.Places[pair.People[1]] != place));
    }

    [Fact]
    public void Constraints_of_which_it_is_not_known_whether_they_can_be_spared_are_not_called_proven_to_collide()
    {
        ImmutableArray<SideConstraint> sides = [SideConstraint.AtLeast(2, [0, 1], [0]), SideConstraint.AtMost(1, [0, 1], [0]), SideConstraint.AtLeast(60, [.. Enumerable.Range(0, 60)], [.. Enumerable.Range(0, 6)]), .. Quarrels(8, 6)];
        RichAssignmentResult hurried = RichAssignment.Solve(Crowd, new([.. Enumerable.Repeat(10, 6)]), sides, limit: 0.001);
        Assert.Equal((false, 0), (hurried.IsProven, hurried.Placed));
        Assert.Contains(0, hurried.Colliding);
        Assert.Contains(1, hurried.Colliding);
        RichAssignmentResult patient = RichAssignment.Solve(Crowd, new([.. Enumerable.Repeat(10, 6)]), sides, limit: 10);
        Assert.Equal([0, 1], patient.Colliding);
        Assert.True(patient.IsProven);
    }

    private static ImmutableArray<ImmutableArray<AssignmentOption>> Crowd => [.. Enumerable.Range(0, 60).Select(static _ => (ImmutableArray<AssignmentOption>)[.. Enumerable.Range(0, 6).Select(static place => new AssignmentOption(place, 0))])];

    // Groups of those who must not meet, drawn by a fixed rule.
    private static ImmutableArray<SideConstraint> Quarrels(int many, int people)
    {
        uint state = 7;
        return [.. Enumerable.Range(0, many).Select(_ => (int[])[.. Enumerable.Range(0, people).Select(_ => Next()).Distinct()]).Where(static group => group.Length > 1).Select(static group => SideConstraint.Apart([.. group]))];

        int Next()
        {
            state = (state * 1664525) + 1013904223;
            return (int)(((ulong)state * 60) >> 32);
        }
    }

    [Fact]
    public void What_does_not_exist_or_cannot_be_added_is_a_programmers_error()
    {
        Assert.Throws<ArgumentException>(static () => RichAssignment.Solve([[new(2, 0)]], new([1])));
        Assert.Throws<ArgumentException>(static () => RichAssignment.Solve([[new(0, -1)]], new([1])));
        Assert.Throws<ArgumentException>(static () => RichAssignment.Solve([[new(0, 0)]], new([1]), [SideConstraint.Apart(0, 1)]));
        Assert.Throws<ArgumentException>(static () => RichAssignment.Solve([[new(0, RichAssignment.LargestTotal)], [new(0, 1)]], new([1])));
    }

    // All assignments, by the definition.
    private static (ImmutableArray<bool> Who, long Cost)? Best(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places, SideConstraint side)
    {
        (ImmutableArray<bool> Who, long Cost)? best = null;
        int?[] at = new int?[people.Length];
        Try(0, 0);
        return best;

        void Try(int person, long cost)
        {
            if (person == people.Length)
            {
                if (!Fits() || !Meets())
                    return;
                ImmutableArray<bool> who = [.. at.Select(static a => a is not null)];
                if (best is not { } b || Order(who, b.Who) is > 0 || (Order(who, b.Who) == 0 && cost < b.Cost))
                    best = (who, cost);
                return;
            }

            foreach (AssignmentOption option in people[person])
            {
                at[person] = option.Place;
                Try(person + 1, cost + (long)option.Cost);
            }

            at[person] = null;
            Try(person + 1, cost);
        }

        bool Fits() => places.Capacities.Select((c, p) => at.Count(a => a == p) <= c).All(static ok => ok)
            && places.WholeCapacities.Select((c, w) => at.Count(a => a is { } p && places.Wholes[p] == w) <= c).All(static ok => ok);

        bool Meets() => side.Kind switch
        {
            SideKind.Apart => at[side.People[0]] is null || at[side.People[0]] != at[side.People[1]],
            SideKind.Together => at[side.People[0]] == at[side.People[1]],
            SideKind.AtMost => side.People.Count(p => at[p] == 0) <= side.Count,
            _ => side.People.Count(p => at[p] == 0) >= side.Count,
        };
    }

    private static int Order(ImmutableArray<bool> one, ImmutableArray<bool> two)
    {
        int order = one.Count(static p => p).CompareTo(two.Count(static p => p));
        for (int i = 0; i < one.Length && order == 0; i++)
            order = one[i].CompareTo(two[i]);
        return order;
    }
}
