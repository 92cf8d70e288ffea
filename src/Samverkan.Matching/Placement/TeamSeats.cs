using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>
/// The places of all teams on a day as parts of wholes: a team is a whole, and where several social workers are each bound to
/// their own districts (<i>socialsekreterare på deltid med deltagare från sina stadsdelsförvaltningar</i>), each of them is a part. So is what a manager has limited to some districts, and so are those outside
/// the team who work with it (<i>samverkar med aktuell socialsekreterare</i>): their share is the time that they have for it.
/// </summary>
internal sealed class TeamSeats
{
    private readonly List<Seat> _seats = [];
    private readonly int[] _first;
    private readonly ImmutableArray<TeamCapacity> _teams;

    public TeamSeats(
        MultiCompetenceTeam[] teams,
        ImmutableArray<TeamCapacity> capacities,
        Func<int, TeamLimits> limitsOf,
        Func<int, LocalDate> dayOf,
        DistrictFigures ongoing)
    {
        _teams = capacities;
        _first = new int[teams.Length];
        for (int team = 0; team < teams.Length; team++)
        {
            _first[team] = _seats.Count;
            // For everybody whom no part serves.
            _seats.Add(new(team, [], capacities[team].Free, 0, null));
            foreach (TeamPart part in limitsOf(team).Parts())
            {
                int taken = part.Districts.Sum(d => ongoing.Of(teams[team].Id, d, dayOf(team)));
                _seats.Add(new(team, [.. part.Districts], part.Places is { } known ? Math.Max(0, known - taken) : capacities[team].Free, taken, part.Places));
            }
        }
    }

    /// <summary>The places, by team and then by district.</summary>
    public IReadOnlyList<Seat> Seats => _seats;

    /// <summary>The places for the solver.</summary>
    public AssignmentPlaces ToPlaces() => new(
        [.. _seats.Select(static s => s.Capacity)],
        [.. _seats.Select(static s => (int?)s.Team)],
        [.. _teams.Select(static t => t.Free)]);

    /// <summary>The place of a team for somebody from a district.</summary>
    public int SeatOf(int team, DistrictId? district)
    {
        int end = team + 1 < _first.Length ? _first[team + 1] : _seats.Count;
        for (int seat = _first[team] + 1; seat < end && district is not null; seat++)
        {
            if (_seats[seat].Districts.Contains(district))
                return seat;
        }

        return _first[team];
    }

    /// <summary>The team of a place.</summary>
    public int TeamOf(int seat) => _seats[seat].Team;

    /// <summary>A place.</summary>
    /// <param name="Team">The team.</param>
    /// <param name="Districts">The districts of the social worker; empty for those of the team as a whole.</param>
    /// <param name="Capacity">The free ones.</param>
    /// <param name="Taken">The participants from those districts on the team.</param>
    /// <param name="Places">All places, or <see langword="null"/> when not known.</param>
    internal readonly record struct Seat(int Team, ImmutableArray<DistrictId> Districts, int Capacity, int Taken, int? Places);
}
