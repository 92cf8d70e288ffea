using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Hours that are planned and attended.</summary>
internal static class PlanningRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case FullTimePlanned plan: JudgePlan(claim, plan); break;
            case AttendanceRecorded attendance: JudgeAttendance(claim, attendance); break;
        }
    }

    private static void JudgePlan(Claim claim, FullTimePlanned plan)
    {
        if (!HourRanges.IsWorkingWeek(plan.FullTimeHours) || !HourRanges.IsWeek(plan.PlannedHours))
            claim.Refuse(JourneyCodes.PlannedHoursOutOfRange);
        else if (plan.Shortfall is not null && plan.PlannedHours >= plan.FullTimeHours)
            claim.Refuse(JourneyCodes.ShortfallWithoutShortfall);
    }

    private static void JudgeAttendance(Claim claim, AttendanceRecorded attendance)
    {
        if (!HourRanges.Fit(attendance.AttendedHours, attendance.Period) || (attendance.PlannedHours is { } planned && !HourRanges.Fit(planned, attendance.Period)))
            claim.Refuse(JourneyCodes.AttendanceOutOfRange);
        if (claim.History.Activity(attendance.Activity).LastFrom(attendance.Period.Start) is not { } activity || !Covers(activity, attendance.Period))
            claim.Refuse(JourneyCodes.AttendanceWithoutActivity);
        if (claim.History.IsAttended(attendance.Activity, attendance.Period))
            claim.Refuse(JourneyCodes.AttendanceTwice);
    }

    private static bool Covers(DatePeriod whole, DatePeriod part) => whole.Contains(part.Start) && (part.End is { } end ? whole.Contains(end) : whole.End is null);
}
