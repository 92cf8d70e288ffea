using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>Finds, for each person, the teams that could have him or her on a day: by district, by agreement, and by what the person needs.</summary>
internal sealed class PlacementRouting
{
    private readonly PlacementPlanner _planner;
    private readonly LocalDate _on;
    private readonly LocalDate _last;
    private readonly LocalDate[] _days;
    private readonly TeamProfile[] _profiles;
    private readonly Dictionary<TeamId, int> _index;
    private readonly Dictionary<DistrictId, (District? District, int? Team)> _served = [];
    private readonly Dictionary<LocalDate, LocalDate?> _open = [];

    public PlacementRouting(PlacementPlanner planner, LocalDate on)
    {
        _planner = planner;
        _on = on;
        _last = on.PlusDays(planner.StartWithinDays);
        Teams = [.. planner.Plan.Teams.OrderBy(static t => t.Id)];
        _index = Teams.Select(static (t, i) => (t.Id, i)).ToDictionary(static p => p.Id, static p => p.i);
        _profiles = [.. Teams.Select(t => planner.Profiles.FirstOrDefault(p => p.Team == t.Id) ?? new(t.Id))];
        _days = [on, .. Teams.Select(static t => t.Validity.Start).Where(d => d > on && d <= _last).Distinct().Order()];
    }

    /// <summary>The teams, by key.</summary>
    public MultiCompetenceTeam[] Teams { get; }

    /// <summary>The index of a team.</summary>
    /// <exception cref="ArgumentException">The plan has no such team.</exception>
    public int IndexOf(TeamId team) => _index.TryGetValue(team, out int index) ? index : throw new ArgumentException("The plan has no such team.", nameof(team));

    /// <summary>The day on which a team's capacity counts: the day of placement, or its first day when that comes soon.</summary>
    public LocalDate DayOf(int team) => Teams[team].Validity.Start is var start && start > _on && start <= _last ? start : _on;

    /// <summary>Finds the teams for a person.</summary>
    /// <param name="candidate">The person.</param>
    /// <param name="current">The team that the person has, which stays possible; <see langword="null"/> for somebody without.</param>
    public PlacementRoute RouteOf(PlacementCandidate candidate, TeamId? current)
    {
        List<(int Team, long Cost)> named = new(candidate.Options.Length + 1);
        foreach (TeamOption option in candidate.Options)
        {
            if (!_index.TryGetValue(option.Team, out int team) || option.Cost < 0 || named.Exists(o => o.Team == team))
                throw new ArgumentException("A candidate names a team of the plan, once, at a cost that is not negative.", nameof(candidate));
            named.Add((team, option.Cost));
        }

        // Whoever has a place has been referred, and may keep it until the start that was agreed.
        LocalDate first = current is null ? LocalDate.Max(_on, candidate.Needs.EarliestStart ?? _on) : _on;
        if (current is null && candidate.Referred > _on)
            return new([], null, null, PlacementCodes.ReferredLater.With(), []);
        if (first > _last)
            return new([], null, null, PlacementCodes.StartsLater.With(), []);
        (District? district, int? own) = candidate.District is { } id ? ServedBy(id) : default;
        if (own is { } ownTeam && !named.Exists(o => o.Team == ownTeam))
            named.Add((ownTeam, 0));
        if (current is not null && IndexOf(current) is var kept && !named.Exists(o => o.Team == kept))
            named.Add((kept, 0));

        bool returns = candidate.Needs.FormerTeam is not null || !candidate.Needs.FormerCaseworkers.IsEmpty;
        var possible = ImmutableArray.CreateBuilder<PlacementRoute.Option>(named.Count);
        List<Refusal> collisions = [];
        (ImmutableArray<Refusal> againstCurrent, bool ownFailsNeeds) = ([], false);
        foreach ((int team, long cost) in named.OrderBy(static o => o.Team))
        {
            LocalDate soonest = LocalDate.Max(first, Teams[team].Validity.Start);
            LocalDate? open = OpenFrom(soonest);
            PlacementChoice choice = new(candidate, Teams[team], _profiles[team], district?.Id, open ?? soonest);
            int before = collisions.Count;
            // A weekend, a holiday or a closure moves the start and not the placement.
            if (soonest > _last || open is not { } start || !Teams[team].Validity.Contains(start))
                collisions.Add(PlacementCodes.TeamNotWorking.With(Teams[team].Id.Value));
            collisions.AddRange(Against(choice));
            if (team == own)
                ownFailsNeeds = collisions.Skip(before).Any(static c => c.Code != PlacementCodes.TeamNotWorking);
            if (Teams[team].Id == current)
                againstCurrent = [.. collisions.Skip(before)];
            if (collisions.Count == before)
                possible.Add(new(team, cost + (returns && !KnowsFromBefore(candidate.Needs, choice) ? _planner.CostOfChange : 0) + OwnCosts(choice), choice.Start));
        }

        if (possible.Count > 0)
            return new(possible.ToImmutable(), district?.Id, own, null, collisions.Count == 0 ? [] : [.. collisions]) { AgainstCurrent = againstCurrent, OwnFailsNeeds = ownFailsNeeds };
        bool needs = collisions.Exists(static c => c.Code != PlacementCodes.TeamNotWorking);
        return new([], district?.Id, own, needs ? PlacementCodes.NeedsCollide.With() : Why(candidate, district), [.. collisions]) { AgainstCurrent = againstCurrent };
    }

