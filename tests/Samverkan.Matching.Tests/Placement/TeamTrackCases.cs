using System.Collections.Immutable;
using CsCheck;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>Random people who are to have a team and a track, and the definition tried out in full.</summary>
internal static class TeamTrackCases
{
    public static Gen<(ImmutableArray<TeamTrackPerson> People, AssignmentPlaces Teams, AssignmentPlaces Tracks)> Random(int people, int teams, int tracks, int capacity, int cost) =>
        from n in Gen.Int[0, people]
        from ofTeams in Places(teams, capacity)
        from ofTracks in Places(tracks, capacity)
        from teamCosts in Gen.Int[-(cost / 2) - 1, cost].Array[ofTeams.Capacities.Length].Array[n]
        from trackCosts in Gen.Int[-(cost / 2) - 1, cost].Array[ofTracks.Capacities.Length].Array[n]
        select ((ImmutableArray<TeamTrackPerson>)[.. teamCosts.Zip(trackCosts, static (a, b) => new TeamTrackPerson(Options(a), Options(b)))], ofTeams, ofTracks);

    /// <summary>
    /// Tries everything and compares by the definition: how many of the first, who of them; then how many, who (from the front of the queue), at what cost.
    /// </summary>
    public static (ImmutableArray<bool> Placed, long Cost) BruteForce(ImmutableArray<TeamTrackPerson> people, AssignmentPlaces teams, AssignmentPlaces tracks, int first = 0)
    {
        int[] freeTeams = [.. teams.Capacities];
        int[] freeTeamWholes = [.. teams.WholeCapacities];
        int[] freeTracks = [.. tracks.Capacities];
        int[] freeTrackWholes = [.. tracks.WholeCapacities];
        bool[] current = new bool[people.Length];
        bool[] best = new bool[people.Length];
        long least = long.MaxValue;
        Try(0, 0);
        return ([.. best], least);

        void Try(int person, long cost)
        {
            if (person == people.Length)
            {
                int order = Order(0, first);
                if (order == 0)
                    order = Order(first, people.Length);
                if (least == long.MaxValue || order > 0 || (order == 0 && cost < least))
                {
                    current.CopyTo(best, 0);
                    least = cost;
                }

                return;
            }

            foreach (AssignmentOption team in people[person].Teams)
            {
                if (!Take(freeTeams, freeTeamWholes, teams, team.Place))
                    continue;
                foreach (AssignmentOption track in people[person].Tracks)
                {
                    if (!Take(freeTracks, freeTrackWholes, tracks, track.Place))
                        continue;
                    current[person] = true;
                    Try(person + 1, cost + (long)(team.Cost + track.Cost));
                    current[person] = false;
                    Give(freeTracks, freeTrackWholes, tracks, track.Place);
                }

                Give(freeTeams, freeTeamWholes, teams, team.Place);
            }

            Try(person + 1, cost);
        }

        int Order(int from, int to)
        {
            int order = current[from..to].Count(static p => p).CompareTo(best[from..to].Count(static p => p));
            for (int i = from; i < to && order == 0; i++)
                order = current[i].CompareTo(best[i]);
            return order;
        }

        static bool Take(int[] free, int[] wholes, AssignmentPlaces places, int place)
        {
            if (free[place] == 0 || (places.Wholes[place] is { } full && wholes[full] == 0))
                return false;
            free[place]--;
            if (places.Wholes[place] is { } whole)
                wholes[whole]--;
            return true;
        }

        static void Give(int[] free, int[] wholes, AssignmentPlaces places, int place)
        {
            free[place]++;
            if (places.Wholes[place] is { } whole)
                wholes[whole]++;
        }
    }

    private static Gen<AssignmentPlaces> Places(int most, int capacity) =>
        from k in Gen.Int[1, most]
        from capacities in Gen.Int[0, capacity].Array[k]
        from whole in Gen.Int[-1, 1].Array[k]
        from wholeCapacities in Gen.Int[0, capacity + 1].Array[2]
        select new AssignmentPlaces([.. capacities], [.. whole.Select(static w => w < 0 ? (int?)null : w)], [.. wholeCapacities]);

    private static ImmutableArray<AssignmentOption> Options(int[] costs) => [.. costs.Select(static (c, p) => new AssignmentOption(p, c)).Where(static o => o.Cost >= 0)];
}
