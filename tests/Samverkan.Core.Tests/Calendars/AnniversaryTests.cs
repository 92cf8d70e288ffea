using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Tests.Calendars;

public sealed class AnniversaryTests
{
    private static readonly Gen<LocalDate> Days = Gen.Int[0, 365 * 80].Select(static n => new LocalDate(1950, 1, 1).PlusDays(n));

    [Fact]
    public void Months_are_clamped_from_the_original_day_and_never_drift()
    {
        var start = new LocalDate(2025, 1, 31);
        Assert.Equal(
            [new(2025, 4, 30), new(2025, 7, 31), new(2025, 10, 31), new(2026, 1, 31)],
            new[] { 3, 6, 9, 12 }.Select(months => Anniversary.AfterMonths(start, months)));
    }

    [Fact]
    public void The_anniversary_of_the_leap_day_is_the_last_of_february_in_a_common_year()
    {
        var leap = new LocalDate(2000, 2, 29);
        Assert.Equal(new LocalDate(2025, 2, 28), Anniversary.AfterYears(leap, 25));
        Assert.Equal(new LocalDate(2024, 2, 29), Anniversary.AfterYears(leap, 24));
    }

    [Fact]
    public void Age_grows_on_the_anniversary_and_on_no_other_day() =>
        Gen.Select(Days, Gen.Int[1, 100]).Sample(
            static (birth, years) =>
            {
                LocalDate birthday = Anniversary.AfterYears(birth, years);
                return Anniversary.CompletedYears(birth, birthday) == years
                    && Anniversary.CompletedYears(birth, birthday.PlusDays(-1)) == years - 1;
            },
            iter: 1000);

    [Fact]
    public void A_month_later_is_the_same_day_or_the_last_of_its_month() =>
        Gen.Select(Days, Gen.Int[0, 600]).Sample(
            static (start, months) =>
            {
                LocalDate end = Anniversary.AfterMonths(start, months);
                return end.Day == start.Day || (end.Day < start.Day && end.PlusDays(1).Day == 1);
            },
            iter: 1000);
}
