using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>
/// The places of all teams on a day as parts of wholes: a team is a whole, and where it has several social workers who are each bound to
/// their own districts (<i>socialsekreterare på deltid med deltagare från sina stadsdelsförvaltningar</i>), each of them is a part.
/// </summary>
internal sealed class TeamSeats
{
    private readonly List<(int Team, ImmutableArray<DistrictId> Districts, int Capacity)> _seats = [];
    private readonly ImmutableArray<TeamCapacity> _teams;

    public TeamSeats(MultiCompetenceTeam[] teams, ImmutableArray<TeamCapacity> capacities, CaseloadNorm norm, LocalDate on, IReadOnlyDictionary<DistrictId, int>? ongoing)
    {
        _teams = capacities;
        for (int team = 0; team < teams.Length; team++)
        {
            // For everybody whom no bound social worker serves.
            _seats.Add((team, [], capacities[team].Free));
            TeamMembership[] workers = [.. teams[team].On(on).Where(static m => m.Role == TeamRole.SocialWorker && m.Kind == MembershipKind.Member)];
            bool bound = workers.Length > 1 && workers.SelectMany(static m => m.Districts).Distinct().Count() == workers.Sum(static m => m.Districts.Length);
            if (!bound || norm.Roles.FirstOrDefault(static r => r.Role == TeamRole.SocialWorker) is not { ParticipantsPerFullTime: > 0 } caseload)
                continue;
            foreach (TeamMembership worker in workers)
            {
                int taken = worker.Districts.Sum(d => ongoing?.GetValueOrDefault(d) ?? 0);
                int room = worker.SharePercent is { } share ? Math.Max(0, (int)((long)share * caseload.ParticipantsPerFullTime / 100) - taken) : capacities[team].Free;
                _seats.Add((team, worker.Districts, room));
            }
        }
    }

    /// <summary>The places for the solver.</summary>
    public AssignmentPlaces ToPlaces() => new(
        [.. _seats.Select(static s => s.Capacity)],
        [.. _seats.Select(static s => (int?)s.Team)],
        [.. _teams.Select(static t => t.Free)]);

    /// <summary>The place of a team for somebody from a district.</summary>
    public int SeatOf(int team, DistrictId? district)
    {
        int seat = _seats.FindIndex(s => s.Team == team);
        int bound = district is null ? -1 : _seats.FindIndex(s => s.Team == team && s.Districts.Contains(district));
        return bound < 0 ? seat : bound;
    }

    /// <summary>The team of a place.</summary>
    public int TeamOf(int seat) => _seats[seat].Team;
}
