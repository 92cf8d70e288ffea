using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Journeys;

/// <summary>Which hours can be. Rules refuse others, and projections pass them over, so that no sum overflows.</summary>
internal static class HourRanges
{
    private const decimal HoursOfAWeek = 168;
    private const decimal HoursOfADay = 24;

    /// <summary>Hours of a week that is not empty.</summary>
    public static bool IsWorkingWeek(decimal hours) => hours is > 0 and <= HoursOfAWeek;

    /// <summary>Hours of a week that may be empty.</summary>
    public static bool IsWeek(decimal hours) => hours is >= 0 and <= HoursOfAWeek;

    /// <summary>Hours within the days of a period; none fit one without end.</summary>
    public static bool Fit(decimal hours, DatePeriod period) =>
        period.End is { } last && hours >= 0 && hours <= (Period.DaysBetween(period.Start, last) + 1) * HoursOfADay;
}
