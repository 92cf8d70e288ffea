using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Rendering;

/// <summary>Dates written out, the same under every culture: "1 september 2024", "1 September 2024".</summary>
public static class DateText
{
    /// <summary>A date written out.</summary>
    /// <param name="date">The date.</param>
    /// <param name="language">The reader's language.</param>
    public static string Format(LocalDate date, Language language) => WrittenDay.Of(date).In(language);

    /// <summary>A period written out, with an en dash; an open end is "until further notice".</summary>
    /// <param name="period">The period.</param>
    /// <param name="language">The reader's language.</param>
    public static string Format(DatePeriod period, Language language) => WrittenDay.Of(period).In(language);

    /// <summary>A moment in Swedish local time, to the minute; a midnight as the whole day that ends there.</summary>
    /// <param name="instant">The moment.</param>
    /// <param name="language">The reader's language.</param>
    public static string Format(Instant instant, Language language)
    {
        LocalDateTime local = instant.InZone(SwedishTime.Zone).LocalDateTime;
        if (local.TimeOfDay == LocalTime.Midnight)
            return Format(local.Date.PlusDays(-1), language) + (language == Language.English ? ", the whole day" : ", hela dagen");
        string clock = string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}{(language == Language.English ? ':' : '.')}{local.Minute:00}");
        return language == Language.English ? $"{Format(local.Date, language)} at {clock}" : $"{Format(local.Date, language)} klockan {clock}";
    }
}
