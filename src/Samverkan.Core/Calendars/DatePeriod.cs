using NodaTime;
using NodaTime.Text;

namespace Samverkan.Core.Calendars;

/// <summary>
/// Days from a first day to a last day, both included, where the last day may be open ("until further notice").
/// The default is 0001-01-01 with an open end: every day that the calendar knows from year 1.
/// </summary>
/// <remarks>Immutable. Equality is by both days. An open end is never the same as a far-away last day.</remarks>
public readonly record struct DatePeriod
{
    /// <summary>Creates a period.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, or <see langword="null"/> for an open end.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> comes before <paramref name="start"/>.</exception>
    public DatePeriod(LocalDate start, LocalDate? end)
    {
        if (end < start)
            throw new ArgumentException("A period cannot end before it starts.", nameof(end));
        Start = start;
        End = end;
    }

    /// <summary>The first day.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day, or <see langword="null"/> while the end is open.</summary>
    public LocalDate? End { get; }

    /// <summary>A period of one day.</summary>
    /// <param name="day">The day.</param>
    public static DatePeriod Of(LocalDate day) => new(day, day);

    /// <summary>A period from a day until further notice.</summary>
    /// <param name="start">The first day.</param>
    public static DatePeriod From(LocalDate start) => new(start, null);

    /// <summary>Creates a period unless its end comes before its start.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, or <see langword="null"/>.</param>
    /// <param name="period">The period, or the default.</param>
    /// <returns>Whether the days make a period.</returns>
    public static bool TryCreate(LocalDate start, LocalDate? end, out DatePeriod period)
    {
        bool valid = !(end < start);
        period = valid ? new DatePeriod(start, end) : default;
        return valid;
    }

    /// <summary>Whether a day lies in the period.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => day >= Start && !(day > End);

    /// <summary>Whether two periods share at least one day.</summary>
    /// <param name="other">The other period.</param>
    public bool Overlaps(DatePeriod other) => !(other.Start > End) && !(Start > other.End);

    /// <summary>The shared days of two periods, or <see langword="null"/> when they share none.</summary>
    /// <param name="other">The other period.</param>
    public DatePeriod? Intersect(DatePeriod other)
    {
        if (!Overlaps(other))
            return null;
        LocalDate? end = End is { } mine && other.End is { } theirs ? LocalDate.Min(mine, theirs) : End ?? other.End;
        return new DatePeriod(LocalDate.Max(Start, other.Start), end);
    }

    /// <summary>ISO dates: <c>2024-09-01/2027-08-31</c>, or <c>2024-09-01/..</c> with an open end.</summary>
    public override string ToString() =>
        $"{LocalDatePattern.Iso.Format(Start)}/{(End is { } end ? LocalDatePattern.Iso.Format(end) : "..")}";
}
