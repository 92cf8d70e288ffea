using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// How many participants a team can have: each role with a norm allows so many per full-time position, and the scarcest role
/// decides. Immutable.
/// </summary>
/// <remarks>
/// Only members count. A role in which somebody's share is unknown does not limit the team, and the capacity says so: an
/// unknown share is neither nothing nor a guess. So does a role that only people outside the team fill.
/// </remarks>
public sealed class CaseloadNorm
{
    /// <summary>Creates a norm.</summary>
    /// <param name="roles">The norm of each role; each role at most once.</param>
    /// <exception cref="ArgumentException">There is no role, a role stands twice, or a number is below 1.</exception>
    public CaseloadNorm(ImmutableArray<RoleCaseload> roles)
    {
        if (roles.IsDefaultOrEmpty || roles.Select(static r => r.Role).Distinct().Count() != roles.Length || roles.Any(static r => r.ParticipantsPerFullTime < 1))
            throw new ArgumentException("A norm has at least one role, each once, with at least one participant.", nameof(roles));
        Roles = [.. roles.OrderBy(static r => r.Role)];
    }

    /// <summary>The pilot of Stockholmskraften: about 100 ongoing participants per team of three full-time positions.</summary>
    public static SourceReference PilotSource { get; } = new("Samordningsförbundet Stockholms stad, Pilot Stockholmskraften", "")
    {
        Address = "https://samordningstockholm.se/insatser/pilot-stockholmskraften/",
    };

    /// <summary>The norm of each role, in the order of the roles.</summary>
    public ImmutableArray<RoleCaseload> Roles { get; }

    /// <summary>The same number for the three professions of a multiteam.</summary>
    /// <param name="participantsPerFullTime">Participants at the same time per full-time position, 1 or more.</param>
    public static CaseloadNorm ForThreeProfessions(int participantsPerFullTime) => new(
    [
        new(TeamRole.EmploymentOfficer, participantsPerFullTime),
        new(TeamRole.JobCoach, participantsPerFullTime),
        new(TeamRole.SocialWorker, participantsPerFullTime),
    ]);

    /// <summary>The capacity of a team on a day. A team that does not work then has no places.</summary>
    /// <param name="team">The team.</param>
    /// <param name="on">The day.</param>
    /// <param name="ongoing">The participants whom the team has already, 0 or more.</param>
    public TeamCapacity CapacityOf(MultiCompetenceTeam team, LocalDate on, int ongoing)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentOutOfRangeException.ThrowIfNegative(ongoing);
        var unknown = ImmutableArray.CreateBuilder<TeamRole>();
        var roles = ImmutableArray.CreateBuilder<RoleCapacity>(Roles.Length);
        int? places = null;
        foreach (RoleCaseload norm in Roles)
        {
            TeamMembership[] members = [.. team.On(on).Where(m => m.Role == norm.Role && m.Kind == MembershipKind.Member)];
            bool outside = members.Length == 0 && team.On(on).Any(m => m.Role == norm.Role);
            WorkingTime time = members.Aggregate(default(WorkingTime), static (sum, m) => sum.Plus(m.SharePercent));
            bool isUnknown = outside || !time.IsComplete;
            int? given = isUnknown ? null : (int)Math.Min(int.MaxValue, (long)time.Percent * norm.ParticipantsPerFullTime / 100);
            roles.Add(new(norm.Role, given));
            if (isUnknown)
                unknown.Add(norm.Role);
            else
                places = Math.Min(places ?? int.MaxValue, given!.Value);
        }

        return new(team.Id, places ?? 0, ongoing, unknown.ToImmutable()) { Roles = roles.ToImmutable() };
    }
}
