using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>The hours of one activity that were counted (<i>närvaro</i>).</summary>
/// <param name="Activity">The activity.</param>
/// <param name="AttendedHours">The hours attended.</param>
/// <param name="PlannedHours">
/// The hours planned in the same days: as stated or else the activity's weekly hours, a fifth for each weekday; <see langword="null"/> when
/// neither is known for some of them.
/// </param>
/// <param name="Records">How many entries counted them.</param>
public sealed record ActivityAttendance(ActivityId Activity, decimal AttendedHours, decimal? PlannedHours, int Records)
{
    /// <summary>Attended hours over planned ones; <see langword="null"/> when none are known to have been planned.</summary>
    public decimal? Share => PlannedHours is > 0 and var planned ? AttendedHours / planned : null;

    /// <summary>Only that it is one; never which.</summary>
    public override string ToString() => nameof(ActivityAttendance);
}
