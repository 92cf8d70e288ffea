using Samverkan.Core.Identity;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>A member of staff left a role. The day is the last one in it.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Role">The role.</param>
/// <param name="Team">The team; <see langword="null"/> outside or beside the teams.</param>
public sealed record StaffLeft(StaffId Staff, StaffRole Role, TeamId? Team = null)
    : ProgrammeEvent("staffLeft");
