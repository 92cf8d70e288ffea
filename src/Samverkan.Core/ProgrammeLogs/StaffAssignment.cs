using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>A member of staff in a role of a programme through a time.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Role">The role.</param>
/// <param name="Team">The team; <see langword="null"/> outside or beside the teams.</param>
/// <param name="Sex">Sex in the population register, when it has been stated.</param>
/// <param name="SharePercent">Share of full time in percent, 1 to 100; <see langword="null"/> when unknown ("deltid").</param>
/// <param name="Days">From the first day to the last; open while nobody has said that it ended.</param>
public sealed record StaffAssignment(StaffId Staff, StaffRole Role, TeamId? Team, StaffSex Sex, int? SharePercent, DatePeriod Days)
{
    /// <summary>The role; never who.</summary>
    public override string ToString() => Role.Value;
}
