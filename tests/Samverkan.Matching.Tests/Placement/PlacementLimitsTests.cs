using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>No limit of a manager's and no figure of a district's is passed over without a word.</summary>
public sealed class PlacementLimitsTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly TeamPlan Teams = ProgrammeCatalog.Stockholmskraften.TeamPlan!;
    private static readonly TeamId One = new("team-1");
    private static readonly TeamId Three = new("team-3");
    private static readonly TeamId Four = new("team-4");
    private static readonly TeamId Five = new("team-5");
    private static readonly TeamId Six = new("team-6");
    private static readonly DistrictId Farsta = new("stockholm/farsta");
    private static readonly DistrictId Skarpnack = new("stockholm/skarpnack");
    private static readonly DistrictId Hasselby = new("stockholm/hasselby-vallingby");
    private static readonly DistrictId Inner = new("stockholm/norra-innerstaden");

    [Theory]
    [InlineData("stockholm/norrmalm")]
    [InlineData("stockholm/ostermalm")]
    [InlineData("stockholm/norra-innerstaden")]
    public void Figures_and_limits_of_a_merged_district_are_its_successors(string recorded)
    {
        Dictionary<TeamId, int> ongoing = new() { [Six] = 2 };
        foreach (DistrictId limited in new[] { Inner, new DistrictId("stockholm/norrmalm") })
        {
            PlacementPlanner planner = Planner(District(Six, 1, limited));
            Assert.Empty(planner.Propose([Person(1, Inner)], Day, ongoing, new Dictionary<TeamDistrict, int> { [new(new(recorded))] = 1 }).Placements);
            Assert.Single(planner.Propose([Person(1, Inner)], Day, ongoing).Placements);
        }
    }

    [Fact]
    public void Predecessors_are_added_together_and_a_district_without_a_successor_is_told()
    {
        Dictionary<TeamDistrict, int> recorded = new() { [new(new("stockholm/rinkeby-kista"))] = 25, [new(new("stockholm/spanga-tensta"))] = 15, [new(new("malmo/rosengard"))] = 3 };
        PlacementPlanner planner = new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100));
        PlacementProposal proposal = planner.Propose([], Day, new Dictionary<TeamId, int> { [Three] = 39 }, recorded);
        Assert.Equal(["SAM3044", "SAM3050"], Codes(proposal));
        Assert.Contains("(40)", proposal.Contradictions[0].Reason.Explain(Language.Swedish), StringComparison.Ordinal);
        Assert.Empty(planner.Propose([], Day, new Dictionary<TeamId, int> { [Three] = 40 }, new Dictionary<TeamDistrict, int> { [new(new("stockholm/rinkeby-kista"))] = 40 }).Contradictions);
    }

    [Fact]
    public void A_limit_for_a_district_holds_where_the_team_has_one_social_worker_only()
    {
        PlacementProposal proposal = Planner(District(One, 1, Hasselby)).Propose([Person(1, Hasselby), Person(2, Hasselby)], Day);
        Assert.Equal((1, "SAM3012"), (proposal.Placements.Length, Assert.Single(proposal.Queue).Reason.Code.Id));
        Assert.Empty(proposal.Contradictions);
        Assert.Empty(Planner(District(One, 1, Hasselby)).Propose([Person(1, Hasselby)], Day, new Dictionary<TeamId, int> { [One] = 1 }, new Dictionary<TeamDistrict, int> { [new(Hasselby)] = 1 }).Placements);
    }

    [Fact]
    public void Participants_of_a_district_take_places_where_they_are_and_nowhere_else()
    {
        Dictionary<TeamId, int> ongoing = new() { [Five] = 3 };
        PlacementCandidate[] two = [Person(1, Farsta), Person(2, Farsta)];
        PlacementPlanner planner = Planner(District(Four, 3, Farsta));
        PlacementProposal elsewhere = planner.Propose(two, Day, ongoing, new Dictionary<TeamDistrict, int> { [new(Farsta, Five)] = 3 });
        Assert.Equal([Four, Four], elsewhere.Placements.Select(static p => p.Team));
        Assert.Empty(elsewhere.Contradictions);
        // On the district's own team, which is meant when none is told, they take all three.
        foreach (TeamDistrict own in (TeamDistrict[])[new(Farsta), new(Farsta, Four)])
        {
            PlacementProposal full = planner.Propose(two, Day, new Dictionary<TeamId, int> { [Four] = 3 }, new Dictionary<TeamDistrict, int> { [own] = 3 });
            Assert.Equal(["SAM3012", "SAM3012"], full.Queue.Select(static q => q.Reason.Code.Id));
            Assert.Empty(full.Contradictions);
        }

        Assert.Equal(["SAM3044"], Codes(Planner().Propose([], Day, ongoing, new Dictionary<TeamDistrict, int> { [new(Farsta, Five)] = 4 })));
        Assert.Throws<ArgumentException>(() => planner.Propose([], Day, ongoing, new Dictionary<TeamDistrict, int> { [new(Farsta, new("team-9"))] = 1 }));
    }

    [Fact]
    public void A_limit_for_a_district_that_the_team_does_not_serve_holds_for_those_placed_by_agreement_and_is_told()
    {
        PlacementCandidate agreed = Person(1, null) with { District = Hasselby, Options = [new(Four, 0)], Needs = new() { Conflicts = [One] } };
        PlacementProposal proposal = Planner(District(Four, 0, Hasselby)).Propose([agreed], Day);
        Assert.Empty(proposal.Placements);
        Assert.Equal(["SAM3048"], Codes(proposal));
        Assert.Single(Planner().Propose([agreed], Day).Placements);
    }

    [Fact]
    public void A_limit_for_a_role_that_the_team_does_not_have_closes_nothing_and_is_told()
    {
        PlacementProposal proposal = Planner(new CapacityLimit(Four, 0) { Role = TeamRole.DevelopmentLead }).Propose([Person(1, Farsta)], Day);
        Assert.Single(proposal.Placements);
        Assert.Equal(["SAM3047"], Codes(proposal));
        Assert.Contains("team-4 (developmentLead)", proposal.Contradictions[0].Reason.Explain(Language.English), StringComparison.Ordinal);
        Assert.Empty(Planner(new CapacityLimit(Four, 0) { Role = TeamRole.JobCoach }).Propose([Person(1, Farsta)], Day).Placements);
    }

    [Fact]
    public void Of_limits_that_disagree_the_lowest_applies_and_it_is_told()
    {
        PlacementProposal team = Planner(new CapacityLimit(Four, 80), new CapacityLimit(Four, 2), new CapacityLimit(Four, 50)).Propose([], Day);
        Assert.Equal(2, team.Capacities[3].Places);
        Assert.Equal(["SAM3046"], Codes(team));
        Assert.EndsWith("team-4: 2, 50, 80; the lowest applies", team.Contradictions[0].Reason.Explain(Language.English), StringComparison.Ordinal);
        PlacementProposal district = Planner(District(Four, 5, Farsta), District(Four, 1, Farsta)).Propose([Person(1, Farsta), Person(2, Farsta), Person(3, Skarpnack)], Day);
        Assert.Equal((2, 1), (district.Placements.Length, district.Queue.Length));
        Assert.Equal(["SAM3046"], Codes(district));
        Assert.Empty(Planner(new CapacityLimit(Four, 5), new CapacityLimit(Four, 5)).Propose([], Day).Contradictions);
    }

    [Fact]
    public void A_limit_for_several_social_workers_is_never_passed_in_all()
    {
        PlacementProposal proposal = Planner(District(Four, 1, Farsta, Skarpnack)).Propose([Person(1, Farsta), Person(2, Skarpnack)], Day);
        Assert.Single(proposal.Placements);
        Assert.Equal(["SAM3049"], Codes(proposal));
    }

    [Fact]
    public void A_limit_for_a_team_that_the_plan_does_not_have_is_a_programmers_error() =>
        Assert.Throws<ArgumentException>(static () => Planner(new CapacityLimit(new("team-9"), 1)));

    [Fact]
    public void Nobody_starts_on_a_day_that_is_no_working_day()
    {
        LocalDate christmas = new(2024, 12, 25);
        Assert.Equal(new LocalDate(2024, 12, 27), Assert.Single(Planner().Propose([Person(1, Farsta)], christmas).Placements).Start);
        PlacementPlanner closed = new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20))
        {
            Calendar = WorkingCalendar.Swedish.With(new ClosurePeriod(new DatePeriod(christmas, new LocalDate(2025, 1, 6)), new("stängt", "closed"), new("Test", ""))),
        };
        Assert.Equal(new LocalDate(2025, 1, 7), Assert.Single(closed.Propose([Person(1, Farsta)], christmas).Placements).Start);
        PlacementProposal over = Planner().Propose([Person(1, Farsta)], Teams.Find(Four)!.Validity.End!.Value.PlusDays(1));
        Assert.Equal("SAM3020", Assert.Single(over.Unplaceable).Reason.Code.Id);
        Assert.DoesNotContain("-", over.Unplaceable[0].Reason.Expected(Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shortage_of_a_part_is_told_by_its_districts_and_each_only_once()
    {
        PlacementCandidate[] people = [Person(1, Farsta), Person(2, Farsta), Person(3, Skarpnack), Person(4, Skarpnack), Person(5, null) with { Options = [new(Four, 0)] }];
        PlacementProposal proposal = Planner(new CapacityLimit(Four, 2), District(Four, 0, Farsta)).Propose(people, Day);
        string[] told = [.. proposal.Shortages.Select(static s => s.Reason.Explain(Language.English))];
        Assert.Equal(
            ["people who can be served by team-4 (stockholm/farsta) only: 2; free places for them: 0", "people who can be served by team-4 only: 5; free places for them: 2"],
            told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_team_that_is_full_is_one_shortage_whatever_districts_those_who_wait_come_from()
    {
        PlacementProposal proposal = Planner(new CapacityLimit(Four, 2)).Propose([Person(4, Farsta), Person(3, Farsta), Person(2, Farsta), Person(1, Skarpnack)], Day);
        Assert.Equal((2, 4, 2), Assert.Single(proposal.Shortages) is var shortage ? (shortage.Places, shortage.People, shortage.Waiting) : default);
    }

    private static string[] Codes(PlacementProposal proposal) => [.. proposal.Contradictions.Select(static c => c.Reason.Code.Id)];

    private static CapacityLimit District(TeamId team, int participants, params DistrictId[] districts) => new(team, participants) { Role = TeamRole.SocialWorker, Districts = [.. districts] };

    private static PlacementPlanner Planner(params CapacityLimit[] limits) => new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { Limits = [.. limits] };

    private static PlacementCandidate Person(int n, DistrictId? district) => new(ParticipantId.FromBits((UInt128)n), district, Day.PlusDays(-n));
}
