using Samverkan.Core.Identity;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>A member of staff took up a role. Told again for the same role and team, it changes the share from that day.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Role">The role; <see cref="StaffRole.SteeringGroup"/> for those who decide.</param>
/// <param name="Sex">Sex in the population register, or that nobody has said.</param>
/// <param name="Team">The team; <see langword="null"/> outside or beside the teams.</param>
/// <param name="SharePercent">Share of full time in percent, 1 to 100; <see langword="null"/> when unknown.</param>
public sealed record StaffJoined(StaffId Staff, StaffRole Role, StaffSex Sex, TeamId? Team = null, int? SharePercent = null)
    : ProgrammeEvent("staffJoined");
