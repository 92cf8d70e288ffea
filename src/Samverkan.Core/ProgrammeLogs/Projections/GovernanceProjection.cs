using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Projections;

/// <summary>The governance calendar beside what was done.</summary>
internal static class GovernanceProjection
{
    public static ImmutableArray<GovernanceFollowUp> Of(ProgrammeLog log, Programme programme, LocalDate until)
    {
        ImmutableArray<(GovernanceKind Kind, Quarter Quarter)> done =
        [
            .. from told in log.Story
               where told.Happened <= until
               let kind = GovernanceKinds.FulfilledBy(told.Body)
               where kind is not null
               select (kind.Value, Quarter.Of(told.Body is ReportDelivered { Period.End: { } end } ? end : told.Happened)),
        ];
        DatePeriod period = programme.Period.Value;
        LocalDate last = period.End is { } end && end < until ? end : until;
        ImmutableArray<Quarter> quarters = Quarters(period.Start, last);
        return
        [
            .. programme.Governance.Select(static planned => planned.Kind).Concat(done.Select(static one => one.Kind)).Distinct().Order()
                .Select(kind => new GovernanceFollowUp(
                    kind,
                    PlannedInAll(programme, kind),
                    done.Count(one => one.Kind == kind),
                    [.. quarters.Select(quarter => new GovernanceQuarter(quarter, Planned(programme, kind, quarter, done), Count(done, kind, quarter))
                    {
                        Due = FollowsSteeringGroup(programme, kind) ? Count(done, GovernanceKind.SteeringGroup, quarter) : Stated(programme, kind, quarter, until),
                    })])),
        ];
    }

    private static int? Planned(Programme programme, GovernanceKind kind, Quarter quarter, ImmutableArray<(GovernanceKind Kind, Quarter Quarter)> done) =>
        FollowsSteeringGroup(programme, kind)
            ? Count(done, GovernanceKind.SteeringGroup, quarter)
            : Stated(programme, kind, quarter);

    // What the calendar itself says of a quarter, all of it or what should have been done by a day. A report is on the quarter, and none can be handed over before its end.
    private static int? Stated(Programme programme, GovernanceKind kind, Quarter quarter, LocalDate? by = null)
    {
        bool isOver = by is not { } day || quarter.LastDay < day || (quarter.LastDay == day && !GovernanceKinds.Reports.Contains(kind));
        bool isStated = false;
        int quarterly = 0;
        int months = 0;
        foreach (GovernanceEvent planned in programme.Governance)
        {
            if (planned.Kind != kind)
                continue;
            if (planned.Recurrence == Recurrence.Quarterly)
            {
                isStated = true;
                quarterly = isOver && IsWhole(programme, quarter) ? 1 : 0;
            }
            else if (planned is { Recurrence: Recurrence.Once, Month: { } month })
            {
                isStated = true;
                months += Quarter.Of(month.OnDayOfMonth(1)) == quarter && (by is null || month.ToDateInterval().End <= by) ? 1 : 0;
            }
        }

        return isStated ? Math.Max(quarterly, months) : null;
    }

    private static int? PlannedInAll(Programme programme, GovernanceKind kind)
    {
        ImmutableArray<GovernanceEvent> planned = [.. programme.Governance.Where(one => one.Kind == kind)];
        if (FollowsSteeringGroup(programme, kind))
            return PlannedInAll(programme, GovernanceKind.SteeringGroup);
        int times = planned.Sum(static one => one.Recurrence == Recurrence.Times ? one.Times ?? 0 : 0);
        int free = planned.Count(static one => one is { Recurrence: Recurrence.Once, Month: null });
        bool isQuarterly = planned.Any(static one => one.Recurrence == Recurrence.Quarterly);
        if (isQuarterly && programme.Period.Value.End is null)
            return null;
        int byQuarter = isQuarterly
            ? Quarters(programme.Period.Value.Start, programme.Period.Value.End!.Value).Sum(quarter => Stated(programme, kind, quarter) ?? 0)
            : planned.Count(static one => one is { Recurrence: Recurrence.Once, Month: not null });
        int all = Math.Max(times, byQuarter) + free;
        return all > 0 ? all : null;
    }

    private static bool FollowsSteeringGroup(Programme programme, GovernanceKind kind) =>
        kind != GovernanceKind.SteeringGroup && programme.Governance.Any(planned => planned.Kind == kind && planned.Recurrence == Recurrence.EachSteeringGroup);

    private static bool IsWhole(Programme programme, Quarter quarter) =>
        programme.Period.Value.Contains(quarter.FirstDay) && programme.Period.Value.Contains(quarter.LastDay);

    private static int Count(ImmutableArray<(GovernanceKind Kind, Quarter Quarter)> done, GovernanceKind kind, Quarter quarter) =>
        done.Count(one => one.Kind == kind && one.Quarter == quarter);

    private static ImmutableArray<Quarter> Quarters(LocalDate first, LocalDate last)
    {
        ImmutableArray<Quarter>.Builder quarters = ImmutableArray.CreateBuilder<Quarter>();
        for (Quarter quarter = Quarter.Of(first); quarter.FirstDay <= last; quarter = quarter.Plus(1))
            quarters.Add(quarter);
        return quarters.ToImmutable();
    }
}
