using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Benchmarks;

/// <summary>The town of <see cref="PlacementBenchmarks"/> as a programme asks for it: candidates, one in ten among the worst off, and a planner of teams that a manager has given so many places.</summary>
internal static class PlannerTown
{
    /// <summary>The day.</summary>
    public static LocalDate Day { get; } = new(2024, 11, 4);

    /// <summary>The candidates, the same each time, in the order in which they came.</summary>
    public static PlacementCandidate[] People(ImmutableArray<ImmutableArray<AssignmentOption>> options) =>
    [
        .. options.Select(static (own, i) => new PlacementCandidate(ParticipantId.FromBits((UInt128)(i + 1)), null, Day.PlusDays(-(i % 365)))
        {
            IsWorstOff = i % 10 == 0,
            Options = [.. own.Select(static o => new TeamOption(Team(o.Place), (int)o.Cost))],
        }),
    ];

    /// <summary>A planner.</summary>
    public static PlacementPlanner Planner(ImmutableArray<int> places)
    {
        DatePeriod always = new(Day.PlusYears(-1), null);
        SourceReference source = new("Benchmark", "");
        TeamPlan plan = new()
        {
            Districts = [],
            RequiredRoles = [TeamRole.JobCoach],
            Requirement = RoleRequirement.MembersOrCollaborators,
            Teams =
            [
                .. places.Select((_, team) => new MultiCompetenceTeam
                {
                    Id = Team(team),
                    Name = new(Team(team).Value, Team(team).Value),
                    Model = default,
                    Validity = always,
                    Memberships = [new() { Role = TeamRole.JobCoach, Kind = MembershipKind.Member, SharePercent = 100, Districts = [], Validity = always }],
                }),
            ],
            Source = source,
            AssignmentSource = source,
        };
        return new(plan, DistrictCatalog.Stockholm, new([new(TeamRole.JobCoach, 1_000)])) { Limits = [.. places.Select(static (count, team) => new CapacityLimit(Team(team), count))] };
    }

    /// <summary>A team.</summary>
    public static TeamId Team(int number) => new(FormattableString.Invariant($"team-{number:D3}"));
}
