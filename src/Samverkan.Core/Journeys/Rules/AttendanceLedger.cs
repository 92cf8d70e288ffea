using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>The days of an activity for which hours are recorded.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class AttendanceLedger : StrandLedger
{
    private readonly List<(LocalDate First, LocalDate Last)> _runs = [];

    public bool IsAttended(DatePeriod period)
    {
        int near = FirstReaching(period.Start);
        return near < _runs.Count && _runs[near].First <= LastDayOf(period);
    }

    public override void Tell(Occurrence next)
    {
        DatePeriod period = ((AttendanceRecorded)next.Body).Period;
        (LocalDate first, LocalDate last) = (period.Start, LastDayOf(period));
        int from = FirstReaching(first);
        int to = from;
        for (; to < _runs.Count && _runs[to].First <= last; to++)
            (first, last) = (LocalDate.Min(first, _runs[to].First), LocalDate.Max(last, _runs[to].Last));
        _runs.RemoveRange(from, to - from);
        _runs.Insert(from, (first, last));
    }

    private int FirstReaching(LocalDate day) => PeriodSearch.FirstIndex(_runs.Count, i => _runs[i].Last >= day);

    private static LocalDate LastDayOf(DatePeriod period) => period.End ?? LocalDate.MaxIsoValue;
}
