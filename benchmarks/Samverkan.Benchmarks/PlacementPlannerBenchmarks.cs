using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Benchmarks;

/// <summary>
/// The town of <see cref="PlacementBenchmarks"/> as a programme asks for it: 100,000 people on 500 teams by <see cref="PlacementPlanner"/>, with reasons, next best, queue, shortages and proof; with room for 5 % more
/// and for 10 % fewer than there are, one in ten among the worst off. And what changes in an assignment of everybody when there is too little room.
/// </summary>
[MemoryDiagnoser]
public class PlacementPlannerBenchmarks
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private PlacementCandidate[] _people = [];
    private PlacementPlanner? _roomy;
    private PlacementPlanner? _tight;
    private ImmutableArray<ImmutableArray<AssignmentOption>> _options = [];
    private ImmutableArray<int> _capacities = [];
    private OngoingAssignment _full = new([], []);

    /// <summary>Draws the town, and tells how many get a place.</summary>
    [GlobalSetup]
    public void Draw()
    {
        (_options, _capacities) = PlacementBenchmarks.Town(100_000, 500, 12, 0.9);
        TeamId[] teams = [.. Enumerable.Range(0, 500).Select(static t => new TeamId(FormattableString.Invariant($"team-{t:D3}")))];
        _people =
        [
            .. _options.Select((options, i) => new PlacementCandidate(ParticipantId.FromBits((UInt128)(i + 1)), null, Day.PlusDays(-(i % 365)))
            {
                IsWorstOff = i % 10 == 0,
                Options = [.. options.Select(o => new TeamOption(teams[o.Place], (int)o.Cost))],
            }),
        ];
        _roomy = Planner(teams, PlacementBenchmarks.Town(1, 500, 1, 105_000).Capacities);
        _tight = Planner(teams, _capacities);
        _full = new(_options, _capacities);
        Console.WriteLine(FormattableString.Invariant($"placed: {WithRoom()} with room for 105,000, {WithoutRoom()} with room for 90,000; waiting in the ongoing one: {_full.Waiting.Length}"));
    }

    /// <summary>Room for 5 % more than there are.</summary>
    [Benchmark(Baseline = true)]
    public int WithRoom() => _roomy!.Propose(_people, Day).Placements.Length;

    /// <summary>Room for 10 % fewer than there are: a queue of thousands, and which capacities hold them.</summary>
    [Benchmark]
    public int WithoutRoom() => _tight!.Propose(_people, Day).Placements.Length;

    /// <summary>Somebody comes when all is full, and leaves again.</summary>
    [Benchmark]
    public int OneArrivalWhenFull()
    {
        int moved = _full.Arrive(_options[_full.People % _options.Length]).Length;
        return moved + _full.Leave(_full.People - 1).Length;
    }

    /// <summary>One team has one place fewer, and again as many.</summary>
    [Benchmark]
    public int OnePlaceFewerAndBack() => Change(1);

    /// <summary>One team has fifty places fewer, and again as many.</summary>
    [Benchmark]
    public int FiftyPlacesFewerAndBack() => Change(50);

    private int Change(int places) => _full.SetCapacity(250, _capacities[250] - places).Length + _full.SetCapacity(250, _capacities[250]).Length;

    private static PlacementPlanner Planner(TeamId[] teams, ImmutableArray<int> places)
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
                .. teams.Select(id => new MultiCompetenceTeam
                {
                    Id = id,
                    Name = new(id.Value, id.Value),
                    Model = default,
                    Validity = always,
                    Memberships = [new() { Role = TeamRole.JobCoach, Kind = MembershipKind.Member, SharePercent = 100, Districts = [], Validity = always }],
                }),
            ],
            Source = source,
            AssignmentSource = source,
        };
        return new(plan, DistrictCatalog.Stockholm, new([new(TeamRole.JobCoach, 1_000)])) { Limits = [.. teams.Zip(places, static (team, count) => new CapacityLimit(team, count))] };
    }
}
