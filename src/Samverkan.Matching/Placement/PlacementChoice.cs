using NodaTime;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>One person and one team that could have him or her: what a cost or a constraint is asked about.</summary>
/// <param name="Candidate">The person.</param>
/// <param name="Team">The team.</param>
/// <param name="Profile">What the team can offer.</param>
/// <param name="District">The person's district on the day, after successors; <see langword="null"/> when unknown.</param>
/// <param name="Start">The day on which the person could start there.</param>
public sealed record PlacementChoice(PlacementCandidate Candidate, MultiCompetenceTeam Team, TeamProfile Profile, DistrictId? District, LocalDate Start)
{
    /// <summary>Nothing about the person.</summary>
    public override string ToString() => Team.Id.Value;
}
