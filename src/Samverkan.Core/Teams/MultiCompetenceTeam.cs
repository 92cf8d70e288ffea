using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Teams;

/// <summary>
/// A team of several professions (<i>multikompetent team, multiteam</i>) that meets participants together. Immutable; two are
/// equal when they are the same object.
/// </summary>
public sealed class MultiCompetenceTeam
{
    /// <summary>The key within the programme.</summary>
    public required TeamId Id { get; init; }

    /// <summary>The name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>How it is put together.</summary>
    public required TeamModel Model { get; init; }

    /// <summary>The days on which it works.</summary>
    public required DatePeriod Validity { get; init; }

    /// <summary>Whether it goes over from the pilot.</summary>
    public bool IsPilot { get; init; }

    /// <summary>Its places, in the order of the definition.</summary>
    public required ImmutableArray<TeamMembership> Memberships { get; init; }

    /// <summary>The places that exist on a day while the team works.</summary>
    /// <param name="on">The day.</param>
    public IEnumerable<TeamMembership> On(LocalDate on) => Validity.Contains(on) ? Memberships.Where(m => m.Validity.Contains(on)) : [];

    /// <summary>The districts that the team serves on a day: those of all its places, by key.</summary>
    /// <param name="on">The day.</param>
    public ImmutableSortedSet<DistrictId> DistrictsOn(LocalDate on) => [.. On(on).SelectMany(static m => m.Districts)];

    /// <summary>The number of persons who are members on a day; those outside are not counted.</summary>
    /// <param name="on">The day.</param>
    public int MembersOn(LocalDate on) => On(on).Count(static m => m.Kind == MembershipKind.Member);

    /// <summary>The working time of the members on a day; those outside are not counted.</summary>
    /// <param name="on">The day.</param>
    public WorkingTime WorkingTimeOn(LocalDate on) =>
        On(on).Where(static m => m.Kind == MembershipKind.Member).Aggregate(default(WorkingTime), static (sum, m) => sum.Plus(m.SharePercent));

    /// <summary>The required roles that nobody fills for a district on a day, in their order.</summary>
    /// <param name="required">The roles.</param>
    /// <param name="requirement">How a role may be filled.</param>
    /// <param name="district">The district.</param>
    /// <param name="on">The day.</param>
    public ImmutableArray<TeamRole> MissingRoles(ImmutableArray<TeamRole> required, RoleRequirement requirement, DistrictId district, LocalDate on) =>
    [
        .. required.Where(role => !On(on).Any(m =>
            m.Role == role && m.Districts.Contains(district)
            && (requirement == RoleRequirement.MembersOrCollaborators || m.Kind == MembershipKind.Member))),
    ];

    /// <summary>The key.</summary>
    public override string ToString() => Id.Value;
}
