using NodaTime;

namespace Samverkan.Synthetic;

/// <summary>Days on which people meet.</summary>
internal static class Days
{
    /// <summary>The day itself from Monday to Friday, otherwise the Monday after.</summary>
    public static LocalDate Weekday(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(2),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => day,
    };

    /// <summary>The day, moved inside the limits, which are included.</summary>
    public static LocalDate Within(LocalDate day, LocalDate first, LocalDate last) => LocalDate.Max(first, LocalDate.Min(day, last));
}
