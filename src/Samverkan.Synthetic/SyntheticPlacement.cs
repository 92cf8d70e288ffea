using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Synthetic;

/// <summary>The simplest placement: the team of the person's district, the longest waiting first, up to a number of places.</summary>
public static class SyntheticPlacement
{
    /// <summary>The reason of a place: the team serves the district.</summary>
    public static ReasonCode DistrictOfTeam { get; } = new("district-of-team");

    /// <summary>The reason of waiting: the district's team is full.</summary>
    public static ReasonCode NoFreePlace { get; } = new("no-free-place");

    /// <summary>The reason of waiting: the district's team has not started.</summary>
    public static ReasonCode TeamNotStarted { get; } = new("team-not-started");

    /// <summary>The reason of waiting: no team serves the district.</summary>
    public static ReasonCode NoTeamForDistrict { get; } = new("no-team-for-district");

    /// <summary>Placement by district.</summary>
    /// <param name="teams">The teams.</param>
    /// <param name="capacity">The number of places on each team.</param>
    public static PlacementRound ByDistrict(ImmutableArray<SyntheticTeam> teams, int capacity) => situation =>
    {
        SortedDictionary<TeamId, int> occupied = new(situation.Occupied);
        SortedDictionary<string, int> queues = new(StringComparer.Ordinal);
        ImmutableArray<PlacementAnswer>.Builder answers = ImmutableArray.CreateBuilder<PlacementAnswer>(situation.Waiting.Length);
        foreach (WaitingPerson person in situation.Waiting)
        {
            SyntheticTeam? team = teams.FirstOrDefault(t => person.District is not null && t.Districts.Contains(person.District));
            int taken = team is null ? 0 : occupied.GetValueOrDefault(team.Team);
            ReasonCode reason = team is null ? NoTeamForDistrict
                : situation.On < team.From ? TeamNotStarted
                : taken >= capacity ? NoFreePlace
                : DistrictOfTeam;
            if (reason == DistrictOfTeam)
            {
                occupied[team!.Team] = taken + 1;
                answers.Add(new PlacementAnswer(person.Participant, team.Team, reason, null));
            }
            else
            {
                string queue = team?.Team.Value ?? "";
                queues[queue] = queues.GetValueOrDefault(queue) + 1;
                answers.Add(new PlacementAnswer(person.Participant, null, reason, queues[queue]));
            }
        }

        return answers.ToImmutable();
    };
}
