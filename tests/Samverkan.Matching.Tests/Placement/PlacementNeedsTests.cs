using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

public sealed class PlacementNeedsTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly DistrictId Farsta = new("stockholm/farsta");
    private static readonly TeamPlan Teams = ProgrammeCatalog.Stockholmskraften.TeamPlan!;
    private static readonly TeamId Four = new("team-4");
    private static readonly TeamId Five = new("team-5");

    [Fact]
    public void A_need_that_no_possible_team_is_known_to_meet_says_which_demands_collide()
    {
        PlacementPlanner planner = Planner(100, new TeamProfile(Four) { CoachingLanguages = [new("ar")] }, new TeamProfile(Five) { Accessible = true, ProtectedIdentities = true });
        PlacementCandidate person = Person(1, -1) with
        {
            Options = [new(Five, 1)],
            Needs = new() { CoachingLanguage = new("ar"), Accessibility = true, ProtectedIdentity = true, Conflicts = [Five] },
        };
        UnplaceableCandidate refused = Assert.Single(planner.Propose([person], Day).Unplaceable);
        Assert.Equal("SAM3025", refused.Reason.Code.Id);
        Assert.Equal(["SAM3032", "SAM3033", "SAM3031", "SAM3034"], refused.Collisions.Select(static c => c.Code.Id));
        Assert.All(refused.Collisions, static c => Assert.DoesNotContain("ar ", c.Explain(Language.English) + " ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_need_is_met_by_the_agreed_team_that_can()
    {
        PlacementPlanner planner = Planner(100, new TeamProfile(Five) { CoachingLanguages = [new("so")] });
        PlacementCandidate person = Person(1, -1) with { Options = [new(Five, 1)], Needs = new() { CoachingLanguage = new("so") } };
        Assert.Equal(Five, Assert.Single(planner.Propose([person], Day).Placements).Team);
    }

    [Fact]
    public void Whoever_comes_back_gets_the_former_team_and_another_only_when_that_places_more()
    {
        PlacementPlanner planner = Planner(1);
        PlacementCandidate back = Person(1, -2) with { Options = [new(Five, 5)], Needs = new() { FormerTeam = Five } };
        ProposedPlacement placed = Assert.Single(planner.Propose([back], Day).Placements);
        Assert.Equal((Five, "SAM3003", Four), (placed.Team, placed.Reason.Code.Id, placed.NextBest!));
        PlacementProposal both = planner.Propose([back, Person(2, -1) with { District = null, Options = [new(Five, 0)] }], Day);
        Assert.Equal([Four, Five], both.Placements.Select(static p => p.Team));
    }

    [Fact]
    public void The_worst_off_stand_first_and_their_costs_count_first()
    {
        PlacementPlanner planner = Planner(1);
        PlacementCandidate first = Person(1, -9) with { Options = [new(Four, 0), new(Five, 1000)] };
        PlacementCandidate worst = Person(2, -1) with { Options = [new(Four, 0), new(Five, 1)], IsWorstOff = true };
        PlacementProposal both = planner.Propose([first, worst], Day);
        Assert.Equal([(Id(2), Four), (Id(1), Five)], both.Placements.Select(static p => (p.Participant, p.Team)));
        PlacementProposal one = planner.Propose([first with { Options = [] }, worst with { Options = [] }], Day);
        Assert.Equal((Id(2), Id(1)), (Assert.Single(one.Placements).Participant, Assert.Single(one.Queue).Participant));
    }

    [Fact]
    public void Whoever_can_start_later_waits_without_a_place_in_the_queue()
    {
        PlacementProposal proposal = Planner(1).Propose([Person(1, -1) with { Needs = new() { EarliestStart = Day.PlusDays(1) } }], Day);
        Assert.Equal("SAM3026", Assert.Single(proposal.Unplaceable).Reason.Code.Id);
        Assert.Single(Planner(1).Propose([Person(1, -1) with { Needs = new() { EarliestStart = Day } }], Day).Placements);
    }

    [Fact]
    public void A_part_time_social_worker_has_participants_from_the_own_district_only()
    {
        // Of team 4's two social workers, Farsta's works 10 % and the other 50 %: with 20 per full-time position that is 2 and 10 participants.
        MultiCompetenceTeam team = Teams.Find(Four)!;
        TeamMembership[] workers = [.. team.Memberships.Where(static m => m.Role == TeamRole.SocialWorker)];
        Assert.Equal(2, workers.Length);
        MultiCompetenceTeam known = new()
        {
            Id = team.Id,
            Name = team.Name,
            Model = team.Model,
            Validity = team.Validity,
            Memberships = [.. team.Memberships.Select(m => m.Role == TeamRole.SocialWorker ? With(m, m.Districts.Contains(Farsta) ? 10 : 50) : m)],
        };
        TeamPlan plan = new()
        {
            Districts = Teams.Districts,
            RequiredRoles = Teams.RequiredRoles,
            Requirement = Teams.Requirement,
            Teams = [known],
            Source = Teams.Source,
            AssignmentSource = Teams.AssignmentSource,
        };
        DistrictId other = workers.Single(static m => !m.Districts.Contains(Farsta)).Districts[0];
        PlacementPlanner planner = new(plan, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20));
        PlacementCandidate[] people = [.. Enumerable.Range(1, 8).Select(static n => Person(n, -n)), .. Enumerable.Range(11, 8).Select(n => Person(n, -n) with { District = other })];
        PlacementProposal proposal = planner.Propose(people, Day);
        Assert.Equal(2, proposal.Placements.Count(static p => p.District == Farsta));
        Assert.Equal(8, proposal.Placements.Count(p => p.District == other));
        Assert.Equal(6, proposal.Queue.Length);
        Assert.Single(planner.Propose(people, Day, null, new Dictionary<TeamDistrict, int> { [new(Farsta)] = 1 }).Placements, static p => p.District == Farsta);
    }

    private static TeamMembership With(TeamMembership place, int share) => new()
    {
        Role = place.Role,
        Kind = place.Kind,
        Employer = place.Employer,
        SharePercent = share,
        Districts = place.Districts,
        Validity = place.Validity,
    };

    private static PlacementPlanner Planner(int norm, params TeamProfile[] profiles) =>
        new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm)) { Profiles = [.. profiles] };

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);

    private static PlacementCandidate Person(int n, int days) => new(Id(n), Farsta, Day.PlusDays(days));
}
