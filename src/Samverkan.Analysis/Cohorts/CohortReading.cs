using Samverkan.Core.Calendars;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Cohorts;

/// <summary>How journeys are read into rows.</summary>
/// <param name="Calendar">The working calendar with the programme's closures, by which gaps are found.</param>
/// <param name="Schedule">When progression is measured; <see langword="null"/> when the programme has no waves.</param>
public sealed record CohortReading(WorkingCalendar Calendar, MeasurementSchedule? Schedule);
