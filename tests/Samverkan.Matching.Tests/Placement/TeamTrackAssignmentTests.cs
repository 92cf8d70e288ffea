using System.Collections.Immutable;
using CsCheck;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

public sealed class TeamTrackAssignmentTests
{
    [Fact]
    public void It_equals_brute_force_on_small_cases_and_its_prices_and_shortages_prove_it() =>
        TeamTrackCases.Random(5, 3, 2, 3, 3).Sample(
            static c =>
            {
                TeamTrackResult result = TeamTrackAssignment.Solve(c.People, c.Teams, c.Tracks);
                (ImmutableArray<bool> placed, long cost) = TeamTrackCases.BruteForce(c.People, c.Teams, c.Tracks);
                return result.Teams.Places.Select(static p => p is not null).SequenceEqual(placed) && result.Tracks.Places.Select(static p => p is not null).SequenceEqual(placed)
                    && result.Cost == cost && IsProven(c.People, c.Teams, c.Tracks, result);
            },
            iter: Soak.Iterations(6_000, 600_000));

    [Fact]
    public void Those_who_come_first_keep_their_places_whatever_it_costs_the_others() =>
        Gen.Select(TeamTrackCases.Random(5, 3, 2, 2, 2), Gen.Int[0, 5]).Sample(
            static (c, share) =>
            {
                int first = Math.Min(share, c.People.Length);
                TeamTrackResult result = TeamTrackAssignment.Solve(c.People, c.Teams, c.Tracks, first);
                (ImmutableArray<bool> placed, long cost) = TeamTrackCases.BruteForce(c.People, c.Teams, c.Tracks, first);
                return result.Teams.Places.Select(static p => p is not null).SequenceEqual(placed) && result.Cost == cost && IsProven(c.People, c.Teams, c.Tracks, result);
            },
            iter: Soak.Iterations(3_000, 300_000));

    [Fact]
    public void On_larger_cases_prices_prove_the_cost_and_shortages_the_number() =>
        TeamTrackCases.Random(150, 9, 4, 20, 9).Sample(
            static c => IsProven(c.People, c.Teams, c.Tracks, TeamTrackAssignment.Solve(c.People, c.Teams, c.Tracks))
                && IsProven(c.People, c.Teams, c.Tracks, TeamTrackAssignment.Solve(c.People, c.Teams, c.Tracks, c.People.Length / 2)),
            iter: Soak.Iterations(300, 20_000));

    [Fact]
    public void With_tracks_for_everybody_it_is_the_assignment_of_teams_alone() =>
        AssignmentCases.Random(60, 8, 12, 6, wholes: true).Sample(
            static p =>
            {
                TeamTrackResult both = TeamTrackAssignment.Solve([.. p.People.Select(static o => new TeamTrackPerson(o, [new(0, 0)]))], p.Places, new([p.People.Length]));
                AssignmentResult teams = OptimalAssignment.Solve(p.People, p.Places);
                return both.Teams.Places.AsSpan().SequenceEqual(teams.Places.AsSpan()) && both.Teams.Cost == teams.Cost && !both.Waits.Contains(TeamTrackWait.NoTrack);
            },
            iter: Soak.Iterations(500, 20_000));

