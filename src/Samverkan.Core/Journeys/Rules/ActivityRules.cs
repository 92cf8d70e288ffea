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
            case ActivityGapExplained gap when !claim.Of(Strand.Enrolment).EnrolledIntervals().Any(interval => interval.Period.Overlaps(gap.Period)):
                claim.Refuse(JourneyCodes.GapOutsideEnrolment);
                break;
        }
    }

    private static void JudgeStart(Claim claim, ActivityStarted started)
    {
        if (!claim.IsEnrolled(claim.Happened))
            claim.Refuse(JourneyCodes.ActivityOutsideEnrolment);
        if (claim.Of(Strand.Activity(started.Activity)).Activities().Any(activity => activity.Activity == started.Activity && !(activity.End < claim.Happened)))
            claim.Refuse(JourneyCodes.ActivityAlreadyStarted);
        if (started.WeeklyHours is { } hours && !HourRanges.IsWorkingWeek(hours))
            claim.Refuse(JourneyCodes.WeeklyHoursOutOfRange);
    }

    private static void JudgeEnd(Claim claim, ActivityEnded ended)
    {
        ActivityInterval? activity = claim.Of(Strand.Activity(ended.Activity)).Activities().LastOrDefault(activity => activity.Activity == ended.Activity && activity.Start <= claim.Happened);
        if (activity is null)
            claim.Refuse(JourneyCodes.ActivityEndWithoutStart);
        else if (activity.End is not null)
            claim.Refuse(JourneyCodes.ActivityAlreadyEnded);
    }
}
