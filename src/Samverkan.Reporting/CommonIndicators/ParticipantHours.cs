using NodaTime;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>The hours that a participant attended in a month, for the monthly file (<i>tidsomfattning</i>).</summary>
public static class ParticipantHours
{
    /// <summary>The hours of a month, exactly as they were counted.</summary>
    /// <param name="journey">The journey, as whoever files it may see it.</param>
    /// <param name="month">The month.</param>
    /// <returns>The hours of the records whose last day lies in the month; <see langword="null"/> when there are none, which is not nought.</returns>
    /// <remarks>A record that says more hours than its days have is passed over, as in cohorts.</remarks>
    public static decimal? Of(Journey journey, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(journey);
        decimal? hours = null;
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is AttendanceRecorded { Period.End: { } end } record && end.ToYearMonth() == month
                && record.AttendedHours >= 0 && record.AttendedHours <= 24 * (Period.DaysBetween(record.Period.Start, end) + 1))
            {
                hours = (hours ?? 0) + record.AttendedHours;
            }
        }

        return hours;
    }
}
