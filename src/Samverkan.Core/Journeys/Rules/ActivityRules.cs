using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Activities begin and end once, while the person takes part.</summary>
internal static class ActivityRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case ActivityStarted started: JudgeStart(claim, started); break;
            case ActivityEnded ended: JudgeEnd(claim, ended); break;
            case ActivityGapExplained gap when !IsEnrolledDuring(claim, gap.Period):
                claim.Refuse(JourneyCodes.GapOutsideEnrolment);
                break;
        }
    }

    private static void JudgeStart(Claim claim, ActivityStarted started)
    {
        if (!claim.IsEnrolled)
            claim.Refuse(JourneyCodes.ActivityOutsideEnrolment);
        if (claim.History.Activity(started.Activity) is [.., var last] && !(last.End < claim.Happened))
            claim.Refuse(JourneyCodes.ActivityAlreadyStarted);
        if (started.WeeklyHours is { } hours && !HourRanges.IsWorkingWeek(hours))
            claim.Refuse(JourneyCodes.WeeklyHoursOutOfRange);
    }

    private static void JudgeEnd(Claim claim, ActivityEnded ended)
    {
        if (claim.History.Activity(ended.Activity).LastFrom(claim.Happened) is not { } activity)
            claim.Refuse(JourneyCodes.ActivityEndWithoutStart);
        else if (activity.End is not null)
            claim.Refuse(JourneyCodes.ActivityAlreadyEnded);
    }

    private static bool IsEnrolledDuring(Claim claim, DatePeriod period) =>
        claim.History.Enrolled.LastFrom(period.End ?? LocalDate.MaxIsoValue)?.Overlaps(period) == true;
}
