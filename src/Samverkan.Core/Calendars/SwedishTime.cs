using NodaTime;

namespace Samverkan.Core.Calendars;

/// <summary>Swedish time (<i>svensk tid</i>): on what day something falls that is recorded as an instant.</summary>
public static class SwedishTime
{
    /// <summary>The zone, by the tz database: Europe/Stockholm.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    /// <summary>The day in Sweden at an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The day of the calendar; it begins at midnight in Sweden, not in UTC.</returns>
    public static LocalDate DayOf(Instant instant) => instant.InZone(Zone).Date;
}
