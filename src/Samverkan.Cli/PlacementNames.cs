using System.Collections.Immutable;
using Samverkan.Cli.Pages;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>The teams, tracks and districts that a state file of a programme can name.</summary>
internal sealed class PlacementNames
{
    private readonly TeamPlan? _plan;
    private readonly ImmutableSortedSet<Slug> _teams;
    private readonly ImmutableSortedSet<Slug> _tracks;
    private readonly ImmutableSortedSet<Slug> _districts;

    /// <summary>Those of a programme; districts also as they were before a merger.</summary>
    public PlacementNames(Programme programme, DistrictCatalog districts)
    {
        _plan = programme.TeamPlan;
        _teams = [.. programme.TeamPlan?.Teams.Select(static t => t.Id) ?? []];
        _tracks = [.. programme.Tracks.Where(static t => t.Kind == TrackKind.Participants).Select(static t => t.Id)];
        _districts = [.. districts.Districts.Select(static d => d.Id)];
    }

    /// <summary>Whether there is one by that name and of that kind.</summary>
    public bool Has(Slug name) => All(name).Contains(name);

    /// <summary>Whether people are placed on teams; else they are on tracks only.</summary>
    public bool HasTeams => _plan is not null;

    /// <summary>Whether a team has a place of which working time can be told.</summary>
    public bool Has(StatedWorkingTime told) => _plan?.Find(told.Team) is { } team && team.Memberships.Any(place => told.Concerns(team.Id, place));

    /// <summary>The places of a team, in words: what was expected.</summary>
    public string PlacesOf(TeamId team) =>
        _plan?.Find(team) is { } known ? string.Join("; ", known.Memberships.Select(static place => $"{JsonPage.Name(place.Role)} ({string.Join(", ", place.Districts)})").Distinct(StringComparer.Ordinal)) : "-";

    /// <summary>All of the same kind, in words: what was expected.</summary>
    public string Like(Slug name) => All(name) is { IsEmpty: false } all ? string.Join(", ", all) : "-";

    private ImmutableSortedSet<Slug> All(Slug name) => name is TeamId ? _teams : name is TrackId ? _tracks : _districts;
}
