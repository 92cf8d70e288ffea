using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// Proposes places on a programme's teams: routes each person by district, never above a team's capacity, as many as possible,
/// the worst off first and then the longest waiting, and only on teams that meet their needs. Exact, and the same for the same people in any
/// order. Thread-safe.
/// </summary>
/// <param name="plan">The teams.</param>
/// <param name="districts">The districts through time.</param>
/// <param name="norm">How many participants a team can have.</param>
public sealed class PlacementPlanner(TeamPlan plan, DistrictCatalog districts, CaseloadNorm norm)
{
    private readonly TeamPlan _plan = plan ?? throw new ArgumentNullException(nameof(plan));
    private readonly DistrictCatalog _districts = districts ?? throw new ArgumentNullException(nameof(districts));
    private readonly CaseloadNorm _norm = norm ?? throw new ArgumentNullException(nameof(norm));

    /// <summary>What the teams can offer beyond their places, each team at most once; a team that is not listed is not known to offer anything.</summary>
    public ImmutableArray<TeamProfile> Profiles { get; init; } = [];

    /// <summary>What it costs, in the unit of the options, to give somebody who comes back another team than the former; 0 or more.</summary>
    public int CostOfChange { get; init; } = 1000;

    /// <summary>Proposes places for one day.</summary>
    /// <param name="candidates">The people who wait, in any order, each once.</param>
    /// <param name="on">The day of placement.</param>
    /// <param name="ongoing">The participants whom each team has already; a team that is not listed has none.</param>
    /// <param name="ongoingByDistrict">The same for each district, which counts where social workers are bound to their own districts.</param>
    /// <exception cref="ArgumentException">A person stands twice, or names a team that the plan does not have, or twice, or at a negative cost; or costs are too high to be added.</exception>
    public PlacementProposal Propose(
        IEnumerable<PlacementCandidate> candidates,
        LocalDate on,
        IReadOnlyDictionary<TeamId, int>? ongoing = null,
        IReadOnlyDictionary<DistrictId, int>? ongoingByDistrict = null)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        PlacementCandidate[] queue = [.. candidates.OrderByDescending(static c => c.IsWorstOff).ThenBy(static c => c.Referred).ThenBy(static c => c.Id)];
        if (queue.DistinctBy(static c => c.Id).Count() != queue.Length)
            throw new ArgumentException("A person stands twice among the candidates.", nameof(candidates));
        MultiCompetenceTeam[] teams = [.. _plan.Teams.OrderBy(static t => t.Id)];
        ImmutableArray<TeamCapacity> capacities = [.. teams.Select(t => _norm.CapacityOf(t, on, ongoing?.GetValueOrDefault(t.Id) ?? 0))];
        Dictionary<TeamId, int> index = teams.Select(static (t, i) => (t.Id, i)).ToDictionary(static p => p.Id, static p => p.i);
        var served = new Dictionary<DistrictId, (District? District, int? Team)>();
        Route[] routes = [.. queue.Select(c => RouteOf(c, on, index, teams, served))];
        TeamSeats seats = new(teams, capacities, _norm, on, ongoingByDistrict);
        // The costs of the worst off count before all others' together.
        Int128 weight = 1 + routes.Zip(queue).Where(static p => !p.Second.IsWorstOff).Aggregate((Int128)0, static (sum, p) => sum + p.First.Options.Select(static o => o.Cost).DefaultIfEmpty().Max());
        if (weight > OptimalAssignment.LargestCost || routes.Zip(queue).Any(p => p.Second.IsWorstOff && p.First.Options.Any(o => o.Cost * weight > OptimalAssignment.LargestCost)))
            throw new ArgumentException("The costs are too high to be added.", nameof(candidates));
        ImmutableArray<int?> assigned =
        [
            .. OptimalAssignment.Solve(
                [
                    .. routes.Select((r, i) => (ImmutableArray<AssignmentOption>)
                        [.. r.Options.Select(o => new AssignmentOption(seats.SeatOf(o.Place, r.District), o.Cost * (queue[i].IsWorstOff ? (long)weight : 1)))]),
                ],
                seats.ToPlaces()).Places.Select(s => s is { } seat ? seats.TeamOf(seat) : (int?)null),
        ];

        var placements = ImmutableArray.CreateBuilder<ProposedPlacement>();
        var waiting = ImmutableArray.CreateBuilder<QueuePlace>();
        var unplaceable = ImmutableArray.CreateBuilder<UnplaceableCandidate>();
        int[] lengths = new int[teams.Length];
        for (int i = 0; i < queue.Length; i++)
        {
            Route route = routes[i];
            if (route.Refusal is { } refusal)
            {
                unplaceable.Add(new(queue[i].Id, refusal) { Collisions = route.Collisions });
            }
            else if (assigned[i] is { } team)
            {
                placements.Add(Placed(queue[i], route, team, teams));
            }
            else
            {
                int best = route.Options.MinBy(static o => (o.Cost, o.Place)).Place;
                int position = ++lengths[best];
                Refusal reason = PlacementCodes.NoFreePlace.With(teams[best].Id.Value, position.ToString(CultureInfo.InvariantCulture));
                waiting.Add(new(queue[i].Id, teams[best].Id, position, reason));
            }
        }

