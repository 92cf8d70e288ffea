using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Tests.Calendars;

public sealed class ReportingPeriodTests
{
    private static readonly Gen<LocalDate> Days = Gen.Int[0, 365 * 80].Select(static n => new LocalDate(1950, 1, 1).PlusDays(n));

    [Fact]
    public void Quarters_and_four_month_periods_have_their_days()
    {
        Assert.Equal(new DatePeriod(new(2024, 1, 1), new(2024, 3, 31)), new Quarter(2024, 1).Days);
        Assert.Equal(new DatePeriod(new(2024, 5, 1), new(2024, 8, 31)), new FourMonthPeriod(2024, 2).Days);
        Assert.Equal("2024-Q4", Quarter.Of(new LocalDate(2024, 12, 31)).ToString());
        Assert.Equal("2024-T3", FourMonthPeriod.Of(new LocalDate(2024, 9, 1)).ToString());
        Assert.Equal("0001-Q1", default(Quarter).ToString());
    }

    [Fact]
    public void Every_day_lies_in_exactly_its_own_period_and_the_next_begins_the_day_after() =>
        Days.Sample(
            static day =>
            {
                Quarter quarter = Quarter.Of(day);
                FourMonthPeriod third = FourMonthPeriod.Of(day);
                return quarter.Days.Contains(day) && quarter.Plus(1).FirstDay == quarter.LastDay.PlusDays(1)
                    && third.Days.Contains(day) && third.Plus(1).FirstDay == third.LastDay.PlusDays(1)
                    && Quarter.Parse(quarter.ToString()) == quarter && FourMonthPeriod.Parse(third.ToString()) == third
                    && quarter.Plus(7).Plus(-7) == quarter && third.Plus(-7).CompareTo(third) < 0;
            },
            iter: 1000);

    [Theory]
    [InlineData("2024-Q0")]
    [InlineData("2024-Q5")]
    [InlineData("2024-T1")]
    [InlineData("0000-Q1")]
    [InlineData("2024Q11")]
    [InlineData("٢٠٢٤-Q1")]
    [InlineData("")]
    [InlineData(null)]
    public void A_wrong_text_is_no_quarter(string? text) => Assert.False(Quarter.TryParse(text, out _));

    [Fact]
    public void A_four_month_period_has_no_number_four() => Assert.False(FourMonthPeriod.TryParse("2024-T4", out _));
}
