using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>
/// One of the things that the rules ask a journey about. What a journey tells of a strand follows from the strand's own entries, so that
/// judging an entry does not need the thousands that are about something else.
/// </summary>
/// <param name="About">What it is about.</param>
/// <param name="Key">Of which one, where there are several.</param>
internal readonly record struct Strand(StrandKind About, string Key)
{
    public static Strand Enrolment { get; } = new(StrandKind.Enrolment, "");

    public static Strand Referrals { get; } = new(StrandKind.Referrals, "");

    public static Strand Mappings { get; } = new(StrandKind.Mappings, "");

    public static Strand Activities { get; } = new(StrandKind.Activities, "");

    public static Strand Consents { get; } = new(StrandKind.Consents, "");

    public static Strand Waivers { get; } = new(StrandKind.Waivers, "");

    public static Strand Activity(ActivityId activity) => new(StrandKind.Activity, activity.Value);

    public static Strand Consent(ConsentId consent) => new(StrandKind.Consent, consent.Value);

    public static Strand Waiver(WaiverId waiver) => new(StrandKind.Waiver, waiver.Value);

    public static Strand Caseworker(StaffId staff, CaseworkerRole role) => new(StrandKind.Caseworker, $"{staff} {role.Value}");

    /// <summary>The strands to which a body belongs. Consents and waivers may end with an enrolment, so starts and exits belong to theirs too.</summary>
    public static ImmutableArray<Strand> Of(JourneyEvent body) => body switch
    {
        Started or Exited => [Enrolment, Consents, Waivers],
        Referred => [Referrals],
        JointMappingCompleted => [Mappings],
        ActivityStarted started => [Activities, Activity(started.Activity)],
        ActivityEnded ended => [Activities, Activity(ended.Activity)],
        CaseworkerAssigned assigned => [Caseworker(assigned.Staff, assigned.Role)],
        CaseworkerAssignmentEnded ended => [Caseworker(ended.Staff, ended.Role)],
        ParticipationConsentGiven given => [Consents, Consent(given.Consent)],
        ParticipationConsentWithdrawn withdrawn => [Consents, Consent(withdrawn.Consent)],
        SecrecyWaiverGiven given => [Waivers, Waiver(given.Waiver)],
        SecrecyWaiverWithdrawn withdrawn => [Waivers, Waiver(withdrawn.Waiver)],
        _ => [],
    };
}
