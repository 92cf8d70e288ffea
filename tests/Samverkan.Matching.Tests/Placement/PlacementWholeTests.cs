using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

public sealed class PlacementWholeTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly TeamPlan Teams = ProgrammeCatalog.Stockholmskraften.TeamPlan!;
    private static readonly TeamId Four = new("team-4");
    private static readonly TeamId Five = new("team-5");
    private static readonly TeamId Six = new("team-6");
    private static readonly DistrictId Farsta = new("stockholm/farsta");
    private static readonly DistrictId Bromma = new("stockholm/bromma");
    private static readonly DistrictId Skarpnack = new("stockholm/skarpnack");

    private static readonly Gen<(PlacementCandidate[] People, int[] Teams)> Situations =
        Gen.Select(Gen.Int[0, 10], Gen.Int[-30, 0], Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 5])
            .Select(static (district, days, agreed, worst, current) => (district, days, agreed, worst, current)).Array[0, 40]
            .Select(static rows => (
                rows.Select(static (r, i) => new PlacementCandidate(Id(i + 1), Teams.Districts[r.district], Day.PlusDays(r.days))
                {
                    Options = r.agreed is >= 1 ? [new(new TeamId($"team-{r.agreed}"), r.agreed)] : [],
                    IsWorstOff = r.worst == 0,
                }).ToArray(),
                rows.Select(static r => r.current + 1).ToArray()));

    [Fact]
    public void When_only_the_districts_social_worker_is_full_the_reason_says_so()
    {
        PlacementPlanner planner = Planner(20, new CapacityLimit(Four, 1) { Role = TeamRole.SocialWorker, Districts = [Farsta] });
        PlacementProposal proposal = planner.Propose([Person(1, Farsta, -3), Person(2, Farsta, -2), Person(3, Skarpnack, -1)], Day);
        Assert.Equal([Id(1), Id(3)], proposal.Placements.Select(static p => p.Participant));
        QueuePlace waits = Assert.Single(proposal.Queue);
        Assert.Equal((Id(2), "SAM3012", 1), (waits.Participant, waits.Reason.Code.Id, waits.Position));
        Assert.Contains("stockholm/farsta", waits.Reason.Explain(Language.English), StringComparison.Ordinal);
        // The whole team full: then that is why.
        PlacementProposal full = Planner(20, new CapacityLimit(Four, 1)).Propose([Person(1, Farsta, -3), Person(2, Farsta, -2)], Day);
        Assert.Equal("SAM3011", Assert.Single(full.Queue).Reason.Code.Id);
    }

    [Fact]
    public void Team_6_is_limited_by_the_collaborating_social_worker_of_each_district()
    {
        PlacementPlanner planner = Planner(20, new CapacityLimit(Six, 2) { Role = TeamRole.SocialWorker, Districts = [Bromma] });
        PlacementProposal proposal = planner.Propose(Enumerable.Range(1, 5).Select(static n => Person(n, Bromma, -n)), Day);
        Assert.Equal(2, proposal.Placements.Length);
        Assert.All(proposal.Queue, static q => Assert.Equal("SAM3012", q.Reason.Code.Id));
    }

    [Fact]
    public void A_limit_lowers_what_the_norm_gives_and_never_raises_it_and_each_role_is_told()
    {
        PlacementPlanner planner = Planner(20, new CapacityLimit(Four, 7) { Role = TeamRole.JobCoach }, new CapacityLimit(Five, 99));
        PlacementProposal proposal = planner.Propose([], Day);
        Assert.Equal([20, 20, 20, 7, 20, 20], proposal.Capacities.Select(static c => c.Places));
        Assert.Equal([(TeamRole.EmploymentOfficer, (int?)20), (TeamRole.SocialWorker, null), (TeamRole.JobCoach, 20)],
            proposal.Capacities[3].Roles.Select(static r => (r.Role, r.Places)).OrderBy(static r => r.Role == TeamRole.JobCoach ? 2 : r.Role == TeamRole.SocialWorker ? 1 : 0));
        Assert.Throws<ArgumentException>(static () => Planner(20, new CapacityLimit(Four, -1)));
        Assert.Throws<ArgumentException>(static () => Planner(20, new CapacityLimit(Four, 1) { Districts = [Farsta] }));
    }

    [Fact]
    public void A_place_can_be_given_ahead_to_somebody_who_starts_later_and_on_a_team_that_begins_soon()
    {
        LocalDate october = new(2024, 10, 20);
        PlacementPlanner ahead = new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { StartWithinDays = 14 };
        PlacementProposal proposal = ahead.Propose(
            [
                Person(1, Farsta, -90),
                Person(2, new DistrictId("stockholm/skarholmen"), -90) with { Needs = new() { EarliestStart = october.PlusDays(14) } },
                Person(3, new DistrictId("stockholm/skarholmen"), -90) with { Needs = new() { EarliestStart = october.PlusDays(15) } },
            ],
            october);
        // 3 November is a Sunday.
        Assert.Equal([(Id(1), new LocalDate(2024, 11, 1)), (Id(2), october.PlusDays(15))], proposal.Placements.Select(static p => (p.Participant, p.Start)));
        Assert.Equal("SAM3026", Assert.Single(proposal.Unplaceable).Reason.Code.Id);
        Assert.Equal("SAM3023", new PlacementPlanner(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)).Propose([Person(1, Farsta, -90)], october).Unplaceable[0].Reason.Code.Id);
    }

    [Fact]
    public void Whoever_comes_back_follows_the_caseworker_and_a_conflict_with_one_of_the_staff_excludes_the_team()
    {
        StaffId known = StaffId.FromBits(7);
        PlacementPlanner planner = new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { Profiles = [new TeamProfile(Five) { Staff = [known] }] };
        PlacementCandidate person = Person(1, Farsta, -1) with { Options = [new(Five, 9)], Needs = new() { FormerCaseworkers = [known] } };
        ProposedPlacement back = Assert.Single(planner.Propose([person], Day).Placements);
        Assert.Equal((Five, "SAM3004", Four), (back.Team, back.Reason.Code.Id, back.NextBest!));
        Assert.Equal(991, back.NextBestExtraCost);
        ProposedPlacement apart = Assert.Single(planner.Propose([person with { Needs = new() { ConflictsWithStaff = [known] } }], Day).Placements);
        Assert.Equal(Four, apart.Team);
        PlacementCandidate only = person with { District = null, Needs = new() { ConflictsWithStaff = [known] } };
        Assert.Equal(["SAM3034"], planner.Propose([only], Day).Unplaceable[0].Collisions.Select(static c => c.Code.Id));
    }

    [Fact]
    public void Contradictory_input_is_told_and_placed_all_the_same()
    {
        PlacementPlanner planner = Planner(10, new CapacityLimit(Four, 2) { Role = TeamRole.SocialWorker, Districts = [Farsta] });
        PlacementCandidate person = Person(1, Farsta, -1) with { Options = [new(Five, 1)], Needs = new() { FormerTeam = Five, Conflicts = [Five] } };
        PlacementProposal proposal = planner.Propose(
            [person], Day, new Dictionary<TeamId, int> { [Five] = 12, [Four] = 1 }, new Dictionary<TeamDistrict, int> { [new(Farsta)] = 3 });
        Assert.Equal(["SAM3041", "SAM3044", "SAM3042", "SAM3043"], proposal.Contradictions.Select(static c => c.Reason.Code.Id));
        Assert.Equal(Id(1), proposal.Contradictions[0].Participant);
        Assert.All(proposal.Contradictions, static c => Assert.NotEmpty(c.Reason.Expected(Language.Swedish)));
        Assert.Empty(planner.Propose([Person(1, Farsta, -1)], Day).Contradictions);
    }

    [Fact]
    public void A_shortage_names_the_teams_the_people_and_the_places_that_collide()
    {
        // Three can be served by 4 and 5 only, which have one place each; Bromma's person is outside it.
        PlacementPlanner planner = Planner(20, new CapacityLimit(Four, 1), new CapacityLimit(Five, 1));
        PlacementCandidate[] people =
        [
            Person(1, Farsta, -5) with { Options = [new(Five, 1)] }, Person(2, Farsta, -4) with { Options = [new(Five, 1)] },
            Person(3, Farsta, -3), Person(4, Bromma, -2),
        ];
        PlacementShortage shortage = Assert.Single(planner.Propose(people, Day).Shortages);
        Assert.Equal([Four, Five], shortage.Teams);
        Assert.Equal((2, 3, 1), (shortage.Places, shortage.People, shortage.Waiting));
        Assert.Equal("SAM3013", shortage.Reason.Code.Id);
    }

    [Fact]
    public void Every_proposal_is_proven_and_every_shortage_is_one() =>
        Gen.Select(Situations, Gen.Int[0, 5], Gen.Int[0, 4]).Sample(
            static (situation, norm, farsta) =>
            {
                PlacementPlanner planner = Planner(norm + 1, new CapacityLimit(Four, farsta) { Role = TeamRole.SocialWorker, Districts = [Farsta] });
                PlacementProposal proposal = planner.Propose(situation.People, Day);
                (ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places) = planner.ToAssignment(situation.People, Day);
                return proposal.Certificate.IsOptimal
                    && AssignmentCases.IsProven(people, places, OptimalAssignment.Solve(people, places, TestContext.Current.CancellationToken))
                    && proposal.Placements.Count(static p => p.Team == Four && p.District == Farsta) <= farsta
                    && proposal.Queue.IsEmpty == proposal.Shortages.IsEmpty
                    && proposal.Shortages.All(static s => s.People > s.Places && s.People - s.Places == s.Waiting && s.Teams.Length > 0);
            },
            iter: 400);

    [Fact]
    public void A_revision_moves_as_few_as_brute_force_says_and_never_more_than_the_change_demands() =>
        Gen.Select(Situations, Gen.Int[0, 3], Gen.Int[0, 3]).Sample(
            static (situation, norm, four) =>
            {
                PlacementPlanner planner = Planner(norm + 1, new CapacityLimit(Four, four));
                (PlacementCandidate, TeamId)[] placed = [.. situation.People.Take(7).Zip(situation.Teams, static (p, t) => (p, new TeamId($"team-{t}")))];
                PlacementCandidate[] waiting = [.. situation.People.Skip(7).Take(2)];
                PlacementRevision revision = planner.Revise(placed, waiting, Day);
                // Tried out in full: the team that somebody has stays possible, and a person keeps the order of the queue.
                PlacementCandidate[] queue =
                [
                    .. placed.Select(static p => p.Item1).OrderByDescending(static p => p.IsWorstOff).ThenBy(static p => p.Referred).ThenBy(static p => p.Id),
                    .. waiting.OrderByDescending(static p => p.IsWorstOff).ThenBy(static p => p.Referred).ThenBy(static p => p.Id),
                ];
                Dictionary<ParticipantId, TeamId> current = placed.ToDictionary(static p => p.Item1.Id, static p => p.Item2);
                ImmutableArray<ImmutableArray<AssignmentOption>> options =
                [
                    .. queue.Select(p => (ImmutableArray<AssignmentOption>)
                    [
                        .. p.Options.Select(static o => o.Team).Append(Teams.TeamFor(p.District!, Day)!.Id).Concat(current.TryGetValue(p.Id, out TeamId? now) ? [now] : []).Distinct()
                            .Select(t => new AssignmentOption(t.Value[^1] - '1', now is not null && now != t ? 1 : 0)),
                    ]),
                ];
                int[] capacity = [.. Enumerable.Range(1, 6).Select(t => t == 4 ? Math.Min(four, norm + 1) : norm + 1)];
                (ImmutableArray<bool> who, long moved, _) = AssignmentCases.BruteForce(options, new AssignmentPlaces([.. capacity]));
                return revision.Kept + revision.Moves.Length == placed.Length
                    && revision.Moves.Count(static m => m.To is not null) == moved
                    && queue.Where((_, i) => who[i]).Select(static p => p.Id).SequenceEqual(revision.Proposal.Placements.Select(static p => p.Participant));
            },
            iter: 150);

    [Fact]
    public void A_revision_without_a_change_moves_nobody_and_says_who_stays()
    {
        PlacementRevision same = Planner(20).Revise([(Person(1, Farsta, -5), Five), (Person(2, Farsta, -4), Four)], [Person(3, Farsta, -9)], Day);
        Assert.Empty(same.Moves);
        Assert.Equal(2, same.Kept);
        Assert.Equal(["SAM3005", "SAM3005", "SAM3001"], same.Proposal.Placements.Select(static p => p.Reason.Code.Id));
        PlacementRevision less = Planner(20, new CapacityLimit(Five, 0)).Revise([(Person(1, Farsta, -5), Five), (Person(2, Farsta, -4), Four)], [], Day);
        Assert.Equal((Id(1), Five, Four, "SAM3006"), Assert.Single(less.Moves) is var m ? (m.Participant, m.From, m.To!, m.Reason.Code.Id) : default);
        PlacementRevision none = Planner(20, new CapacityLimit(Five, 0), new CapacityLimit(Four, 0)).Revise([(Person(1, Farsta, -5), Five)], [], Day);
        Assert.Equal((null, "SAM3007"), (none.Moves[0].To, none.Moves[0].Reason.Code.Id));
        Assert.Throws<ArgumentException>(static () => Planner(20).Revise([(Person(1, Farsta, -5), Five)], [Person(1, Farsta, -5)], Day));
    }

    [Fact]
    public void A_hosts_own_cost_chooses_and_its_own_constraint_refuses_in_its_own_words()
    {
        RefusalCode far = new("SAM9001", CodeOrigin.Matching, new("för långt", "too far"), new("närmare väntades", "nearer was expected"), new("Värden", ""));
        PlacementPlanner planner = new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { Costs = [new Own(static c => c.Team.Id == Four ? 10 : 0)], Constraints = [] };
        PlacementCandidate person = Person(1, Farsta, -1) with { Options = [new(Five, 1)] };
        Assert.Equal(Five, Assert.Single(planner.Propose([person], Day).Placements).Team);
        PlacementPlanner strict = new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { Constraints = [new Near(far)] };
        Assert.Equal(["SAM9001", "SAM9001"], Assert.Single(strict.Propose([person], Day).Unplaceable).Collisions.Select(static c => c.Code.Id));
        PlacementPlanner broken = new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { Costs = [new Own(static _ => -1)] };
        Assert.Throws<InvalidOperationException>(() => broken.Propose([person], Day));
    }

    private static PlacementPlanner Planner(int norm, params CapacityLimit[] limits) =>
        new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm)) { Limits = [.. limits] };

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);

    private static PlacementCandidate Person(int n, DistrictId? district, int days) => new(Id(n), district, Day.PlusDays(days));

    private sealed class Own(Func<PlacementChoice, int> cost) : IPlacementCost
    {
        public int CostOf(PlacementChoice choice) => cost(choice);
    }

    private sealed class Near(RefusalCode code) : IPlacementConstraint
    {
        public Refusal? Against(PlacementChoice choice) => code.With();
    }
}
