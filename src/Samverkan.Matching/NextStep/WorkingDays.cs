using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Matching.NextStep;

/// <summary>The working days ahead, and which of them have something to do.</summary>
internal sealed class WorkingDays
{
    private readonly WorkingCalendar _calendar;

    public WorkingDays(WorkingCalendar calendar, LocalDate first, LocalDate last)
    {
        _calendar = calendar;
        List<LocalDate> days = [];
        for (LocalDate day = first; day <= last; day = day.PlusDays(1))
        {
            if (calendar.IsWorkingDay(day))
                days.Add(day);
        }

        All = days;
    }

    /// <summary>The days in order.</summary>
    public IReadOnlyList<LocalDate> All { get; }

    /// <summary>Marks the days of a stretch as filled.</summary>
    public void Fill(bool[] filled, LocalDate first, LocalDate? last)
    {
        for (int i = 0; i < All.Count; i++)
            filled[i] |= All[i] >= first && !(All[i] > last);
    }

    /// <summary>How many days are not filled and lie within a stretch.</summary>
    public int OpenWithin(bool[] filled, LocalDate first, LocalDate? last)
    {
        int count = 0;
        for (int i = 0; i < All.Count; i++)
            count += !filled[i] && All[i] >= first && !(All[i] > last) ? 1 : 0;
        return count;
    }

    /// <summary>Runs of days that are not filled. A closure parts a run in two, as it does in what a journey tells of gaps.</summary>
    public IEnumerable<(LocalDate First, LocalDate Last, int Count)> Runs(bool[] filled)
    {
        int start = -1;
        for (int i = 0; i <= All.Count; i++)
        {
            bool ends = i == All.Count || filled[i] || (start >= 0 && start < i && IsClosedBetween(All[i - 1], All[i]));
            if (ends && start >= 0)
            {
                yield return (All[start], All[i - 1], i - start);
                start = -1;
            }

            if (i < All.Count && !filled[i] && start < 0)
                start = i;
        }
    }

    private bool IsClosedBetween(LocalDate before, LocalDate after)
    {
        for (LocalDate day = before.PlusDays(1); day < after; day = day.PlusDays(1))
        {
            if (_calendar.IsClosed(day))
                return true;
        }

        return false;
    }
}
