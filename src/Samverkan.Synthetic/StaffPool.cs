using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic;

/// <summary>The caseworkers who do not exist: a few for each team and role, the same ones for everybody of the team.</summary>
internal sealed class StaffPool(long seed)
{
    private const int Purpose = 3;
    private const int PerRole = 6;

    public static CaseworkerRole EmploymentOfficer { get; } = new("employment-officer");

    public static CaseworkerRole JobCoach { get; } = new("job-coach");

    public static CaseworkerRole SocialWorker { get; } = new("social-worker");

    /// <summary>The three roles of a multiteam, those of a programme that says nothing else.</summary>
    public static ImmutableArray<CaseworkerRole> Roles { get; } = [EmploymentOfficer, JobCoach, SocialWorker];

    /// <summary>
    /// The roles in which somebody of a programme is responsible for a person, the one who keeps the records first: those of its document who meet participants, in its order, the
    /// employment officer before others; where participants come from the districts or the social services are named, a social worker is responsible too.
    /// </summary>
    public static ImmutableArray<CaseworkerRole> RolesOf(Programme programme)
    {
        if (programme.TeamPlan is not null)
            return Roles;
        CaseworkerRole[] stated = [.. programme.Staff.Where(static resource => resource.MeetsParticipants).Select(static resource => StaffStory.RoleOf(resource.Role.English)).Where(static role => !StaffStory.IsLead(role)).Select(static role => new CaseworkerRole(role.Value)).Distinct()];
        if (stated.Length == 0)
            return SyntheticProfile.Of(programme.Id).Caseworkers is { IsEmpty: false } assumed ? assumed : Roles;
        return [.. stated.OrderByDescending(static role => role == EmploymentOfficer).Append(SocialWorker).Distinct()];
    }

    /// <summary>One of the people in a role of a team; people of teams without a number share one pool.</summary>
    public StaffId Member(TeamId? team, CaseworkerRole role, int number)
    {
        int place = Roles.IndexOf(role);
        int pool = 17;
        foreach (char c in place < 0 ? $"{team?.Value}|{role.Value}" : team?.Value ?? "")
            pool = ((pool * 31) + c) % 1_000_003;
        place = Math.Max(place, 0);
        return StaffId.FromBits(SeededRandom.Stream(seed, Purpose, (((pool * Roles.Length) + place) * PerRole) + (number % PerRole)).NextWideBits());
    }
}
