using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Assignments of caseworkers begin and end once.</summary>
internal static class CaseworkerRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case CaseworkerAssigned assigned when Holds(claim, assigned.Staff, assigned.Role): claim.Refuse(JourneyCodes.CaseworkerAlreadyAssigned); break;
            case CaseworkerAssignmentEnded ended when !HoldsUntilFurtherNotice(claim, ended.Staff, ended.Role): claim.Refuse(JourneyCodes.CaseworkerNotAssigned); break;
        }
    }

    private static bool Holds(Claim claim, StaffId staff, CaseworkerRole role) =>
        claim.History.Caseworker(staff, role).LastFrom(claim.Happened)?.Contains(claim.Happened) == true;

    private static bool HoldsUntilFurtherNotice(Claim claim, StaffId staff, CaseworkerRole role) =>
        claim.History.Caseworker(staff, role).LastFrom(claim.Happened) is { End: null };
}
