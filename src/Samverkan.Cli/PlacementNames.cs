using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>The teams, tracks and districts that a state file of a programme can name.</summary>
internal sealed class PlacementNames
{
    private readonly ImmutableSortedSet<Slug> _teams;
    private readonly ImmutableSortedSet<Slug> _tracks;
    private readonly ImmutableSortedSet<Slug> _districts;

    /// <summary>Those of a programme; districts also as they were before a merger.</summary>
    public PlacementNames(Programme programme, DistrictCatalog districts)
    {
        _teams = [.. programme.TeamPlan?.Teams.Select(static t => t.Id) ?? []];
        _tracks = [.. programme.Tracks.Where(static t => t.Kind == TrackKind.Participants).Select(static t => t.Id)];
        _districts = [.. districts.Districts.Select(static d => d.Id)];
    }

    /// <summary>Whether there is one by that name and of that kind.</summary>
    public bool Has(Slug name) => All(name).Contains(name);

    /// <summary>All of the same kind, in words: what was expected.</summary>
    public string Like(Slug name) => All(name) is { IsEmpty: false } all ? string.Join(", ", all) : "-";

    private ImmutableSortedSet<Slug> All(Slug name) => name is TeamId ? _teams : name is TrackId ? _tracks : _districts;
}
