using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The hours that the participant attended an activity were counted (<i>närvaro</i>).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Period">The days that are counted; they have an end.</param>
/// <param name="AttendedHours">The hours attended; from 0 to 24 for each day.</param>
/// <param name="PlannedHours">The hours that were planned in the same days; <see langword="null"/> when they follow from the activity's weekly hours.</param>
/// <remarks>The entry has the category of the entry that started the activity.</remarks>
public sealed record AttendanceRecorded(ActivityId Activity, DatePeriod Period, decimal AttendedHours, decimal? PlannedHours = null)
    : JourneyEvent("attendanceRecorded", DataCategory.Activity);
