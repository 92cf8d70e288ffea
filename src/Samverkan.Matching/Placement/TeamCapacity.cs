using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>How many participants a team can have on a day, and how many it has.</summary>
/// <param name="Team">The team.</param>
/// <param name="Places">The places that the known working time and the stated limits give.</param>
/// <param name="Ongoing">The participants whom the team has already.</param>
/// <param name="UnknownRoles">The roles whose working time is unknown and which therefore do not limit the places.</param>
public sealed record TeamCapacity(TeamId Team, int Places, int Ongoing, ImmutableArray<TeamRole> UnknownRoles)
{
    /// <summary>What each role of the norm gives, in the order of the roles; the scarcest decides, unless a stated limit is lower.</summary>
    public ImmutableArray<RoleCapacity> Roles { get; init; } = [];

    /// <summary>The free places: never below 0, also when the team has more participants than places.</summary>
    public int Free => Math.Max(0, Places - Ongoing);
}
