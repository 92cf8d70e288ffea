using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Core.Calendars;

/// <summary>
/// Which days are working days in Sweden: Monday to Friday without public holidays, without the eves where so chosen, and
/// without the closures of a programme. Immutable and thread-safe.
/// </summary>
/// <remarks>It knows the years 1 to 9999. A count takes time in proportion to the years and closures it spans, not to the days.</remarks>
public sealed class WorkingCalendar
{
    private static readonly LocalDate LastKnown = new(9999, 12, 31);

    // Disjoint, in order, and not touching, so that a closed day is counted once.
    private readonly ImmutableArray<(LocalDate First, LocalDate Last)> _closed;

    /// <summary>Creates a calendar.</summary>
    /// <param name="eves">Whether Midsummer Eve, Christmas Eve and New Year's Eve are working days.</param>
    /// <param name="closures">The closures of the programme; they may overlap.</param>
    public WorkingCalendar(HolidayEves eves, ImmutableArray<ClosurePeriod> closures)
    {
        Eves = eves;
        Closures = closures.IsDefault ? [] : [.. closures.OrderBy(static c => c.Period.Start)];
        _closed = Merge(Closures);
    }

    /// <summary>The calendar of the law: the eves are working days, and nothing is closed.</summary>
    public static WorkingCalendar Swedish { get; } = new(HolidayEves.AreWorkingDays, []);

    /// <summary>The calendar of most workplaces: the eves are free, and nothing is closed.</summary>
    public static WorkingCalendar SwedishWithFreeEves { get; } = new(HolidayEves.AreFree, []);

    /// <summary>Whether the three eves are working days.</summary>
    public HolidayEves Eves { get; }

    /// <summary>The closures by their first day.</summary>
    public ImmutableArray<ClosurePeriod> Closures { get; }

    /// <summary>The same calendar with further closures.</summary>
    /// <param name="closures">The closures to add.</param>
    public WorkingCalendar With(params ImmutableArray<ClosurePeriod> closures) => new(Eves, Closures.AddRange(closures));

    /// <summary>What a day is.</summary>
    /// <param name="date">The day.</param>
    public DayKind KindOf(LocalDate date) =>
        date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? DayKind.Weekend
        : SwedishHolidays.Contains(date, Eves) ? DayKind.Holiday
        : IsClosed(date) ? DayKind.Closure
        : DayKind.WorkingDay;

    /// <summary>Whether a day is a working day.</summary>
    /// <param name="date">The day.</param>
    public bool IsWorkingDay(LocalDate date) => KindOf(date) == DayKind.WorkingDay;

    /// <summary>Whether the programme is closed on a day, whatever day it is.</summary>
    /// <param name="date">The day.</param>
    public bool IsClosed(LocalDate date)
    {
        foreach ((LocalDate first, LocalDate last) in _closed)
        {
            if (date < first)
                return false;
            if (date <= last)
                return true;
        }

        return false;
    }

    /// <summary>The number of working days from one day to another, both included; 0 when the last comes before the first.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    public int CountWorkingDays(LocalDate first, LocalDate last)
    {
        if (last < first)
            return 0;
        int count = CountOpen(first, last);
        foreach ((LocalDate closedFrom, LocalDate closedTo) in _closed)
        {
            LocalDate from = LocalDate.Max(first, closedFrom);
            LocalDate to = LocalDate.Min(last, closedTo);
            if (from <= to)
                count -= CountOpen(from, to);
        }

        return count;
    }

    /// <summary>The number of working days in a period.</summary>
    /// <param name="period">The period; its end must be known.</param>
    /// <exception cref="ArgumentException">The period has an open end.</exception>
    public int CountWorkingDays(DatePeriod period) =>
        period.End is { } end ? CountWorkingDays(period.Start, end) : throw new ArgumentException("The period has an open end.", nameof(period));

    /// <summary>The first working day after a day; <see langword="null"/> when the programme stays closed.</summary>
    /// <param name="date">The day.</param>
    public LocalDate? NextWorkingDay(LocalDate date) => FirstWorkingDay(date.PlusDays(1));

    /// <summary>The day itself when it is a working day, else the first after it; <see langword="null"/> when the programme stays closed.</summary>
    /// <param name="date">The day.</param>
    public LocalDate? FirstWorkingDay(LocalDate date)
    {
        LocalDate day = date;
        while (true)
        {
            foreach ((LocalDate first, LocalDate last) in _closed)
            {
                if (day < first)
                    break;
                if (day <= last)
                {
                    if (last == LastKnown)
                        return null;
                    day = last.PlusDays(1);
                }
            }

            if (IsWorkingDay(day))
                return day;
            if (day == LastKnown)
                return null;
            day = day.PlusDays(1);
        }
    }

    private static ImmutableArray<(LocalDate First, LocalDate Last)> Merge(ImmutableArray<ClosurePeriod> ordered)
    {
        var merged = ImmutableArray.CreateBuilder<(LocalDate First, LocalDate Last)>(ordered.Length);
        foreach (ClosurePeriod closure in ordered)
        {
            LocalDate last = closure.Period.End ?? LastKnown;
            if (merged.Count > 0 && (merged[^1].Last == LastKnown || closure.Period.Start <= merged[^1].Last.PlusDays(1)))
                merged[^1] = (merged[^1].First, LocalDate.Max(merged[^1].Last, last));
            else
                merged.Add((closure.Period.Start, last));
        }

        return merged.ToImmutable();
    }

    private static int CountWeekdays(LocalDate first, LocalDate last)
    {
        int days = Period.DaysBetween(first, last) + 1;
        int count = days / 7 * 5;
        int weekday = (int)first.DayOfWeek;
        for (int i = days % 7; i > 0; i--)
        {
            if (weekday <= 5)
                count++;
            weekday = weekday == 7 ? 1 : weekday + 1;
        }

        return count;
    }

    // Weekdays without holidays, closures left aside.
    private int CountOpen(LocalDate first, LocalDate last)
    {
        int count = CountWeekdays(first, last);
        Span<int> seen = stackalloc int[17];
        for (int year = first.Year; year <= last.Year; year++)
        {
            int distinct = 0;
            SwedishHoliday lastHoliday = Eves == HolidayEves.AreFree ? SwedishHoliday.NewYearsEve : SwedishHoliday.SecondDayOfChristmas;
            for (SwedishHoliday holiday = SwedishHoliday.NewYearsDay; holiday <= lastHoliday; holiday++)
            {
                if (SwedishHolidays.DateOf(holiday, year) is not { } date || date < first || date > last || date.DayOfWeek >= IsoDayOfWeek.Saturday)
                    continue;
                // Ascension Day can be the First of May, as in 2008.
                if (seen[..distinct].Contains(date.DayOfYear))
                    continue;
                seen[distinct++] = date.DayOfYear;
                count--;
            }
        }

        return count;
    }
}
