using NodaTime;

namespace Samverkan.Core.Journeys;

/// <summary>One week of full-time planning (<i>heltidsplanering</i>), Monday to Sunday.</summary>
/// <param name="Monday">The first day of the week.</param>
/// <param name="FullTimeHours">What full time is for the person.</param>
/// <param name="PlannedHours">The hours that were planned.</param>
/// <param name="ActivityHours">
/// The hours of the activities by their weekly hours, a fifth for each weekday on which an activity goes on; <see langword="null"/> when one
/// of them has no stated hours.
/// </param>
/// <param name="Reason">Why fewer hours were planned than full time; <see langword="null"/> when they were not.</param>
public sealed record PlanningWeek(LocalDate Monday, decimal FullTimeHours, decimal PlannedHours, decimal? ActivityHours, ShortfallReason? Reason)
{
    /// <summary>The hours by which the plan falls short of full time; 0 when it does not.</summary>
    public decimal ShortfallHours => Math.Max(0, FullTimeHours - PlannedHours);
}
