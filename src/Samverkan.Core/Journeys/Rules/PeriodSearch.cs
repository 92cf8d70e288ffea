using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Finds periods that follow each other: none begins before the one before it ends.</summary>
internal static class PeriodSearch
{
    /// <summary>The last period that began on or before a day; <see langword="null"/> when none had. No other one can hold the day without this one holding it.</summary>
    public static DatePeriod? LastFrom(this IReadOnlyList<DatePeriod> periods, LocalDate day)
    {
        int begun = FirstIndex(periods.Count, i => periods[i].Start > day);
        return begun == 0 ? null : periods[begun - 1];
    }

    /// <summary>The first index for which a condition holds that then holds for all that follow; the count when there is none.</summary>
    public static int FirstIndex(int count, Func<int, bool> holds)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
