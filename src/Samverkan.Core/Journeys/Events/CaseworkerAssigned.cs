using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Somebody became responsible for the participant in a role.</summary>
/// <param name="Staff">The member of staff.</param>
/// <param name="Role">The role.</param>
public sealed record CaseworkerAssigned(StaffId Staff, CaseworkerRole Role)
    : JourneyEvent("caseworkerAssigned", DataCategory.Administrative);
