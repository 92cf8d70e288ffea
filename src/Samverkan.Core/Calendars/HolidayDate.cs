using NodaTime;

namespace Samverkan.Core.Calendars;

/// <summary>A holiday on its date in one year.</summary>
/// <param name="Date">The date.</param>
/// <param name="Holiday">The holiday.</param>
public readonly record struct HolidayDate(LocalDate Date, SwedishHoliday Holiday)
{
    /// <summary>Whether the law makes it a public holiday; the three eves are none.</summary>
    public bool IsPublic => SwedishHolidays.IsPublic(Holiday);
}
