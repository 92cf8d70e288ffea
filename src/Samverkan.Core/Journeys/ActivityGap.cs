using Samverkan.Core.Calendars;

namespace Samverkan.Core.Journeys;

/// <summary>A gap between activities (<i>glapp</i>): enrolled days in a row, outside closures, without any activity.</summary>
/// <param name="Period">The days; the end is always known.</param>
/// <param name="CalendarDays">The number of days, at least 1.</param>
/// <param name="WorkingDays">The number of working days among them, at least 1.</param>
/// <param name="Reason">Why, as explained by the explanation that covers most of the days.</param>
public sealed record ActivityGap(DatePeriod Period, int CalendarDays, int WorkingDays, GapReason Reason)
{
    /// <summary>
    /// Whether it lies before the first activity of the time from a start to an exit: a wait for the first activity, and no break between activities. A time without
    /// any activity is such a wait as a whole.
    /// </summary>
    public bool IsBeforeFirst { get; init; }
}