    [Fact]
    public void Somebody_early_gives_way_when_two_others_would_be_kept_out()
    {
        // The first needs the team that only the second can have, and the track that only the third can have.
        ImmutableArray<TeamTrackPerson> people = [Person([0], [0]), Person([0], [1]), Person([1], [0])];
        TeamTrackResult result = TeamTrackAssignment.Solve(people, new([1, 1]), new([1, 1]), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([TeamTrackWait.GivesWay, TeamTrackWait.Placed, TeamTrackWait.Placed], result.Waits);
        // The first and the third can have nothing but the first track, which has one place.
        TeamTrackShortage shortage = Assert.Single(result.Shortages);
        Assert.Equal([0], shortage.Tracks);
        Assert.Equal((1, 2, 1), (shortage.Places, shortage.People, shortage.Waiting));
        // Unless the first comes first.
        TeamTrackResult kept = TeamTrackAssignment.Solve(people, new([1, 1]), new([1, 1]), 1, TestContext.Current.CancellationToken);
        Assert.Equal([TeamTrackWait.Placed, TeamTrackWait.NoTeam, TeamTrackWait.NoTrack], kept.Waits);
        // Who keeps the place keeps one of the team and one of the track, and counts in both.
        Assert.Equal([(1, 2, 1), (1, 2, 1)], kept.Shortages.Select(static s => (s.Places, s.People, s.Waiting)));
        Assert.Equal([0], kept.Shortages[0].Teams);
        Assert.Equal([0], kept.Shortages[1].Tracks);
    }

    [Fact]
    public void What_stands_in_the_way_is_the_team_the_track_both_or_nothing_that_the_person_could_have()
    {
        TeamTrackResult result = TeamTrackAssignment.Solve(
            [Person([0], [0]), Person([0], [1]), Person([1], [0]), Person([0], [0]), Person([], [0]), Person([1], [1])], new([1, 1]), new([1, 1]), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([TeamTrackWait.Placed, TeamTrackWait.NoTeam, TeamTrackWait.NoTrack, TeamTrackWait.Neither, TeamTrackWait.NoOption, TeamTrackWait.Placed], result.Waits);
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        Assert.Throws<ArgumentException>(static () => TeamTrackAssignment.Solve([Person([1], [0])], new([1]), new([1]), cancellation: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(static () => TeamTrackAssignment.Solve([Person([0], [0, 0])], new([1]), new([1]), cancellation: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(static () => TeamTrackAssignment.Solve([Person([0], [0])], new([1]), new([1]), 2, TestContext.Current.CancellationToken));
        Assert.Throws<OperationCanceledException>(static () => TeamTrackAssignment.Solve([Person([0], [0])], new([1]), new([1]), cancellation: new CancellationToken(canceled: true)));
    }

    private static TeamTrackPerson Person(int[] teams, int[] tracks) => new([.. teams.Select(static t => new AssignmentOption(t, 0))], [.. tracks.Select(static t => new AssignmentOption(t, 0))]);

    private static bool IsProven(ImmutableArray<TeamTrackPerson> people, AssignmentPlaces teams, AssignmentPlaces tracks, TeamTrackResult result) =>
        AssignmentCases.IsProven([.. people.Select(static p => p.Teams)], teams, result.Teams)
        && AssignmentCases.IsProven([.. people.Select(static p => p.Tracks)], tracks, result.Tracks)
        && result.Shortages.Sum(static s => s.Waiting) == result.Waits.Count(static w => w is not (TeamTrackWait.Placed or TeamTrackWait.NoOption))
        && result.Shortages.All(s => s.Places == Capacity(s.Teams, teams.Capacities) + Capacity(s.TeamWholes, teams.WholeCapacities) + Capacity(s.Tracks, tracks.Capacities) + Capacity(s.TrackWholes, tracks.WholeCapacities)
            && Held(people, teams, tracks, s) >= s.People);

    private static int Capacity(ImmutableArray<int> which, ImmutableArray<int> capacities) => which.Sum(i => capacities[i]);

    // Counted anew: those all of whose teams, or all of whose tracks, are among the full ones.
    private static int Held(ImmutableArray<TeamTrackPerson> people, AssignmentPlaces teams, AssignmentPlaces tracks, TeamTrackShortage shortage) =>
        people.Count(p => p.IsPlaceable
            && (p.Teams.All(o => shortage.Teams.Contains(o.Place) || (teams.Wholes[o.Place] is { } w && shortage.TeamWholes.Contains(w)))
                || p.Tracks.All(o => shortage.Tracks.Contains(o.Place) || (tracks.Wholes[o.Place] is { } u && shortage.TrackWholes.Contains(u)))));
}
