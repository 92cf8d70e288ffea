using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Weeks of full-time planning, and hours attended.</summary>
internal static class PlanningProjection
{
    private const int Weekdays = 5;

    /// <summary>
    /// A week is told when the person takes part on some day of it for which there is a plan. Of plans for the same day the one told last
    /// holds; of plans within a week the one that holds on most of its enrolled days, and of equals the later.
    /// </summary>
    public static ImmutableArray<PlanningWeek> WeeksOf(Journey journey, LocalDate until)
    {
        List<Occurrence> plans = [.. journey.Story.Where(static occurrence => occurrence.Body is FullTimePlanned plan && HourRanges.IsWorkingWeek(plan.FullTimeHours) && HourRanges.IsWeek(plan.PlannedHours))];
        if (plans.Count == 0)
            return [];
        ImmutableArray<ActivityInterval> activities = journey.Activities();
        SortedDictionary<LocalDate, Dictionary<FullTimePlanned, int>> weeks = [];
        foreach (DaySpan enrolled in DaySpan.Enrolled(journey, until))
        {
            for (LocalDate day = enrolled.First; day <= enrolled.Last; day = day.PlusDays(1))
            {
                if (plans.FindLast(plan => ((FullTimePlanned)plan.Body).Period.Contains(day))?.Body is not FullTimePlanned plan)
                    continue;
                LocalDate monday = MondayOf(day);
                if (!weeks.TryGetValue(monday, out Dictionary<FullTimePlanned, int>? days))
                    weeks[monday] = days = [];
                days[plan] = days.GetValueOrDefault(plan) + 1;
            }
        }

        return [.. weeks.Select(week => WeekOf(week.Key, MostOf(week.Value, plans), activities))];
    }

    public static ImmutableArray<ActivityAttendance> AttendanceOf(Journey journey)
    {
        ImmutableArray<ActivityInterval> activities = journey.Activities();
        List<ActivityAttendance> counted = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is not AttendanceRecorded record || !HourRanges.Fit(record.AttendedHours, record.Period))
                continue;
            decimal? planned = record.PlannedHours is { } stated ? (HourRanges.Fit(stated, record.Period) ? stated : null) : PlannedBy(activities, record);
            int same = counted.FindIndex(known => known.Activity == record.Activity);
            if (same < 0)
                counted.Add(new ActivityAttendance(record.Activity, record.AttendedHours, planned, 1));
            else
                counted[same] = new ActivityAttendance(record.Activity, counted[same].AttendedHours + record.AttendedHours, counted[same].PlannedHours + planned, counted[same].Records + 1);
        }

        return [.. counted];
    }

    private static FullTimePlanned MostOf(Dictionary<FullTimePlanned, int> days, List<Occurrence> plans)
    {
        int most = days.Values.Max();
        return (FullTimePlanned)plans.FindLast(plan => days.GetValueOrDefault((FullTimePlanned)plan.Body) == most)!.Body;
    }

    private static PlanningWeek WeekOf(LocalDate monday, FullTimePlanned plan, ImmutableArray<ActivityInterval> activities)
    {
        decimal? hours = 0;
        DaySpan week = new(monday, monday.PlusDays(6));
        foreach (ActivityInterval activity in activities)
        {
            if (week.Clip(activity.Start, activity.End) is { } span)
                hours += HoursOf(activity) * WeekdaysOf(span) / Weekdays;
        }

        ShortfallReason? reason = plan.PlannedHours < plan.FullTimeHours ? plan.Shortfall ?? ShortfallReason.Unknown : null;
        return new PlanningWeek(monday, plan.FullTimeHours, plan.PlannedHours, hours, reason);
    }

    private static decimal? PlannedBy(ImmutableArray<ActivityInterval> activities, AttendanceRecorded record)
    {
        ActivityInterval? activity = activities.LastOrDefault(known => known.Activity == record.Activity && known.Start <= record.Period.Start);
        return record.Period.End is { } last && activity is not null ? HoursOf(activity) * WeekdaysOf(new DaySpan(record.Period.Start, last)) / Weekdays : null;
    }

    private static decimal? HoursOf(ActivityInterval activity) => activity.WeeklyHours is { } hours && HourRanges.IsWorkingWeek(hours) ? hours : null;

    private static int WeekdaysOf(DaySpan span)
    {
        int days = 0;
        for (LocalDate day = span.First; day <= span.Last; day = day.PlusDays(1))
            days += day.DayOfWeek <= IsoDayOfWeek.Friday ? 1 : 0;
        return days;
    }

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
