using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;

namespace Samverkan.Matching.Placement;

/// <summary>
/// The working time that a manager has stated for a place in a team, or for one who works with it from outside: where the plan tells none (<i>deltid</i>), or another than it tells. Immutable.
/// </summary>
/// <param name="Team">The team.</param>
/// <param name="Role">The role; each place of it, unless districts say which.</param>
/// <param name="SharePercent">Share of full time in percent, 1 to 100, for each place.</param>
public sealed record StatedWorkingTime(TeamId Team, TeamRole Role, int SharePercent)
{
    /// <summary>The districts of the places that it concerns; empty for all places of the role.</summary>
    public ImmutableArray<DistrictId> Districts { get; init; } = [];

    /// <summary>Whether it concerns a place.</summary>
    /// <param name="team">The team of the place.</param>
    /// <param name="place">The place.</param>
    public bool Concerns(TeamId team, TeamMembership place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Team == team && Role == place.Role && (Districts.IsEmpty || place.Districts.Any(Districts.Contains));
    }

    /// <summary>A plan with what has been stated of working time: of several that concern a place the last counts.</summary>
    internal static TeamPlan Apply(TeamPlan plan, ImmutableArray<StatedWorkingTime> times) => new()
    {
        Districts = plan.Districts,
        RequiredRoles = plan.RequiredRoles,
        Requirement = plan.Requirement,
        Source = plan.Source,
        AssignmentSource = plan.AssignmentSource,
        Teams =
        [
            .. plan.Teams.Select(team => new MultiCompetenceTeam
            {
                Id = team.Id,
                Name = team.Name,
                Model = team.Model,
                Validity = team.Validity,
                IsPilot = team.IsPilot,
                Memberships = [.. team.Memberships.Select(place => times.LastOrDefault(t => t.Concerns(team.Id, place)) is { } told ? With(place, told.SharePercent) : place)],
            }),
        ],
    };

    private static TeamMembership With(TeamMembership place, int share) => new()
    {
        Role = place.Role,
        DevelopmentLead = place.DevelopmentLead,
        Kind = place.Kind,
        Employer = place.Employer,
        SharePercent = share,
        Districts = place.Districts,
        Validity = place.Validity,
    };
}
