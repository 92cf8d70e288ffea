using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Calendars;

/// <summary>
/// Birthdays and other anniversaries: a whole number of years, months or days after a date. The one place that decides
/// what becomes of 29 February and of the 31st.
/// </summary>
/// <remarks>
/// A day that the last month lacks becomes that month's last day: who was born on 29 February has the birthday on
/// 28 February in common years. Swedish law counts time in months and years so (<see cref="Source"/>), and so does
/// NodaTime's calendar arithmetic.
/// </remarks>
public static class Anniversary
{
    /// <summary>The rule on days that the last month lacks.</summary>
    public static SourceReference Source { get; } = new("Lag (1930:173) om beräkning av lagstadgad tid", "1 §")
    {
        Says = new(
            "Tid i månader eller år slutar på den dag som har samma nummer i slutmånaden; saknas den dagen slutar tiden på månadens sista dag.",
            "Time in months or years ends on the day with the same number in the last month; where that day is missing, on the month's last day."),
        Confidence = Confidence.RememberedHigh,
    };

    /// <summary>The date a number of years after another.</summary>
    /// <param name="date">The date from which time is counted.</param>
    /// <param name="years">The number of years, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is negative, or the date lies beyond the calendar.</exception>
    public static LocalDate AfterYears(LocalDate date, int years)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        return date.PlusYears(years);
    }

    /// <summary>The date a number of months after another.</summary>
    /// <param name="date">The date from which time is counted.</param>
    /// <param name="months">The number of months, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is negative.</exception>
    public static LocalDate AfterMonths(LocalDate date, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        return date.PlusMonths(months);
    }

    /// <summary>The number of whole years from a date to another: the age in completed years.</summary>
    /// <param name="from">The date from which time is counted, for example the date of birth.</param>
    /// <param name="to">The date on which the years are counted.</param>
    /// <returns>The years; negative when <paramref name="to"/> comes first and at least a year lies between.</returns>
    public static int CompletedYears(LocalDate from, LocalDate to)
    {
        int years = to.Year - from.Year;
        return to < from.PlusYears(years) ? years - 1 : years;
    }
}