        return new(on, placements.ToImmutable(), waiting.ToImmutable(), unplaceable.ToImmutable(), capacities);
    }

    private static ProposedPlacement Placed(PlacementCandidate candidate, Route route, int team, MultiCompetenceTeam[] teams)
    {
        TeamId? next = null;
        if (route.Options.Length > 1)
            next = teams[route.Options.Where(o => o.Place != team).MinBy(static o => (o.Cost, o.Place)).Place].Id;
        TeamId id = teams[team].Id;
        Refusal reason = candidate.Needs.FormerTeam == id
            ? PlacementCodes.FormerTeam.With(id.Value)
            : route.District is { } district && team == route.OwnTeam
            ? PlacementCodes.OwnDistrictTeam.With(id.Value, district.Value)
            : PlacementCodes.AgreedTeam.With(id.Value);
        return new(candidate.Id, id, route.District, next, reason);
    }

    private Route RouteOf(
        PlacementCandidate candidate,
        LocalDate on,
        Dictionary<TeamId, int> index,
        MultiCompetenceTeam[] teams,
        Dictionary<DistrictId, (District? District, int? Team)> served)
    {
        var options = ImmutableArray.CreateBuilder<AssignmentOption>();
        foreach (TeamOption option in candidate.Options)
        {
            if (!index.TryGetValue(option.Team, out int team) || option.Cost < 0 || options.Any(o => o.Place == team))
                throw new ArgumentException("A candidate names a team of the plan, once, at a cost that is not negative.", nameof(candidate));
            options.Add(new(team, option.Cost));
        }

        if (candidate.Referred > on)
            return new([], null, null, PlacementCodes.ReferredLater.With(), []);
        if (candidate.Needs.EarliestStart > on)
            return new([], null, null, PlacementCodes.StartsLater.With(), []);
        (District? district, int? own) = candidate.District is { } id ? ServedBy(id, on, index, served) : default;
        if (own is { } ownTeam && !options.Any(o => o.Place == ownTeam))
            options.Add(new(ownTeam, 0));
        ImmutableArray<Refusal> collisions = [.. options.OrderBy(static o => o.Place).SelectMany(o => Against(candidate.Needs, teams[o.Place], on))];
        ImmutableArray<AssignmentOption> possible =
        [
            .. options.Where(o => !Against(candidate.Needs, teams[o.Place], on).Any())
                .Select(o => candidate.Needs.FormerTeam is { } former && former != teams[o.Place].Id ? o with { Cost = o.Cost + CostOfChange } : o),
        ];
        if (!possible.IsEmpty)
            return new(possible, district?.Id, own, null, []);
        bool needs = collisions.Any(static c => c.Code != PlacementCodes.TeamNotWorking);
        return new([], district?.Id, own, needs ? PlacementCodes.NeedsCollide.With() : Why(candidate, district, on), collisions);
    }

    // Every demand that the team does not meet; what is not known is not promised.
    private IEnumerable<Refusal> Against(PlacementNeeds needs, MultiCompetenceTeam team, LocalDate on)
    {
        TeamProfile profile = Profiles.FirstOrDefault(p => p.Team == team.Id) ?? new(team.Id);
        if (!team.Validity.Contains(on))
            yield return PlacementCodes.TeamNotWorking.With(team.Id.Value);
        if (needs.CoachingLanguage is { } language && !profile.CoachingLanguages.Contains(language))
            yield return PlacementCodes.LanguageNotOffered.With(team.Id.Value);
        if (needs.Accessibility && !profile.Accessible)
            yield return PlacementCodes.NotAccessible.With(team.Id.Value);
        if (needs.ProtectedIdentity && !profile.ProtectedIdentities)
            yield return PlacementCodes.ProtectedIdentityNotHandled.With(team.Id.Value);
        if (needs.Conflicts.Contains(team.Id))
            yield return PlacementCodes.ConflictOfInterest.With(team.Id.Value);
    }

    private (District? District, int? Team) ServedBy(
        DistrictId recorded,
        LocalDate on,
        Dictionary<TeamId, int> index,
        Dictionary<DistrictId, (District? District, int? Team)> served)
    {
        if (served.TryGetValue(recorded, out (District? District, int? Team) known))
            return known;
        District? district = _districts.Resolve(recorded, on);
        int? team = district is not null && _plan.TeamFor(district.Id, on) is { } found ? index[found.Id] : null;
        return served[recorded] = (district, team);
    }

    private Refusal Why(PlacementCandidate candidate, District? district, LocalDate on)
    {
        if (candidate.District is null)
            return PlacementCodes.DistrictMissing.With();
        if (district is null)
            return PlacementCodes.DistrictNotValid.With(candidate.District.Value);
        LocalDate? start = _plan.Teams
            .Where(t => t.Validity.Start > on && t.Memberships.Any(m => m.Districts.Contains(district.Id)))
            .Select(static t => (LocalDate?)t.Validity.Start)
            .Min();
        return PlacementCodes.DistrictNotServed.With(district.Id.Value, start is { } day ? LocalDatePattern.Iso.Format(day) : "-");
    }

    private sealed record Route(ImmutableArray<AssignmentOption> Options, DistrictId? District, int? OwnTeam, Refusal? Refusal, ImmutableArray<Refusal> Collisions);
}
