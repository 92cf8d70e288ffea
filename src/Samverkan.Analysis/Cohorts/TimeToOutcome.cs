using NodaTime;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// Days from the first start to the first work or studies. Who has left, or is still there on the cohort's last known day
/// (<see cref="Cohort.LastKnownDay"/>), without either, was last seen then.
/// </summary>
public static class TimeToOutcome
{
    /// <summary>The rows that can be followed: started on the cohort's last known day or before.</summary>
    /// <param name="cohort">The cohort.</param>
    public static RowSet Followed(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return cohort.Reached(Milestone.Started).Where(start => start <= cohort.LastKnownDay);
    }

    /// <summary>What happened when, for a survival curve.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="rows">The rows to follow; those that cannot be followed are left out.</param>
    /// <returns>Counts over days from 0.</returns>
    public static SurvivalCounts Count(Cohort cohort, RowSet rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowSet followed = Followed(cohort).And(rows);
        Column<LocalDate?> starts = cohort.Reached(Milestone.Started);
        Column<LocalDate?> outcomes = cohort.Reached(Milestone.WorkOrStudies);
        Column<LocalDate?> exits = cohort.Reached(Milestone.Exited);
        List<int> durations = [];
        List<bool> events = [];
        foreach (int row in followed.Rows)
        {
            LocalDate start = starts[row]!.Value;
            bool reached = outcomes[row] <= cohort.LastKnownDay;
            LocalDate until = reached ? outcomes[row]!.Value : exits[row] is { } exit && exit < cohort.LastKnownDay ? exit : cohort.LastKnownDay;

            // Work found before the first day in the programme is work from the first day.
            durations.Add(Math.Max(0, Period.DaysBetween(start, until)));
            events.Add(reached);
        }

        return SurvivalCounts.From([.. durations], [.. events]);
    }
}
