using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// What managers have limited, applied to one team on a day. No limit is passed over: it lowers the team, or makes a part of it; what cannot be, or says two things, is told.
/// </summary>
internal sealed class TeamLimits(MultiCompetenceTeam team, LocalDate on, int caseload, ImmutableArray<CapacityLimit> limits, DistrictCatalog districts)
{
    private readonly ImmutableArray<CapacityLimit> _limits = [.. limits.Where(l => l.Team == team.Id)];

    /// <summary>The lowest limit of the team as a whole or of one of its roles; <see langword="null"/> without one.</summary>
    public int? Lowest => _limits.Where(l => l.Districts.IsEmpty && Has(l.Role)).Select(static l => (int?)l.Participants).Min();

    /// <summary>
    /// The parts of the team, by their first district: a social worker each where several are bound to their own districts, and the districts of each limit. What a limit
    /// holds together is one part, at the lowest number that concerns any of it: never above a limit.
    /// </summary>
    public ImmutableArray<TeamPart> Parts()
    {
        List<TeamPart> parts = [];
        TeamMembership[] workers = [.. team.On(on).Where(static m => m.Role == TeamRole.SocialWorker)];
        if (workers.Length > 1 && workers.SelectMany(static m => m.Districts).Distinct().Count() == workers.Sum(static m => m.Districts.Length))
        {
            foreach (TeamMembership worker in workers)
                parts.Add(new([.. worker.Districts], worker.SharePercent is { } share && caseload > 0 ? (int)Math.Min(int.MaxValue, (long)share * caseload / 100) : null, 1, []));
        }

        foreach (CapacityLimit limit in _limits)
        {
            ImmutableSortedSet<DistrictId> named = Present(limit);
            if (named.IsEmpty)
                continue;
            TeamPart[] touched = [.. parts.Where(p => p.Districts.Overlaps(named))];
            parts.RemoveAll(touched.Contains);
            parts.Add(new(
                touched.Aggregate(named, static (all, p) => all.Union(p.Districts)),
                touched.Select(static p => p.Places).Append(limit.Participants).Min(),
                touched.Sum(static p => p.Workers),
                [.. touched.SelectMany(static p => p.Limits), limit]));
        }

        return [.. parts.OrderBy(static p => p.Districts[0])];
    }

    /// <summary>The limits that say two things at once, or something that cannot be.</summary>
    public IEnumerable<Refusal> Contradictions()
    {
        if (!team.Validity.Contains(on))
            yield break;
        foreach (IGrouping<TeamRole?, CapacityLimit> same in _limits.Where(static l => l.Districts.IsEmpty).GroupBy(static l => l.Role).OrderBy(static g => g.Key))
        {
            string where = same.Key is { } role ? $"{team.Id} ({Name(role)})" : team.Id.Value;
            if (!Has(same.Key))
                yield return PlacementCodes.LimitWithoutRole.With(where);
            else if (same.Select(static l => l.Participants).Distinct().Count() > 1)
                yield return PlacementCodes.LimitsDisagree.With(where, Numbers(same));
        }

        foreach (DistrictId missing in _limits.SelectMany(static l => l.Districts).Where(d => districts.Resolve(d, on) is null).Distinct().Order())
            yield return PlacementCodes.DistrictNotCounted.With(missing.Value);
        ImmutableSortedSet<DistrictId> served = team.DistrictsOn(on);
        foreach (TeamPart part in Parts())
        {
            string where = $"{team.Id} ({string.Join(", ", part.Districts)})";
            bool several = part.Limits.Select(static l => l.Participants).Distinct().Count() > 1 || part.Limits.Any(l => !Present(l).SetEquals(Present(part.Limits[0])));
            if (several)
                yield return PlacementCodes.LimitsDisagree.With(where, Numbers(part.Limits));
            if (part.Workers > 1)
                yield return PlacementCodes.LimitSpansWorkers.With(where, Number(part.Places!.Value));
            if (part.Districts.Except(served) is { IsEmpty: false } outside)
                yield return PlacementCodes.LimitOutsideTeam.With(team.Id.Value, string.Join(", ", outside));
        }
    }

    private ImmutableSortedSet<DistrictId> Present(CapacityLimit limit) => [.. limit.Districts.Select(d => districts.Resolve(d, on)?.Id).OfType<DistrictId>()];

    private bool Has(TeamRole? role) => role is null || team.On(on).Any(m => m.Role == role);

    private static string Name(TeamRole role) => role.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private static string Numbers(IEnumerable<CapacityLimit> limits) => string.Join(", ", limits.Select(static l => l.Participants).Distinct().Order().Select(Number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
