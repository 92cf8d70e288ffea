using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Somebody ceased to be responsible for the participant in a role; this day is the last.</summary>
/// <param name="Staff">The member of staff.</param>
/// <param name="Role">The role.</param>
public sealed record CaseworkerAssignmentEnded(StaffId Staff, CaseworkerRole Role)
    : JourneyEvent("caseworkerAssignmentEnded", DataCategory.Administrative);
