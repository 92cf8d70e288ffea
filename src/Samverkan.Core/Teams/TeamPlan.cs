using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Teams;

/// <summary>
/// The teams of a programme through time: which districts it covers, which team serves each of them, and what a team must have.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>A plan that <see cref="TeamPlanReader"/> returns has been checked by <see cref="TeamPlanRules"/>.</remarks>
public sealed class TeamPlan
{
    /// <summary>The districts that the plan covers, by key.</summary>
    public required ImmutableSortedSet<DistrictId> Districts { get; init; }

    /// <summary>The roles that each district must have.</summary>
    public required ImmutableArray<TeamRole> RequiredRoles { get; init; }

    /// <summary>How a required role may be filled.</summary>
    public required RoleRequirement Requirement { get; init; }

    /// <summary>The teams, in the order of the definition.</summary>
    public required ImmutableArray<MultiCompetenceTeam> Teams { get; init; }

    /// <summary>Where the teams and their roles stand.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>Where the assignment of districts to teams stands, and how sure it is.</summary>
    public required SourceReference AssignmentSource { get; init; }

    /// <summary>The first day on which every team has started: from here each district is served exactly once.</summary>
    /// <exception cref="InvalidOperationException">The plan has no teams.</exception>
    public LocalDate LastStart => Teams.Max(static t => t.Validity.Start);

    /// <summary>A team by its key, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    public MultiCompetenceTeam? Find(TeamId id) => Teams.FirstOrDefault(t => t.Id == id);

    /// <summary>The team that serves a district on a day, or <see langword="null"/> when none does.</summary>
    /// <param name="district">The district.</param>
    /// <param name="on">The day.</param>
    public MultiCompetenceTeam? TeamFor(DistrictId district, LocalDate on) =>
        Teams.FirstOrDefault(t => t.On(on).Any(m => m.Districts.Contains(district)));

    /// <summary>
    /// The team that serves, on a day, the district that stands in a recorded district's place: a record from before a merger
    /// is routed by its successor.
    /// </summary>
    /// <param name="district">The district as recorded.</param>
    /// <param name="on">The day.</param>
    /// <param name="catalog">The districts through time.</param>
    public MultiCompetenceTeam? TeamFor(DistrictId district, LocalDate on, DistrictCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Resolve(district, on) is { } present ? TeamFor(present.Id, on) : null;
    }

    /// <summary>The number of members of all teams on a day; those outside are not counted.</summary>
    /// <param name="on">The day.</param>
    public int MembersOn(LocalDate on) => Teams.Sum(t => t.MembersOn(on));

    /// <summary>The working time of the members of all teams on a day.</summary>
    /// <param name="on">The day.</param>
    public WorkingTime WorkingTimeOn(LocalDate on) => Teams.Aggregate(
        default(WorkingTime),
        (sum, t) => t.WorkingTimeOn(on) is var time ? new WorkingTime(sum.Percent + time.Percent, sum.UnknownShares + time.UnknownShares) : sum);
}
