using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>
/// A capacity that a manager has stated for a team, for one of its roles, or for a role bound to some districts: at most so many participants at the
/// same time, whatever the norm gives. Immutable.
/// </summary>
/// <param name="Team">The team.</param>
/// <param name="Participants">Participants at the same time, 0 or more.</param>
public sealed record CapacityLimit(TeamId Team, int Participants)
{
    /// <summary>The role that it concerns; <see langword="null"/> for the team as a whole.</summary>
    public TeamRole? Role { get; init; }

    /// <summary>The districts of the social worker that it concerns; empty for the whole team. Only with <see cref="TeamRole.SocialWorker"/>.</summary>
    public ImmutableArray<DistrictId> Districts { get; init; } = [];
}
