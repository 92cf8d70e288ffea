using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

public sealed class PlacementPlannerTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly DistrictId[] Districts = [.. DistrictCatalog.Stockholm.Districts.Select(static d => d.Id)];

    private static readonly Gen<PlacementCandidate[]> People =
        Gen.Select(
            Gen.Int[0, Districts.Length],
            Gen.Int[-30, 1],
            Gen.Int[0, 7],
            static (district, referred, other) => (district, referred, other))
        .Array[0, 60]
        .Select(static rows => rows.Select(static (r, i) => new PlacementCandidate(
            ParticipantId.FromBits((UInt128)(i + 1)),
            r.district == Districts.Length ? null : Districts[r.district],
            Day.PlusDays(r.referred))
        {
            Options = r.other is >= 1 and <= 6 ? [new(new TeamId($"team-{r.other}"), r.other)] : [],
        }).ToArray());

    [Fact]
    public void Everybody_is_placed_queued_or_refused_once_with_a_reason_in_both_languages_and_never_above_capacity() =>
        Gen.Select(People, Gen.Int[1, 8], Gen.Int[0, 9].Array[6]).Sample(
            static (people, norm, ongoing) =>
            {
                PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm));
                var load = ongoing.Select(static (n, i) => (Team: new TeamId($"team-{i + 1}"), n)).ToDictionary(static p => p.Team, static p => p.n);
                PlacementProposal proposal = planner.Propose(people, Day, load);
                ParticipantId[] all =
                [
                    .. proposal.Placements.Select(static p => p.Participant), .. proposal.Queue.Select(static p => p.Participant),
                    .. proposal.Unplaceable.Select(static p => p.Participant),
                ];
                return all.Order().SequenceEqual(people.Select(static p => p.Id).Order())
                    && proposal.Capacities.All(c => proposal.Placements.Count(p => p.Team == c.Team) <= c.Free && c.Places == norm)
                    && Reasons(proposal).All(static r => r.Explain(Language.Swedish).Length > 0 && r.Explain(Language.English) != r.Explain(Language.Swedish));
            },
            iter: 500);

    [Fact]
    public void The_same_people_in_another_order_get_the_same_proposal() =>
        Gen.Select(People, Gen.Int[1, 8], Gen.Int[0, 1000]).Sample(
            static (people, norm, seed) =>
            {
                PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm));
                PlacementCandidate[] shuffled = [.. people.OrderBy(p => ((long)(ulong)p.Id.Value * 7919 + seed) % 101).ThenByDescending(static p => p.Id)];
                PlacementProposal one = planner.Propose(people, Day);
                PlacementProposal two = planner.Propose(shuffled, Day);
                return one.Placements.AsSpan().SequenceEqual(two.Placements.AsSpan())
                    && one.Queue.AsSpan().SequenceEqual(two.Queue.AsSpan())
                    && one.Unplaceable.AsSpan().SequenceEqual(two.Unplaceable.AsSpan());
            },
            iter: 300);

    [Fact]
    public void A_full_team_keeps_a_queue_by_day_of_referral_and_then_by_id()
    {
        PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(1));
        var district = new DistrictId("stockholm/farsta");
        PlacementProposal proposal = planner.Propose([Person(3, district, -1), Person(2, district, -1), Person(1, district, 0), Person(4, district, -9)], Day);
        ProposedPlacement placed = Assert.Single(proposal.Placements);
        Assert.Equal((Id(4), new TeamId("team-4"), "SAM3001"), (placed.Participant, placed.Team, placed.Reason.Code.Id));
        Assert.Equal([(Id(2), 1), (Id(3), 2), (Id(1), 3)], proposal.Queue.Select(static q => (q.Participant, q.Position)));
        Assert.Contains("plats 1 i kön till team-4", proposal.Queue[0].Reason.Explain(Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_reason_for_no_place_has_its_code()
    {
        PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100));
        var september = new LocalDate(2024, 9, 2);
        PlacementProposal proposal = planner.Propose(
            [
                new(Id(1), null, september),
                new(Id(2), new DistrictId("malmo/rosengard"), september),
                new(Id(3), new DistrictId("stockholm/farsta"), september),
                new(Id(4), new DistrictId("stockholm/skarholmen"), september.PlusDays(1)),
                new(Id(5), new DistrictId("stockholm/skarholmen"), september),
            ],
            september);
        Assert.Equal(["SAM3021", "SAM3022", "SAM3023", "SAM3024"], proposal.Unplaceable.OrderBy(static u => u.Participant).Select(static u => u.Reason.Code.Id));
        Assert.Contains("2024-11-01", proposal.Unplaceable[2].Reason.Expected(Language.English), StringComparison.Ordinal);
        Assert.Equal(new TeamId("team-2"), Assert.Single(proposal.Placements).Team);
    }

    [Fact]
    public void A_record_from_before_a_merger_is_placed_by_its_successor()
    {
        PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100));
        ProposedPlacement placed = Assert.Single(planner.Propose([Person(1, new DistrictId("stockholm/spanga-tensta"), 0)], Day).Placements);
        Assert.Equal((new TeamId("team-3"), new DistrictId("stockholm/jarva")), (placed.Team, placed.District!));
    }

    [Fact]
    public void An_agreed_team_takes_whoever_the_own_team_has_no_place_for_and_the_next_best_is_told()
    {
        PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(1));
        var district = new DistrictId("stockholm/farsta");
        PlacementProposal proposal = planner.Propose([Person(1, district, -2) with { Options = [new(new TeamId("team-5"), 3)] }, Person(2, district, -1)], Day);
        Assert.Empty(proposal.Queue);
        Assert.Equal(["team-5", "team-4"], proposal.Placements.Select(static p => p.Team.Value));
        Assert.Equal("SAM3002", proposal.Placements[0].Reason.Code.Id);
        Assert.Equal(new TeamId("team-4"), proposal.Placements[0].NextBest);
    }

    [Fact]
    public void Capacity_follows_known_working_time_and_names_the_roles_whose_time_is_unknown()
    {
        CaseloadNorm norm = CaseloadNorm.ForThreeProfessions(100);
        ImmutableArray<TeamCapacity> all = [.. ProgrammeCatalog.Stockholmskraften.TeamPlan!.Teams.Select(t => norm.CapacityOf(t, Day, 0))];
        Assert.Equal(600, all.Sum(static c => c.Places));
        Assert.Equal([0, 0, 0, 1, 1, 1], all.Select(static c => c.UnknownRoles.Length));
        Assert.Equal(0, norm.CapacityOf(ProgrammeCatalog.Stockholmskraften.TeamPlan!.Teams[5], new LocalDate(2024, 10, 31), 0).Places);
        Assert.Equal(0, norm.CapacityOf(ProgrammeCatalog.Stockholmskraften.TeamPlan!.Teams[0], Day, 130).Free);
    }

    [Fact]
    public void A_person_twice_or_an_unknown_team_is_a_programmers_error()
    {
        PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(1));
        Assert.Throws<ArgumentException>(() => planner.Propose([Person(1, null, 0), Person(1, null, 0)], Day));
        Assert.Throws<ArgumentException>(() => planner.Propose([Person(1, null, 0) with { Options = [new(new TeamId("team-7"), 0)] }], Day));
        Assert.Throws<ArgumentException>(static () => new CaseloadNorm([]));
    }

    private static IEnumerable<Refusal> Reasons(PlacementProposal proposal) =>
        proposal.Placements.Select(static p => p.Reason).Concat(proposal.Queue.Select(static q => q.Reason)).Concat(proposal.Unplaceable.Select(static u => u.Reason));

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);

    private static PlacementCandidate Person(int n, DistrictId? district, int days) => new(Id(n), district, Day.PlusDays(days));
}
