using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Synthetic;

/// <summary>The caseworkers who do not exist: a few for each team and role, the same ones for everybody of the team.</summary>
internal sealed class StaffPool(long seed)
{
    private const int Purpose = 3;
    private const int PerRole = 6;

    public static CaseworkerRole EmploymentOfficer { get; } = new("employment-officer");

    public static CaseworkerRole JobCoach { get; } = new("job-coach");

    public static CaseworkerRole SocialWorker { get; } = new("social-worker");

    public static ImmutableArray<CaseworkerRole> Roles { get; } = [EmploymentOfficer, JobCoach, SocialWorker];

    /// <summary>One of the people in a role of a team; people of teams without a number share one pool.</summary>
    public StaffId Member(TeamId? team, CaseworkerRole role, int number)
    {
        int place = Roles.IndexOf(role);
        int pool = 17;
        foreach (char c in team?.Value ?? "")
            pool = ((pool * 31) + c) % 1_000_003;
        return StaffId.FromBits(SeededRandom.Stream(seed, Purpose, (((pool * Roles.Length) + place) * PerRole) + (number % PerRole)).NextWideBits());
    }
}
