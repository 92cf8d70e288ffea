using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Matching.Placement;

namespace Samverkan.Matching.Tests.Placement;

/// <summary>The goals in their order, tried out in full: who is placed; in a revision how few are moved; what the worst off get; what the rest get. At the highest costs too.</summary>
public sealed class PlacementCostTests
{
    private const int Highest = 1_000_000;
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly DistrictId Farsta = new("stockholm/farsta");
    private static readonly TeamPlan Plan = ProgrammeCatalog.Stockholmskraften.TeamPlan!;
    private static readonly TeamId[] Teams = [new("team-3"), new("team-4"), new("team-5")];
    private static readonly TrackId[] Tracks = [new("first"), new("second")];

    // A cost below 0 means that it is no option.
    private static readonly Gen<int> Cost = Gen.Frequency((2, Gen.Const(-1)), (5, Gen.Int[0, 3]), (1, Gen.Int[Highest - 1, Highest]));

    private static readonly Gen<PlacementCandidate[]> People =
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 3], Cost.Array[Teams.Length], Cost.Array[Tracks.Length]).Array[0, 5].Select(static rows => rows.Select(static (row, i) =>
            new PlacementCandidate(Id(i + 1), row.Item1 ? Farsta : null, Day.PlusDays(-row.Item3))
            {
                IsWorstOff = row.Item2,
                Options = [.. row.Item4.Select(static (cost, t) => new TeamOption(Teams[t], cost)).Where(static o => o.Cost >= 0)],
                Tracks = [.. row.Item5.Select(static (cost, t) => new TrackOption(Tracks[t], cost)).Where(static o => o.Cost >= 0)],
            }).ToArray());

    [Fact]
    public void A_proposal_is_the_best_by_who_then_by_the_worst_off_then_by_the_rest() =>
        Gen.Select(People, Gen.Int[1, 2]).Sample(
            static (people, norm) =>
            {
                PlacementProposal proposal = Planner(norm).Propose(people, Day);
                PlacementCandidate[] queue = InOrder(people);
                Goal best = Best(queue, [], norm, []);
                return best.CompareTo(Told(queue, [], proposal)) == 0 && proposal.Certificate.IsOptimal;
            },
            iter: Soak.Iterations(400, 20_000));

    [Fact]
    public void With_tracks_too() =>
        Gen.Select(People, Gen.Int[1, 2], Gen.Int[0, 2], Gen.Int[0, 2]).Sample(
            static (people, norm, first, second) =>
            {
                PlacementPlanner planner = new(Plan, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm)) { Tracks = [new(Tracks[0], first, 0), new(Tracks[1], second, 0)] };
                PlacementProposal proposal = planner.Propose(people, Day);
                PlacementCandidate[] queue = InOrder(people);
                return Best(queue, [], norm, [first, second]).CompareTo(Told(queue, [], proposal)) == 0 && proposal.Certificate.IsOptimal;
            },
            iter: Soak.Iterations(200, 10_000));

    [Fact]
    public void A_revision_is_the_best_by_who_then_by_the_fewest_moved_then_by_the_worst_off_then_by_the_rest() =>
        Gen.Select(People, Gen.Int[0, 2].Array[5], Gen.Int[0, 5], Gen.Int[1, 2]).Sample(
            static (people, has, placed, norm) =>
            {
                (PlacementCandidate Person, TeamId Team)[] have = [.. people.Take(placed).Select((p, i) => (p, Teams[has[i]]))];
                PlacementCandidate[] queue = [.. InOrder(have.Select(static h => h.Person)), .. InOrder(people.Skip(placed))];
                Dictionary<ParticipantId, TeamId> current = have.ToDictionary(static h => h.Person.Id, static h => h.Team);
                PlacementProposal proposal = Planner(norm).Revise(have, people.Skip(placed), Day).Proposal;
                return Best(queue, current, norm, []).CompareTo(Told(queue, current, proposal)) == 0 && proposal.Certificate.IsOptimal;
            },
            iter: Soak.Iterations(400, 20_000));

    [Fact]
    public void With_districts_that_share_a_teams_places_and_with_needs_too() =>
        Gen.Select(People, Gen.Int[0, 6].Array[5], Gen.Int[0, 2].Array[5], Gen.Int[0, 3], Gen.Int[1, 2], Gen.Int[0, 2]).Sample(
            static (people, needs, has, placed, norm, farsta) =>
            {
                PlacementCandidate[] asking = [.. people.Select((person, i) => person with { Needs = NeedsOf(needs[i]) })];
                (PlacementCandidate Person, TeamId Team)[] have = [.. asking.Take(placed).Select((p, i) => (p, Teams[has[i]]))];
                PlacementCandidate[] queue = [.. InOrder(have.Select(static h => h.Person)), .. InOrder(asking.Skip(placed))];
                Dictionary<ParticipantId, TeamId> current = have.ToDictionary(static h => h.Person.Id, static h => h.Team);
                PlacementPlanner planner = new(Plan, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm))
                {
                    Profiles = [new(Teams[0]) { Accessible = true }, new(Teams[2]) { Accessible = true, CoachingLanguages = [new("ar")] }],
                    Limits = [new(Teams[1], farsta) { Role = TeamRole.SocialWorker, Districts = [Farsta] }],
                };
                PlacementProposal proposal = placed == 0 ? planner.Propose(asking, Day) : planner.Revise(have, asking.Skip(placed), Day).Proposal;
                return Best(queue, current, norm, [], farsta).CompareTo(Told(queue, current, proposal)) == 0 && proposal.Certificate.IsOptimal;
            },
            iter: Soak.Iterations(400, 20_000));

    [Fact]
    public void Following_who_comes_who_leaves_and_what_a_team_can_have_is_as_good_as_proposed_anew() =>
        Gen.Select(People, Gen.Int[0, 6].Array[5], Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[1, 2]).Sample(
            static (people, needs, here, leaving, team, free, norm) =>
            {
                // Whoever comes stands last: referred today.
                PlacementCandidate[] asking = [.. people.Select((person, i) => person with { Needs = NeedsOf(needs[i]), IsWorstOff = person.IsWorstOff && i < here, Referred = i < here ? person.Referred : Day })];
                PlacementPlanner planner = new(Plan, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm))
                {
                    Profiles = [new(Teams[0]) { Accessible = true }, new(Teams[2]) { Accessible = true, CoachingLanguages = [new("ar")] }],
                    Limits = [new(Teams[1], 1) { Role = TeamRole.SocialWorker, Districts = [Farsta] }],
                };
                OngoingPlacement followed = planner.Follow(asking.Take(here), Day);
                foreach (PlacementCandidate person in asking.Skip(here))
                    followed.Arrive(person);
                if (!IsAsGood(asking, planner.Propose(asking, Day), followed))
                    return false;
                // A team that can have fewer is one with a limit; one that can have more is not: the norm stands.
                followed.SetFree(Teams[team], Math.Min(free, norm));
                PlacementPlanner limited = new(Plan, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm)) { Profiles = planner.Profiles, Limits = planner.Limits.Add(new(Teams[team], free)) };
                if (!IsAsGood(asking, limited.Propose(asking, Day), followed))
                    return false;
                // Whom no team could have was never here.
                PlacementCandidate[] left = [.. asking.Where((_, i) => i != leaving)];
                if (left.Length == asking.Length || planner.Propose([asking[leaving]], Day).Placements.IsEmpty)
                    return true;
                followed.Leave(asking[leaving].Id);
                return IsAsGood(left, limited.Propose(left, Day), followed);
            },
            iter: Soak.Iterations(400, 20_000));

    [Fact]
    public void Whoever_comes_is_told_of_and_nobody_twice()
    {
        OngoingPlacement followed = Planner(1).Follow([new(Id(1), Farsta, Day.PlusDays(-1)) { Options = [new(Teams[2], 3)] }], Day);
        Assert.Equal([(Id(2), null, Teams[1]), (Id(1), Teams[1], Teams[2])], followed.Arrive(new(Id(2), Farsta, Day)).Moves);
        Assert.Equal("SAM3021", followed.Arrive(new(Id(3), null, Day)).Unplaceable!.Code.Id);
        Assert.Empty(followed.Arrive(new(Id(4), Farsta, Day)).Moves);
        Assert.Equal([Id(4)], followed.Waiting);
        Assert.Equal((Teams[2], null), (followed.TeamOf(Id(1)), followed.TeamOf(Id(3))));
        Assert.Throws<ArgumentException>(() => followed.Arrive(new(Id(2), Farsta, Day)));
        Assert.Throws<ArgumentException>(() => followed.Leave(Id(3)));
        Assert.Throws<InvalidOperationException>(static () => new PlacementPlanner(Plan, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(1)) { Expected = [new(1, Farsta)] }.Follow([], Day));
        Assert.Equal("OngoingPlacementChange (2)", followed.Leave(Id(2)).ToString());
    }

    private static bool IsAsGood(PlacementCandidate[] people, PlacementProposal anew, OngoingPlacement followed)
    {
        PlacementCandidate[] queue = InOrder(people);
        Dictionary<ParticipantId, TeamId> teams = anew.Placements.ToDictionary(static placed => placed.Participant, static placed => placed.Team);
        return GoalOf(queue, id => teams.GetValueOrDefault(id)).CompareTo(GoalOf(queue, followed.TeamOf)) == 0
            && followed.Waiting.Order().SequenceEqual(anew.Queue.Select(static waiting => waiting.Participant).Order());
    }

    private static Goal GoalOf(PlacementCandidate[] queue, Func<ParticipantId, TeamId?> teamOf)
    {
        (PlacementCandidate Person, long Cost)[] placed =
            [.. queue.Where(c => teamOf(c.Id) is not null).Select(c => (c, (long)PossibleTeams(c, null).Single(o => Teams[o.Team] == teamOf(c.Id)).Cost))];
        return new([.. queue.Select(c => teamOf(c.Id) is not null)], 0, placed.Where(static p => p.Person.IsWorstOff).Sum(static p => p.Cost), placed.Where(static p => !p.Person.IsWorstOff).Sum(static p => p.Cost));
    }

    [Fact]
    public void The_highest_costs_of_many_people_are_added_and_compared()
    {
        PlacementCandidate[] many =
        [
            .. Enumerable.Range(1, 400).Select(static n => new PlacementCandidate(Id(n), Farsta, Day.PlusDays(-n))
            {
                IsWorstOff = n % 10 == 0,
                Options = [new(Teams[1], Highest - n), new(Teams[2], Highest)],
                Tracks = [new(Tracks[0], Highest), new(Tracks[1], Highest - n)],
            }),
        ];
        Assert.True(Planner(150).Propose(many, Day) is { Placements.Length: 300, Certificate.IsOptimal: true });
        PlacementRevision revision = Planner(150).Revise(many.Take(300).Select(static (p, i) => (p, Teams[1 + (i % 2)])), many.Skip(300), Day);
        Assert.Equal((300, 0, true), (revision.Kept, revision.Moves.Length, revision.Proposal.Certificate.IsOptimal));
        PlacementPlanner both = new(Plan, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(150)) { Tracks = [new(Tracks[0], 100, 0), new(Tracks[1], 100, 0)] };
        Assert.True(both.Propose(many, Day) is { Placements.Length: 200, Certificate.IsOptimal: true });
        TrackPlanner tracks = new([.. ProgrammeCatalog.Arbetsprovning.Tracks.Select(static (t, i) => t with { Id = Tracks[i], Places = 150 })], Core.Calendars.WorkingCalendar.Swedish);
        TrackCandidate[] asked = [.. many.Select(static p => new TrackCandidate(p.Id, p.Referred, p.Tracks) { IsWorstOff = p.IsWorstOff })];
        Assert.Equal(300, tracks.Propose(asked, Day).Placements.Length);
        Assert.Equal(300, tracks.Revise(asked.Take(300).Select(static (p, i) => (p, Tracks[i % 2])), asked.Skip(300), Day).Kept);
    }

    // Everything tried out, by the definition.
    private static Goal Best(PlacementCandidate[] queue, Dictionary<ParticipantId, TeamId> current, int norm, int[] tracks, int farsta = int.MaxValue)
    {
        int[] free = [.. Teams.Select(_ => norm)];
        int[] onTracks = [.. tracks];
        bool[] who = new bool[queue.Length];
        Goal best = new([.. who], 0, 0, 0);
        Try(0, 0, 0, 0);
        return best;

        void Try(int person, int moved, long worst, long rest)
        {
            if (person == queue.Length)
            {
                Goal found = new([.. who], moved, worst, rest);
                if (found.CompareTo(best) < 0)
                    best = found;
                return;
            }

            Try(person + 1, moved, worst, rest);
            PlacementCandidate candidate = queue[person];
            foreach ((int team, int cost) in PossibleTeams(candidate, current.GetValueOrDefault(candidate.Id)))
            {
                bool ofFarsta = team == 1 && candidate.District is not null;
                if (free[team] == 0 || (ofFarsta && farsta == 0))
                    continue;
                free[team]--;
                farsta -= ofFarsta ? 1 : 0;
                who[person] = true;
                int moves = current.TryGetValue(candidate.Id, out TeamId? has) && has != Teams[team] ? 1 : 0;
                foreach (TrackOption track in tracks.Length == 0 ? [new TrackOption(Tracks[0], 0)] : candidate.Tracks)
                {
                    int on = Array.IndexOf(Tracks, track.Track);
                    if (tracks.Length > 0 && onTracks[on]-- == 0)
                    {
                        onTracks[on]++;
                        continue;
                    }

                    long all = (long)cost + track.Cost;
                    Try(person + 1, moved + moves, worst + (candidate.IsWorstOff ? all : 0), rest + (candidate.IsWorstOff ? 0 : all));
                    if (tracks.Length > 0)
                        onTracks[on]++;
                }

                who[person] = false;
                free[team]++;
                farsta += ofFarsta ? 1 : 0;
            }
        }
    }

    private static Goal Told(PlacementCandidate[] queue, Dictionary<ParticipantId, TeamId> current, PlacementProposal proposal)
    {
        Dictionary<ParticipantId, ProposedPlacement> placed = proposal.Placements.ToDictionary(static p => p.Participant);
        (int moved, long worst, long rest) = (0, 0, 0);
        foreach (PlacementCandidate candidate in queue)
        {
            if (!placed.TryGetValue(candidate.Id, out ProposedPlacement? place))
                continue;
            long cost = PossibleTeams(candidate, current.GetValueOrDefault(candidate.Id)).Single(o => Teams[o.Team] == place.Team).Cost
                + (place.Track is { } track ? candidate.Tracks.Single(o => o.Track == track).Cost : 0);
            moved += current.TryGetValue(candidate.Id, out TeamId? has) && has != place.Team ? 1 : 0;
            worst += candidate.IsWorstOff ? cost : 0;
            rest += candidate.IsWorstOff ? 0 : cost;
        }

        return new([.. queue.Select(c => placed.ContainsKey(c.Id))], moved, worst, rest);
    }

    private static PlacementNeeds NeedsOf(int which) => which switch
    {
        0 => new() { Accessibility = true },
        1 => new() { Conflicts = [Teams[0]] },
        2 => new() { FormerTeam = Teams[2] },
        3 => new() { CoachingLanguage = new("ar-sy") },
        _ => PlacementNeeds.None,
    };

    // The first and the third team are accessible, and Arabic is spoken in the third.
    private static bool Meets(int team, PlacementNeeds needs) =>
        !(needs.Accessibility && team == 1) && !(needs.CoachingLanguage is not null && team != 2) && !needs.Conflicts.Contains(Teams[team]);

    // Those told, the own team and the present one, which cost nothing where nothing is told; a change from the former team costs besides.
    private static IEnumerable<(int Team, int Cost)> PossibleTeams(PlacementCandidate candidate, TeamId? current) =>
        candidate.Options.Select(static o => (Array.IndexOf(Teams, o.Team), o.Cost))
            .Concat(candidate.District is null ? [] : [(1, 0)])
            .Concat(current is null ? [] : [(Array.IndexOf(Teams, current), 0)])
            .DistinctBy(static o => o.Item1)
            .Where(o => Meets(o.Item1, candidate.Needs))
            .Select(o => (o.Item1, o.Item2 + (candidate.Needs.FormerTeam is { } former && former != Teams[o.Item1] ? 1000 : 0)));

    private static PlacementCandidate[] InOrder(IEnumerable<PlacementCandidate> people) => [.. people.OrderByDescending(static p => p.IsWorstOff).ThenBy(static p => p.Referred).ThenBy(static p => p.Id)];

    private static PlacementPlanner Planner(int norm) => new(Plan, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(norm));

    private static ParticipantId Id(int n) => ParticipantId.FromBits((UInt128)n);

    // The lower the better: most people, the earliest of the queue, fewest moved, the cost of the worst off, the cost of the rest.
    private sealed record Goal(ImmutableArray<bool> Who, int Moved, long Worst, long Rest) : IComparable<Goal>
    {
        public int CompareTo(Goal? other)
        {
            int order = other!.Who.Count(static w => w).CompareTo(Who.Count(static w => w));
            for (int i = 0; i < Who.Length && order == 0; i++)
                order = other.Who[i].CompareTo(Who[i]);
            return order != 0 ? order : (Moved, Worst, Rest).CompareTo((other.Moved, other.Worst, other.Rest));
        }
    }
}
