using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Tests.Calendars;

public sealed class SwedishHolidaysTests
{
    [Theory]
    [InlineData(1990, 4, 15)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2019, 4, 21)]
    [InlineData(2023, 4, 9)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    // The two years in which the last epacts are moved: 19 April 1981 and 18 April 1954.
    [InlineData(1981, 4, 19)]
    [InlineData(1954, 4, 18)]
    public void Easter_falls_on_its_known_date(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), SwedishHolidays.EasterSunday(year));

    [Fact]
    public void The_holidays_of_2024_are_those_of_the_almanac()
    {
        string[] expected =
        [
            "2024-01-01 NewYearsDay", "2024-01-06 Epiphany", "2024-03-29 GoodFriday", "2024-03-31 EasterSunday", "2024-04-01 EasterMonday",
            "2024-05-01 FirstOfMay", "2024-05-09 AscensionDay", "2024-05-19 WhitSunday", "2024-06-06 NationalDay", "2024-06-21 MidsummerEve",
            "2024-06-22 MidsummerDay", "2024-11-02 AllSaintsDay", "2024-12-24 ChristmasEve", "2024-12-25 ChristmasDay",
            "2024-12-26 SecondDayOfChristmas", "2024-12-31 NewYearsEve",
        ];
        Assert.Equal(expected, SwedishHolidays.InYear(2024, HolidayEves.AreFree).Select(static h => $"{h.Date:uuuu-MM-dd} {h.Holiday}"));
    }

    [Fact]
    public void Whit_monday_gave_way_to_the_national_day_in_2005()
    {
        Assert.Equal(new LocalDate(2004, 5, 31), SwedishHolidays.DateOf(SwedishHoliday.WhitMonday, 2004));
        Assert.Null(SwedishHolidays.DateOf(SwedishHoliday.NationalDay, 2004));
        Assert.Null(SwedishHolidays.DateOf(SwedishHoliday.WhitMonday, 2005));
        Assert.Equal(new LocalDate(2005, 6, 6), SwedishHolidays.DateOf(SwedishHoliday.NationalDay, 2005));
    }

    [Fact]
    public void Two_holidays_may_share_a_date() =>
        Assert.Equal(2, SwedishHolidays.InYear(2008).Count(static h => h.Date == new LocalDate(2008, 5, 1)));

    [Fact]
    public void Every_year_has_its_holidays_on_the_weekdays_and_dates_that_the_law_states() =>
        Gen.Int[1, 9999].Sample(
            static year =>
            {
                LocalDate easter = SwedishHolidays.EasterSunday(year);
                LocalDate midsummer = SwedishHolidays.DateOf(SwedishHoliday.MidsummerDay, year)!.Value;
                LocalDate saints = SwedishHolidays.DateOf(SwedishHoliday.AllSaintsDay, year)!.Value;
                return easter.DayOfWeek == IsoDayOfWeek.Sunday
                    && easter >= new LocalDate(year, 3, 22) && easter <= new LocalDate(year, 4, 25)
                    && midsummer.DayOfWeek == IsoDayOfWeek.Saturday
                    && midsummer >= new LocalDate(year, 6, 20) && midsummer <= new LocalDate(year, 6, 26)
                    && saints.DayOfWeek == IsoDayOfWeek.Saturday
                    && saints >= new LocalDate(year, 10, 31) && saints <= new LocalDate(year, 11, 6)
                    && SwedishHolidays.DateOf(SwedishHoliday.AscensionDay, year)!.Value.DayOfWeek == IsoDayOfWeek.Thursday
                    && SwedishHolidays.InYear(year).All(static h => h.IsPublic && SwedishHolidays.Contains(h.Date));
            },
            iter: 2000);

    [Fact]
    public void Easter_meets_its_known_extremes_so_that_the_lunar_corrections_are_in()
    {
        Assert.Equal([1693, 1761, 1818], Enumerable.Range(1600, 600).Where(static y => SwedishHolidays.EasterSunday(y) == new LocalDate(y, 3, 22)));
        Assert.Equal([1666, 1734, 1886, 1943, 2038], Enumerable.Range(1600, 500).Where(static y => SwedishHolidays.EasterSunday(y) == new LocalDate(y, 4, 25)));
    }

    [Fact]
    public void A_day_is_a_holiday_exactly_when_its_year_lists_it() =>
        Gen.Select(Gen.Int[1, 9999], Gen.Enum<HolidayEves>()).Sample(
            static (year, eves) =>
            {
                HashSet<LocalDate> listed = [.. SwedishHolidays.InYear(year, eves).Select(static h => h.Date)];
                for (var day = new LocalDate(year, 1, 1); day < new LocalDate(year, 12, 31); day = day.PlusDays(1))
                {
                    if (SwedishHolidays.Contains(day, eves) != listed.Contains(day))
                        return false;
                }

                return SwedishHolidays.Contains(new LocalDate(year, 12, 31), eves) == listed.Contains(new LocalDate(year, 12, 31));
            },
            iter: 500);
}