    /// <summary>Whether the former team or a former caseworker is the one.</summary>
    public static bool KnowsFromBefore(PlacementNeeds needs, PlacementChoice choice) =>
        needs.FormerTeam == choice.Team.Id || needs.FormerCaseworkers.Any(choice.Profile.Staff.Contains);

    /// <summary>What a team can offer.</summary>
    public TeamProfile ProfileOf(int team) => _profiles[team];

    // Every demand that the team does not meet; what is not known is not promised.
    private IEnumerable<Refusal> Against(PlacementChoice choice)
    {
        (PlacementNeeds needs, string team) = (choice.Candidate.Needs, choice.Team.Id.Value);
        if (needs.CoachingLanguage is { } language && !choice.Profile.CoachingLanguages.Any(language.Matches))
            yield return PlacementCodes.LanguageNotOffered.With(team);
        if (needs.Accessibility && !choice.Profile.Accessible)
            yield return PlacementCodes.NotAccessible.With(team);
        if (needs.ProtectedIdentity && !choice.Profile.ProtectedIdentities)
            yield return PlacementCodes.ProtectedIdentityNotHandled.With(team);
        if (needs.Conflicts.Contains(choice.Team.Id) || needs.ConflictsWithStaff.Any(choice.Profile.Staff.Contains))
            yield return PlacementCodes.ConflictOfInterest.With(team);
        foreach (IPlacementConstraint constraint in _planner.Constraints)
        {
            if (constraint.Against(choice) is { } refusal)
                yield return refusal;
        }
    }

    private long OwnCosts(PlacementChoice choice)
    {
        long sum = 0;
        foreach (IPlacementCost cost in _planner.Costs)
        {
            int one = cost.CostOf(choice);
            if (one is < 0 or > IPlacementCost.Largest)
                throw new InvalidOperationException("A cost is out of its range.");
            sum += one;
        }

        return sum;
    }

    private LocalDate? OpenFrom(LocalDate day)
    {
        if (!_open.TryGetValue(day, out LocalDate? open))
            _open.Add(day, open = _planner.Calendar.FirstWorkingDay(day));
        return open;
    }

    // Teams that begin within the horizon count from their first day.
    private (District? District, int? Team) ServedBy(DistrictId recorded)
    {
        if (_served.TryGetValue(recorded, out (District? District, int? Team) known))
            return known;
        (District? District, int? Team) found = (_planner.Districts.Resolve(recorded, _on), null);
        foreach (LocalDate day in _days)
        {
            if (_planner.Districts.Resolve(recorded, day) is { } district && _planner.Plan.TeamFor(district.Id, day) is { } team)
            {
                found = (district, _index[team.Id]);
                break;
            }
        }

        return _served[recorded] = found;
    }

    private Refusal Why(PlacementCandidate candidate, District? district)
    {
        if (candidate.District is null)
            return PlacementCodes.DistrictMissing.With();
        if (district is null)
            return PlacementCodes.DistrictNotValid.With(candidate.District.Value);
        LocalDate? start = Teams
            .Where(t => t.Validity.Start > _on && t.Memberships.Any(m => m.Districts.Contains(district.Id)))
            .Select(static t => (LocalDate?)t.Validity.Start)
            .Min();
        return start is { } day ? PlacementCodes.DistrictNotServed.With(district.Id.Value, LocalDatePattern.Iso.Format(day)) : PlacementCodes.DistrictNeverServed.With(district.Id.Value);
    }
}
