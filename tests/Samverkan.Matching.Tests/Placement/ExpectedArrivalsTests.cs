using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>Today's placement leaves room for those expected, harms nobody of today for it, and says what each place is worth.</summary>
public sealed class ExpectedArrivalsTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly TeamPlan Teams = ProgrammeCatalog.Stockholmskraften.TeamPlan!;
    private static readonly TeamId Four = new("team-4");
    private static readonly TeamId Five = new("team-5");
    private static readonly DistrictId Farsta = new("stockholm/farsta");
    private static readonly DistrictId Skarpnack = new("stockholm/skarpnack");

    [Fact]
    public void Whoever_can_have_two_teams_leaves_the_place_to_those_expected_who_can_have_one_only()
    {
        Dictionary<TeamId, int> ongoing = new() { [Four] = 19, [Five] = 10 };
        PlacementCandidate[] today = [Person(1, Farsta) with { Options = [new(Five, 3)] }];
        PlacementProposal alone = Planner().Propose(today, Day, ongoing);
        Assert.Equal((Four, "SAM3001"), Assert.Single(alone.Placements) is var p ? (p.Team, p.Reason.Code.Id) : default);
        Assert.Null(alone.Arrivals);
        PlacementProposal foreseeing = Planner(new ExpectedArrivals(1, Skarpnack)).Propose(today, Day, ongoing);
        Assert.Equal((Five, "SAM3055"), Assert.Single(foreseeing.Placements) is var q ? (q.Team, q.Reason.Code.Id) : default);
        ArrivalOutlook later = foreseeing.Arrivals!;
        Assert.Equal((1, 1, 0, 0), (later.Expected, later.WithPlace, later.WithoutForesight, later.Unplaceable));
        Assert.True(foreseeing.Certificate.IsOptimal);
        Assert.Equal(later.CostOfNoPlace, later.Prices.Single(static price => price.Team == Four && price.Districts.IsEmpty).Price);
        Assert.All(later.Prices.Where(static price => price.Team == Five), static price => Assert.Equal(0, price.Price));
    }

    [Fact]
    public void The_same_people_of_today_are_placed_and_no_fewer_of_those_expected() =>
        (from options in Gen.Int[0, 5].Array[0, 10]
         from expected in Gen.Int[0, 5].Array[0, 6]
         from norm in Gen.Int[0, 3]
         select (options, expected, norm)).Sample(
            static situation =>
            {
                PlacementCandidate[] today = [.. situation.options.Select(static (o, i) => Person(i + 1, o % 2 == 0 ? Farsta : Skarpnack) with { Options = o > 2 ? [new(Five, o)] : [], IsWorstOff = o == 5 })];
                ExpectedArrivals[] later = [.. situation.expected.Select(static e => new ExpectedArrivals(1, e % 2 == 0 ? Farsta : Skarpnack) { Options = e > 3 ? [new(Five, 1)] : [] })];
                PlacementProposal alone = Planner(situation.norm + 1).Propose(today, Day);
                PlacementProposal foreseeing = Planner(situation.norm + 1, later).Propose(today, Day);
                if (later.Length == 0)
                    return foreseeing.Arrivals is null;
                ImmutableArray<bool> who = TriedOut(today, later, situation.norm + 1);
                ArrivalOutlook outlook = foreseeing.Arrivals!;
                return foreseeing.Placements.Select(static p => p.Participant).SequenceEqual(alone.Placements.Select(static p => p.Participant))
                    && foreseeing.Certificate.IsOptimal && outlook.WithoutForesight <= outlook.WithPlace && outlook.WithPlace == who.Skip(today.Length).Count(static placed => placed)
                    && outlook.Prices.All(price => price.Price >= 0 && price.Price <= outlook.CostOfNoPlace && price.Free >= 0);
            },
            iter: 200);

    [Fact]
    public void Nobody_who_has_a_place_is_moved_for_somebody_who_may_come()
    {
        (PlacementCandidate, TeamId)[] placed = [(Person(1, Farsta) with { Options = [new(Five, 0)] }, Four)];
        PlacementRevision revision = Planner(1, new ExpectedArrivals(3, Skarpnack)).Revise(placed, [], Day);
        Assert.Empty(revision.Moves);
        Assert.Equal((3, 0), (revision.Proposal.Arrivals!.Expected, revision.Proposal.Arrivals.WithPlace));
        Assert.Equal(Four, Assert.Single(revision.Proposal.Placements).Team);
        // Somebody who waits, and can have either, does leave the place.
        PlacementProposal waits = Planner(1, new ExpectedArrivals(3, Skarpnack)).Propose([placed[0].Item1], Day);
        Assert.Equal((Five, 1), (Assert.Single(waits.Placements).Team, waits.Arrivals!.WithPlace));
    }

    [Fact]
    public void Those_whom_no_team_could_have_are_counted_and_numbers_out_of_range_refused()
    {
        ArrivalOutlook outlook = Planner(new ExpectedArrivals(2, new("malmo/rosengard")), new ExpectedArrivals(1, Farsta) { Needs = new() { Accessibility = true } }, new ExpectedArrivals(0, Farsta)).Propose([], Day).Arrivals!;
        Assert.Equal((3, 0, 3), (outlook.Expected, outlook.WithPlace, outlook.Unplaceable));
        Assert.Throws<ArgumentException>(static () => Planner(new ExpectedArrivals(-1, Farsta)));
        PlacementPlanner both = new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { Expected = [new(1, Farsta)], Tracks = [new(new("a"), 3, 0)] };
        Assert.Throws<ArgumentException>(() => both.Propose([], Day));
    }

    [Fact]
    public void A_price_is_what_one_place_fewer_costs_those_expected_also_within_wholes() =>
        AssignmentCases.Random(6, 4, 3, 9, wholes: true).Sample(
            static situation =>
            {
                ImmutableArray<Int128> prices = ArrivalPrices.Of(situation.People, situation.Places, 1000).Prices;
                long now = Lost(situation.People, situation.Places);
                return prices.Select((price, place) => price == (HasRoom(situation.Places, place) ? Lost(situation.People, Fewer(situation.Places, place)) - now : 1000)).All(static right => right);
            },
            iter: 300);

    [Fact]
    public void Working_time_that_a_manager_has_stated_gives_the_places_and_what_no_plan_has_is_refused()
    {
        PlacementPlanner planner = new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20))
        {
            WorkingTimes = [new(Four, TeamRole.SocialWorker, 50) { Districts = [Farsta] }, new(Four, TeamRole.SocialWorker, 25) { Districts = [Skarpnack] }],
        };
        PlacementProposal proposal = planner.Propose(Enumerable.Range(1, 30).Select(static n => Person(n, n <= 12 ? Farsta : Skarpnack)), Day);
        TeamCapacity four = proposal.Capacities.Single(static capacity => capacity.Team == Four);
        Assert.Equal((15, true), (four.Places, four.UnknownRoles.IsEmpty));
        Assert.Equal([(Farsta, 10), (Skarpnack, 5)], proposal.Placements.GroupBy(static p => p.District!).Select(static g => (g.Key, g.Count())).OrderBy(static g => g.Key));
        Assert.Contains(Planner(20).Propose([], Day).Capacities, static capacity => capacity.Team == Four && !capacity.UnknownRoles.IsEmpty);
        foreach (StatedWorkingTime wrong in (StatedWorkingTime[])[new(Four, TeamRole.SocialWorker, 0), new(Four, TeamRole.LineManager, 50), new(new("team-9"), TeamRole.JobCoach, 50)])
            Assert.Throws<ArgumentException>(() => new PlacementPlanner(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(20)) { WorkingTimes = [wrong] });
    }

    private static ImmutableArray<bool> TriedOut(PlacementCandidate[] today, ExpectedArrivals[] later, int norm)
    {
        IEnumerable<ImmutableArray<TeamOption>> options = today.OrderByDescending(static p => p.IsWorstOff).ThenBy(static p => p.Referred).ThenBy(static p => p.Id).Select(static p => p.Options).Concat(later.Select(static e => e.Options));
        return AssignmentCases.BruteForce(
            [.. options.Select(static o => (ImmutableArray<AssignmentOption>)[new(0, 0), .. o.Select(static t => new AssignmentOption(1, t.Cost))])], new AssignmentPlaces([norm, norm])).Placed;
    }

    // What those expected lose, each tried out: being without a place has room for all.
    private static long Lost(ImmutableArray<ImmutableArray<AssignmentOption>> people, AssignmentPlaces places)
    {
        AssignmentPlaces beside = new(places.Capacities.Add(people.Length), places.Wholes.Add(null), places.WholeCapacities);
        return (long)OptimalAssignment.Solve([.. people.Select(options => options.Add(new(places.Capacities.Length, 1000)))], beside).Cost;
    }

    private static bool HasRoom(AssignmentPlaces places, int place) => places.Capacities[place] > 0 && (places.Wholes[place] is not { } whole || places.WholeCapacities[whole] > 0);

    private static AssignmentPlaces Fewer(AssignmentPlaces places, int place) => new(
        places.Capacities.SetItem(place, places.Capacities[place] - 1), places.Wholes,
        places.Wholes[place] is { } whole ? places.WholeCapacities.SetItem(whole, places.WholeCapacities[whole] - 1) : places.WholeCapacities);

    private static PlacementPlanner Planner(params ExpectedArrivals[] expected) => Planner(20, expected);

    private static PlacementPlanner Planner(int norm, params ExpectedArrivals[] expected) => new(Teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm)) { Expected = [.. expected] };

    private static PlacementCandidate Person(int n, DistrictId district) => new(ParticipantId.FromBits((UInt128)n), district, Day.PlusDays(-n));
}
