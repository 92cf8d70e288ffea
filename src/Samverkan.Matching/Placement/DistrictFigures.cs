using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Matching.Placement;

/// <summary>
/// The participants of districts on each team as they are told, each under the district of its own time, seen from the districts of a day: predecessors are added together. Whoever has a place on another
/// team than the district's own takes none of it.
/// </summary>
internal sealed class DistrictFigures
{
    private readonly PlacementPlanner _planner;
    private readonly IReadOnlyDictionary<TeamDistrict, int> _told;
    private readonly Dictionary<LocalDate, Dictionary<TeamDistrict, int>> _byDay = [];

    /// <summary>Takes up what is told.</summary>
    /// <param name="planner">The teams, and the districts through time.</param>
    /// <param name="told">The participants; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">The plan has no such team.</exception>
    public DistrictFigures(PlacementPlanner planner, IReadOnlyDictionary<TeamDistrict, int>? told)
    {
        _planner = planner;
        _told = told ?? ImmutableDictionary<TeamDistrict, int>.Empty;
        if (_told.Keys.Any(of => of.Team is { } team && planner.Plan.Find(team) is null))
            throw new ArgumentException("Participants of districts are told of a team that the plan has.", nameof(told));
    }

    /// <summary>The participants on a team from a district that exists on a day.</summary>
    public int Of(TeamId team, DistrictId district, LocalDate on) => FiguresOn(on).GetValueOrDefault(new(district, team));

    /// <summary>The participants on a team from all its districts and others.</summary>
    public int Of(TeamId team, LocalDate on) => FiguresOn(on).Where(figure => figure.Key.Team == team).Sum(static figure => figure.Value);

    /// <summary>The districts told that do not exist on a day and have no successor then, by key.</summary>
    public ImmutableArray<DistrictId> MissingOn(LocalDate on) => [.. _told.Keys.Select(static of => of.District).Distinct().Where(d => _planner.Districts.Resolve(d, on) is null).Order()];

    private Dictionary<TeamDistrict, int> FiguresOn(LocalDate on)
    {
        if (_byDay.TryGetValue(on, out Dictionary<TeamDistrict, int>? figures))
            return figures;
        _byDay.Add(on, figures = []);
        foreach ((TeamDistrict recorded, int count) in _told)
        {
            if (_planner.Districts.Resolve(recorded.District, on) is not { } present || (recorded.Team ?? _planner.Plan.TeamFor(present.Id, on)?.Id) is not { } team)
                continue;
            TeamDistrict of = new(present.Id, team);
            figures[of] = checked(figures.GetValueOrDefault(of) + count);
        }

        return figures;
    }
}
