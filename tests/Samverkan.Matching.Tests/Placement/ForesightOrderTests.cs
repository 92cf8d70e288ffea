using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>Those expected decide by their number alone: what they would cost moves nobody who is real, and a reason that names them is true.</summary>
public sealed class ForesightOrderTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly TeamId[] Teams = [new("team-4"), new("team-5"), new("team-3")];
    private static readonly DistrictId Farsta = new("stockholm/farsta");

    [Fact]
    public void Nobody_is_moved_for_what_those_expected_would_cost()
    {
        PlacementCandidate[] today = [Person(1, [0, 1, null])];
        PlacementProposal proposal = Planner([5, 5, 0], new ExpectedArrivals(5, Farsta) { Options = [new(Teams[1], 2)] }).Propose(today, Day);
        Assert.Equal((Teams[0], "SAM3001"), Assert.Single(proposal.Placements) is var placed ? (placed.Team, placed.Reason.Code.Id) : default);
        Assert.Equal((5, 5), (proposal.Arrivals!.WithPlace, proposal.Arrivals.WithoutForesight));
        Assert.True(proposal.Certificate.IsOptimal);
    }

    [Fact]
    public void Room_is_won_at_the_lowest_cost_to_those_of_today_whoever_of_those_expected_gets_it()
    {
        // There is room for one of the two expected: the first would cost today's first person 2, the second costs the other 1.
        PlacementCandidate[] today = [Person(1, [0, 2, null]), Person(2, [null, 1, 0])];
        PlacementProposal proposal = Planner([1, 1, 1], Kind([0, null, null]), Kind([null, null, 0])).Propose(today, Day);
        Assert.Equal([(today[1].Id, Teams[1]), (today[0].Id, Teams[0])], proposal.Placements.Select(static p => (p.Participant, p.Team)));
        Assert.Equal((1, 0), (proposal.Arrivals!.WithPlace, proposal.Arrivals.WithoutForesight));
    }

    [Fact]
    public void The_weights_make_up_the_cost_and_where_costs_are_too_high_only_the_last_goal_is_left_out()
    {
        PlacementCandidate[] today = [Person(1, [0, 2, null]) with { IsWorstOff = true }, Person(2, [null, 1, 0])];
        PlacementProposal proposal = Planner([1, 1, 1], Kind([3, null, null]), Kind([null, null, 4]), Kind([null, null, null])).Propose(today, Day);
        PlacementWeights weights = proposal.Certificate.Weights;
        // The second of today's leaves room for the second of those expected, at a cost of 1; two of those go without.
        Assert.Equal((2 * weights.ExpectedWithoutPlace) + weights.Cost + weights.Elsewhere + (4 * weights.ExpectedCost), proposal.Certificate.Cost);
        Assert.True(weights.ExpectedWithoutPlace > weights.WorstOff && weights.WorstOff > weights.Cost && weights.Cost > weights.Elsewhere && weights.Elsewhere > weights.ExpectedCost && weights.ExpectedCost == 1);
        PlacementCandidate[] many = [.. Enumerable.Range(1, 400).Select(static n => Person(n, [0, int.MaxValue, null]) with { IsWorstOff = n % 2 == 0 })];
        PlacementProposal high = Planner([400, 400, 0], new ExpectedArrivals(401, Farsta) { Options = [new(Teams[1], int.MaxValue)] }).Propose(many, Day);
        Assert.Equal((0, true, 400), (high.Certificate.Weights.ExpectedCost, high.Certificate.IsOptimal, high.Arrivals!.WithPlace));
        Assert.All(high.Placements, static placed => Assert.Equal(Teams[0], placed.Team));
    }

    [Fact]
    public void Tried_out_the_order_holds_and_whoever_leaves_room_really_does() =>
        (from today in Gen.Int[-1, 3].Array[3].Array[0, 4]
         from worst in Gen.Bool.Array[4]
         from expected in Gen.Int[-1, 3].Array[3].Array[1, 3]
         from places in Gen.Int[0, 2].Array[3]
         select (today, worst, expected, places)).Sample(
            static situation =>
            {
                PlacementCandidate[] people = [.. situation.today.Select((costs, i) => Person(i + 1, Costs(costs)) with { IsWorstOff = situation.worst[i] })];
                ExpectedArrivals[] later = [.. situation.expected.Select(static costs => Kind(Costs(costs)))];
                Trial trial = new(people, later, situation.places, Planner(situation.places).Propose(people, Day));
                PlacementProposal proposal = Planner(situation.places, later).Propose(people, Day);
                int[] chosen = [.. trial.Queue.Select(person => TeamOf(proposal, person.Id))];
                Assert.Equal(trial.Best(), trial.Rank(chosen));
                Assert.Equal(trial.Room(chosen), proposal.Arrivals!.WithPlace);
                Assert.True(proposal.Certificate.IsOptimal);
                foreach (ProposedPlacement placed in proposal.Placements.Where(static p => p.Reason.Code == PlacementCodes.LeavesRoom))
                {
                    Assert.True(proposal.Arrivals.WithPlace > proposal.Arrivals.WithoutForesight);
                    int at = Array.FindIndex(trial.Queue, person => person.Id == placed.Participant);
                    int[] otherwise = [.. chosen];
                    otherwise[at] = Array.FindIndex(Teams, team => team.Value == placed.Reason.Arguments[1]);
                    // It has a place, which the person could have had, and then fewer of those expected could.
                    Assert.True(trial.IsPossible(otherwise));
                    Assert.True(trial.Room(otherwise) < proposal.Arrivals.WithPlace);
                }
            },
            iter: 400);

    private static int?[] Costs(int[] drawn) => [.. drawn.Select(static cost => cost < 0 ? (int?)null : cost)];

    private static int TeamOf(PlacementProposal proposal, ParticipantId person) =>
        proposal.Placements.FirstOrDefault(placed => placed.Participant == person) is { } placed ? Array.IndexOf(Teams, placed.Team) : -1;

    // A district when the first team is possible, which is its own.
    private static PlacementCandidate Person(int n, int?[] costs) => new(ParticipantId.FromBits((UInt128)n), costs[0] is null ? null : Farsta, Day.PlusDays(-n)) { Options = Options(costs) };

    private static ExpectedArrivals Kind(int?[] costs) => new(1, costs[0] is null ? null : Farsta) { Options = Options(costs) };

    private static ImmutableArray<TeamOption> Options(int?[] costs) => [.. costs.Select(static (cost, team) => (cost, team)).Where(static one => one.cost is not null).Select(static one => new TeamOption(Teams[one.team], one.cost!.Value))];

    private static PlacementPlanner Planner(int[] places, params ExpectedArrivals[] expected) => new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(1000))
    {
        Limits = [.. places.Select(static (most, team) => new CapacityLimit(Teams[team], most))],
        Expected = [.. expected],
    };

    /// <summary>Every way to place a few people, looked at one by one.</summary>
    private sealed class Trial(PlacementCandidate[] people, ExpectedArrivals[] expected, int[] places, PlacementProposal alone)
    {
        public PlacementCandidate[] Queue { get; } = [.. people.OrderByDescending(static p => p.IsWorstOff).ThenBy(static p => p.Referred)];

        // Who has a place, the most of those expected, today's costs of the worst off and of all, who is placed otherwise than without anybody expected, and last their costs.
        public (string Placed, int Without, long WorstOff, long All, int Otherwise, long Later) Best() => Ways(0, [.. Queue.Select(static _ => -1)]).Min(Rank);

        public (string Placed, int Without, long WorstOff, long All, int Otherwise, long Later) Rank(int[] teams)
        {
            (int without, long later) = Later(teams);
            return (
                string.Concat(teams.Select(static team => team < 0 ? 'x' : 'a')),
                without,
                Queue.Select((person, i) => person.IsWorstOff ? Cost(person.Options, teams[i]) : 0).Sum(),
                Queue.Select((person, i) => Cost(person.Options, teams[i])).Sum(),
                Queue.Where((person, i) => TeamOf(alone, person.Id) != teams[i]).Count(),
                later);
        }

        public int Room(int[] teams) => expected.Length - Later(teams).Without;

        public bool IsPossible(int[] teams) =>
            places.Select((most, team) => teams.Count(t => t == team) <= most).All(static fits => fits) && teams.Select((team, i) => team < 0 || Queue[i].Options.Any(o => o.Team == Teams[team])).All(static can => can);

        private (int Without, long Cost) Later(int[] teams)
        {
            int[] left = [.. places.Select((most, team) => most - teams.Count(t => t == team))];
            return From(0);

            (int Without, long Cost) From(int next)
            {
                if (next == expected.Length)
                    return default;
                (int Without, long Cost) best = From(next + 1);
                best.Without++;
                foreach (TeamOption option in expected[next].Options)
                {
                    int team = Array.IndexOf(Teams, option.Team);
                    if (left[team] <= 0)
                        continue;
                    left[team]--;
                    (int without, long cost) = From(next + 1);
                    left[team]++;
                    best = ((int, long))Least(best, (without, cost + option.Cost));
                }

                return best;
            }

            static (int, long) Least((int, long) one, (int, long) other) => one.CompareTo(other) <= 0 ? one : other;
        }

        private IEnumerable<int[]> Ways(int next, int[] teams)
        {
            if (next == Queue.Length)
            {
                if (IsPossible(teams))
                    yield return [.. teams];
                yield break;
            }

            for (int team = -1; team < Teams.Length; team++)
            {
                teams[next] = team;
                foreach (int[] way in Ways(next + 1, teams))
                    yield return way;
            }
        }

        private static long Cost(ImmutableArray<TeamOption> options, int team) => team < 0 ? 0 : options.First(o => o.Team == Teams[team]).Cost;
    }
}
