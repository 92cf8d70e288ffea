using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Calendars;

public sealed class WrittenDayTests
{
    private static readonly LocalDate First = new(2024, 9, 1);

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void A_day_is_written_alike_under_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(new LocalizedText("1\u00A0september 2024", "1\u00A0September 2024"), WrittenDay.Of(First));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_period_names_both_its_days_and_an_open_end_is_said()
    {
        Assert.Equal(new LocalizedText("1\u00A0september 2024 – 31\u00A0maj 2025", "1\u00A0September 2024 – 31\u00A0May 2025"), WrittenDay.Of(new DatePeriod(First, new LocalDate(2025, 5, 31))));
        Assert.Equal(new LocalizedText("från 1\u00A0september 2024 tills vidare", "from 1\u00A0September 2024 until further notice"), WrittenDay.Of(DatePeriod.From(First)));
    }

    [Fact]
    public void Every_month_has_its_own_name_in_both_languages()
    {
        LocalizedText[] months = [.. Enumerable.Range(1, 12).Select(static month => WrittenDay.MonthOf(new LocalDate(2025, month, 1)))];
        Assert.Equal(12, months.Select(static month => month.Swedish).Distinct().Count());
        Assert.Equal(12, months.Select(static month => month.English).Distinct().Count());
    }
}
