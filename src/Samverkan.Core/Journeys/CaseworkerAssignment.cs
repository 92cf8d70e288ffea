using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>Somebody responsible for the participant in a role, from a first day to a last, both included.</summary>
/// <param name="Staff">The member of staff.</param>
/// <param name="Role">The role.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; <see langword="null"/> while it lasts.</param>
public sealed record CaseworkerAssignment(StaffId Staff, CaseworkerRole Role, LocalDate Start, LocalDate? End)
{
    /// <summary>The role; never who.</summary>
    public override string ToString() => $"CaseworkerAssignment ({Role})";
}
