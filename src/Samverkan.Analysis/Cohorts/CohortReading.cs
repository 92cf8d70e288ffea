using Samverkan.Core.Calendars;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Cohorts;

/// <summary>How journeys are read into rows.</summary>
/// <param name="Calendar">The working calendar with the programme's closures, by which gaps are found.</param>
/// <param name="Schedule">When progression is measured; <see langword="null"/> when the programme has no waves.</param>
public sealed record CohortReading(WorkingCalendar Calendar, MeasurementSchedule? Schedule)
{
    /// <summary>The reading that follows from a programme's definition: its closures, by the readings that are chosen, and its cadence.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="calendar">The calendar without closures; that of the law when left out.</param>
    public static CohortReading Of(Programme programme, WorkingCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new CohortReading((calendar ?? WorkingCalendar.Swedish).With(programme.ClosurePeriods), programme.Progression?.Schedule);
    }
}
