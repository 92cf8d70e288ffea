using System.Collections.Immutable;
using CsCheck;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

public sealed class OngoingAssignmentTests
{
    private static readonly Gen<(ImmutableArray<ImmutableArray<AssignmentOption>> People, AssignmentPlaces Places, (int Kind, int Which, int Number)[] Changes)> Cases =
        from wholes in Gen.Bool
        from problem in AssignmentCases.Random(6, wholes ? 4 : 3, 3, 3, wholes)
        from changes in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 3]).Array[1, 5]
        select (problem.People, problem.Places, changes);

    [Fact]
    public void After_each_change_it_is_as_good_as_solved_anew_proven_and_moves_as_few_as_any() =>
        Cases.Sample(static c => Follow(c.People, c.Places, c.Changes), iter: Soak.Iterations(2_000, 300_000));

    [Fact]
    public void Somebody_new_takes_nobodys_place_and_moves_the_fewest()
    {
        OngoingAssignment ongoing = new([[new(0, 0), new(1, 2)], [new(0, 0), new(1, 1), new(2, 1)]], [2, 1, 1]);
        Assert.Equal([new AssignmentMove(2, null, 0), new AssignmentMove(1, 0, 1)], ongoing.Arrive([new(0, 0)]));
        Assert.Equal([new AssignmentMove(3, null, 0), new AssignmentMove(1, 1, 2), new AssignmentMove(0, 0, 1)], ongoing.Arrive([new(0, 0)]));
        Assert.Empty(ongoing.Arrive([new(0, 0)]));
        Assert.Equal([4], ongoing.Waiting);
        Assert.Equal([new AssignmentMove(2, 0, null), new AssignmentMove(4, null, 0)], ongoing.Leave(2));
    }

    [Fact]
    public void When_room_is_taken_away_the_last_in_the_queue_waits_and_comes_back_first()
    {
        OngoingAssignment ongoing = new([[new(0, 0)], [new(0, 0), new(1, 0)], [new(1, 0)]], [2, 1]);
        Assert.Equal([new AssignmentMove(2, 1, null), new AssignmentMove(1, 0, 1)], ongoing.SetCapacity(0, 1));
        Assert.Equal([2], ongoing.Waiting);
        Assert.Equal([new AssignmentMove(2, null, 1), new AssignmentMove(1, 1, 0)], ongoing.SetCapacity(0, 2));
        Assert.Empty(ongoing.Leave(ongoing.People - 1).Skip(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ongoing.Leave(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ongoing.SetCapacity(2, 1));
    }

    [Fact]
    public void A_part_and_its_whole_are_changed_each_by_itself()
    {
        // Two parts of a whole that has two places, and a place beside it.
        OngoingAssignment ongoing = new([[new(0, 0), new(2, 9)], [new(1, 0)], [new(1, 0)]], new AssignmentPlaces([1, 1, 1], [0, 0, null], [2]));
        Assert.Equal([2], ongoing.Waiting);
        // One place more in the part is of no use while the whole is full of people, unless somebody there can go elsewhere.
        Assert.Equal([new AssignmentMove(0, 0, 2), new AssignmentMove(2, null, 1)], ongoing.SetCapacity(1, 2));
        Assert.Equal([new AssignmentMove(0, 2, 0)], ongoing.SetWholeCapacity(0, 3));
        Assert.Equal([new AssignmentMove(0, 0, 2)], ongoing.SetWholeCapacity(0, 2));
        Assert.Equal([new AssignmentMove(2, 1, null), new AssignmentMove(0, 2, 0)], ongoing.SetCapacity(1, 1).OrderByDescending(static move => move.Person));
        Assert.Equal<int>([1, 1, 1, 2], [.. ongoing.Places.Capacities, .. ongoing.Places.WholeCapacities]);
        Assert.Throws<ArgumentOutOfRangeException>(() => ongoing.SetWholeCapacity(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ongoing.SetWholeCapacity(0, -1));
    }

    private static bool Follow(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places, (int Kind, int Which, int Number)[] changes)
    {
        OngoingAssignment ongoing = new(people, places);
        // Newcomers have the options of somebody else.
        ImmutableArray<ImmutableArray<AssignmentOption>> pool = people;
        foreach ((int kind, int which, int number) in changes)
        {
            int?[] before = [.. Enumerable.Range(0, ongoing.People).Select(ongoing.PlaceOf)];
            ImmutableArray<AssignmentMove> moves;
            switch (kind)
            {
                case 0 when pool.Length > 0:
                    people = people.Add(pool[which % pool.Length]);
                    moves = ongoing.Arrive(people[^1]);
                    break;
                case 1 when people.Length > 0:
                    moves = ongoing.Leave(which % people.Length);
                    people = people.SetItem(which % people.Length, []);
                    before[which % people.Length] = null;
                    break;
                case 2:
                    places = new(places.Capacities, places.Wholes, places.WholeCapacities.SetItem(which % 2, number));
                    moves = ongoing.SetWholeCapacity(which % 2, number);
                    break;
                default:
                    int place = which % places.Capacities.Length;
                    places = new(places.Capacities.SetItem(place, number), places.Wholes, places.WholeCapacities);
                    moves = ongoing.SetCapacity(place, number);
                    break;
            }

            AssignmentResult now = ongoing.ToResult();
            (ImmutableArray<bool> placed, long cost, int moved) = AssignmentCases.BruteForce(people, places, before);
            int done = before.Where((b, i) => b is not null && now.Places[i] is { } at && at != b).Count();
            if (!now.Places.Select(static p => p is not null).SequenceEqual(placed) || now.Cost != cost || !AssignmentCases.IsProven(people, places, now)
                || done != moved || moves.Count(static m => m.From is not null && m.To is not null) != done)
                return false;
        }

        return true;
    }
}
