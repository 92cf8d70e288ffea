using NodaTime;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Days with activity and days with activities in parallel.</summary>
internal static class CoverageProjection
{
    public static ActivityCoverage Of(Journey journey, LocalDate until)
    {
        int enrolledDays = 0;
        int covered = 0;
        int parallel = 0;
        int mixed = 0;
        foreach (DaySpan enrolled in DaySpan.Enrolled(journey, until))
        {
            enrolledDays += enrolled.Days;
            // On each day where something begins or has ended: how many activities more or fewer, and how many of them job-directed.
            SortedDictionary<LocalDate, (int All, int JobDirected)> turns = [];
            foreach (ActivityInterval activity in journey.Activities())
            {
                if (enrolled.Clip(activity.Start, activity.End) is not { } span)
                    continue;
                int job = activity.Kind == ActivityKind.JobDirected ? 1 : 0;
                Turn(turns, span.First, 1, job);
                Turn(turns, span.Last.PlusDays(1), -1, -job);
            }

            int all = 0;
            int jobDirected = 0;
            LocalDate from = enrolled.First;
            foreach ((LocalDate day, (int allMore, int jobMore)) in turns)
            {
                int days = Period.DaysBetween(from, day);
                covered += all > 0 ? days : 0;
                parallel += all > 1 ? days : 0;
                mixed += jobDirected > 0 && all > jobDirected ? days : 0;
                all += allMore;
                jobDirected += jobMore;
                from = day;
            }
        }

        return new ActivityCoverage(enrolledDays, covered, parallel, mixed);
    }

    private static void Turn(SortedDictionary<LocalDate, (int All, int JobDirected)> turns, LocalDate day, int all, int job)
    {
        (int All, int JobDirected) before = turns.GetValueOrDefault(day);
        turns[day] = (before.All + all, before.JobDirected + job);
    }
}
