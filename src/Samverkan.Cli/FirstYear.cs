using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Programmes;

namespace Samverkan.Cli;

/// <summary>The year that the demonstration tells: the first of a programme.</summary>
internal static class FirstYear
{
    /// <summary>A programme's first year, or the whole of it where it is shorter.</summary>
    public static DatePeriod Of(Programme programme)
    {
        DatePeriod period = programme.Period.Value;
        LocalDate yearsEnd = period.Start.PlusYears(1).PlusDays(-1);
        return new DatePeriod(period.Start, period.End is { } end && end < yearsEnd ? end : yearsEnd);
    }
}
