using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private static readonly SourceReference Source = new("Ett dokument", "");

    private static readonly Gen<LocalDate> Days = Gen.Int[0, 365 * 40].Select(static n => new LocalDate(1995, 1, 1).PlusDays(n));

    private static readonly Gen<WorkingCalendar> Calendars = Gen.Select(
        Gen.Bool,
        Gen.Select(Days, Gen.Int[0, 90], static (start, length) => Closed(start, start.PlusDays(length))).Array[0, 4],
        static (free, closures) => new WorkingCalendar(free ? HolidayEves.AreFree : HolidayEves.AreWorkingDays, [.. closures]));

    // 251 in 2023 and 2024 and 249 in 2025 are the almanac figures with the eves free.
    [Theory]
    [InlineData(2023, HolidayEves.AreWorkingDays, 252)]
    [InlineData(2023, HolidayEves.AreFree, 251)]
    [InlineData(2024, HolidayEves.AreWorkingDays, 254)]
    [InlineData(2024, HolidayEves.AreFree, 251)]
    [InlineData(2025, HolidayEves.AreWorkingDays, 252)]
    [InlineData(2025, HolidayEves.AreFree, 249)]
    public void A_year_has_its_known_number_of_working_days(int year, HolidayEves eves, int expected) =>
        Assert.Equal(expected, new WorkingCalendar(eves, []).CountWorkingDays(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)));

    [Fact]
    public void A_date_on_which_two_holidays_fall_is_one_free_day() =>
        Assert.Equal(0, WorkingCalendar.Swedish.CountWorkingDays(new LocalDate(2008, 5, 1), new LocalDate(2008, 5, 1)));

    [Fact]
    public void Counting_agrees_with_asking_day_by_day() =>
        Gen.Select(Calendars, Days, Gen.Int[-3, 800]).Sample(
            static (calendar, first, length) =>
            {
                LocalDate last = first.PlusDays(length);
                int expected = 0;
                for (LocalDate day = first; day <= last; day = day.PlusDays(1))
                    expected += calendar.IsWorkingDay(day) ? 1 : 0;
                return calendar.CountWorkingDays(first, last) == expected;
            },
            iter: 300);

    [Fact]
    public void A_count_is_the_sum_of_the_counts_of_its_parts() =>
        Gen.Select(Calendars, Days, Gen.Int[0, 400], Gen.Int[0, 400]).Sample(
            static (calendar, first, one, two) =>
                calendar.CountWorkingDays(first, first.PlusDays(one)) + calendar.CountWorkingDays(first.PlusDays(one + 1), first.PlusDays(one + two))
                == calendar.CountWorkingDays(first, first.PlusDays(one + two)),
            iter: 1000);

    [Fact]
    public void The_next_working_day_is_one_and_nothing_lies_between() =>
        Gen.Select(Calendars, Days).Sample(
            static (calendar, day) =>
            {
                LocalDate next = calendar.NextWorkingDay(day)!.Value;
                return next > day && calendar.IsWorkingDay(next) && calendar.CountWorkingDays(day.PlusDays(1), next) == 1;
            },
            iter: 1000);

    [Fact]
    public void A_closure_until_further_notice_leaves_no_next_working_day()
    {
        WorkingCalendar calendar = WorkingCalendar.Swedish.With(new ClosurePeriod(DatePeriod.From(new LocalDate(2013, 7, 1)), LocalizedText.Same("x"), Source));
        Assert.Null(calendar.NextWorkingDay(new LocalDate(2013, 6, 28)));
        Assert.Equal(new LocalDate(2013, 6, 28), calendar.NextWorkingDay(new LocalDate(2013, 6, 27)));
        Assert.Equal(DayKind.Closure, calendar.KindOf(new LocalDate(2014, 7, 1)));
        Assert.Equal(DayKind.Weekend, calendar.KindOf(new LocalDate(2014, 7, 5)));
    }

    [Fact]
    public void An_open_period_cannot_be_counted() =>
        Assert.Throws<ArgumentException>(static () => WorkingCalendar.Swedish.CountWorkingDays(DatePeriod.From(new LocalDate(2024, 1, 1))));

    private static ClosurePeriod Closed(LocalDate first, LocalDate last) =>
        new(new DatePeriod(first, last), new LocalizedText("Sommarstängt", "Closed for the summer"), Source);
}
