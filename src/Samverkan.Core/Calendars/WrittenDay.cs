using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Calendars;

/// <summary>
/// Days as people write them, the same under every culture: "1 september 2024", "1 September 2024". A hard space keeps the number with its month. For
/// running text and tables for people; files and programs get the ISO form.
/// </summary>
public static class WrittenDay
{
    private static readonly ImmutableArray<LocalizedText> Months =
    [
        new("januari", "January"), new("februari", "February"), new("mars", "March"), new("april", "April"),
        new("maj", "May"), new("juni", "June"), new("juli", "July"), new("augusti", "August"),
        new("september", "September"), new("oktober", "October"), new("november", "November"), new("december", "December"),
    ];

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public static LocalizedText Of(LocalDate day)
    {
        LocalizedText month = MonthOf(day);
        return new(Written(day, month.Swedish), Written(day, month.English));
    }

    /// <summary>A period, with an en dash; an open end is "until further notice".</summary>
    /// <param name="period">The period.</param>
    public static LocalizedText Of(DatePeriod period)
    {
        LocalizedText start = Of(period.Start);
        if (period.End is not { } last)
            return new($"från {start.Swedish} tills vidare", $"from {start.English} until further notice");
        LocalizedText end = Of(last);
        return new($"{start.Swedish} – {end.Swedish}", $"{start.English} – {end.English}");
    }

    /// <summary>The name of a day's month: "september", "September".</summary>
    /// <param name="day">The day.</param>
    public static LocalizedText MonthOf(LocalDate day) => Months[day.Month - 1];

    private static string Written(LocalDate day, string month) => string.Create(CultureInfo.InvariantCulture, $"{day.Day}\u00A0{month} {day.Year}");
}
