using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Assigns to each person one place of a team and one of a track, both limited, exactly. The best assignment is, in this order: the one that places most people; among those, the
/// one that places the earliest in the queue (compared person by person from the front); then the lowest total cost.
/// </summary>
/// <remarks>
/// <para>Any team that a person can have goes with any of the person's tracks, as when the track follows from the target group. Who can have teams together is a matroid, and so is who can
/// have tracks; who can have both at once is what the two have in common, which is none. So it is not enough to take people in the order of the queue: somebody early whose only team and only track two others need,
/// one the team and one the track, would keep both out. The largest set is found as a flow from the tracks through the people to the teams (Edmonds, Submodular functions, matroids, and certain
/// polyhedra, 1970; Ford and Fulkerson 1956). Then each person in the order of the queue is exchanged for somebody later where that is possible, which gives the earliest of the largest sets.</para>
/// <para>For a set of people the teams and the tracks are two assignments that know nothing of each other, so that the cheapest of each is the cheapest together: both are solved as by
/// <see cref="OptimalAssignment"/>, with prices that prove it.</para>
/// <para>Where a team has only some of the tracks, whom one place fits is a question of three sides, for which no quick exact method is known (Karp 1972). When each team is in one track it is a part of it:
/// <see cref="AssignmentPlaces"/>. Otherwise <c>Samverkan.Matching.OrTools</c> solves small populations, with each pair of a team and a track as a place.</para>
/// </remarks>
public static class TeamTrackAssignment
{
    /// <summary>Solves an assignment.</summary>
    /// <param name="people">The options of each person, in the order of the queue.</param>
    /// <param name="teams">The places of the teams.</param>
    /// <param name="tracks">The places of the tracks.</param>
    /// <param name="first">So many from the front come first whatever it costs the others: as many of them as possible are placed before anybody else is looked at. 0 for none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">A cost is out of range, a place does not exist, or a person has a place twice.</exception>
    public static TeamTrackResult Solve(
        ImmutableArray<TeamTrackPerson> people,
        AssignmentPlaces teams,
        AssignmentPlaces tracks,
        int first = 0,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(teams);
        ArgumentNullException.ThrowIfNull(tracks);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, people.Length);
        AssignmentNetwork ofTeams = new(teams);
        AssignmentNetwork ofTracks = new(tracks);
        foreach (TeamTrackPerson person in people)
        {
            ofTeams.Add(person.IsPlaceable ? person.Teams : []);
            ofTracks.Add(person.IsPlaceable ? person.Tracks : []);
        }

        TeamTrackNetwork network = new(people, teams, tracks);
        if (first > 0)
            network.Fill(0, first, cancellation);
        network.Fill(first, people.Length, cancellation);
        var waits = ImmutableArray.CreateBuilder<TeamTrackWait>(people.Length);
        for (int person = 0; person < people.Length; person++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (network.IsPlaced(person))
            {
                ofTeams.Insert(person);
                ofTracks.Insert(person);
                waits.Add(TeamTrackWait.Placed);
            }
            else if (people[person].IsPlaceable)
            {
                waits.Add((ofTeams.Fits(person), ofTracks.Fits(person)) switch
                {
                    (false, true) => TeamTrackWait.NoTeam,
                    (true, false) => TeamTrackWait.NoTrack,
                    (false, false) => TeamTrackWait.Neither,
                    _ => TeamTrackWait.GivesWay,
                });
            }
            else
            {
                waits.Add(TeamTrackWait.NoOption);
            }
        }

        return new(ofTeams.Result(), ofTracks.Result(), waits.MoveToImmutable(), network.Shortages(first == people.Length ? 0 : first));
    }
}
