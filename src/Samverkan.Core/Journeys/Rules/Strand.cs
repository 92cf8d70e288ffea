using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

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

    public static Strand Merges { get; } = new(StrandKind.Merges, "");

    public static Strand Activity(ActivityId activity) => new(StrandKind.Activity, activity.Value);

    public static Strand Caseworker(StaffId staff, CaseworkerRole role) => new(StrandKind.Caseworker, $"{staff} {role.Value}");

    public static Strand Attendance(ActivityId activity) => new(StrandKind.Attendance, activity.Value);

    public static Strand Employment(EmploymentId employment) => new(StrandKind.Employment, employment.Value);

    public static Strand Recommendation(RecommendationId recommendation) => new(StrandKind.Recommendation, recommendation.Value);

    public static Strand Proposal(JourneyProposalId proposal) => new(StrandKind.Proposal, proposal.Value);

    /// <summary>The strand of what <see cref="Continuations"/> begin, by its key.</summary>
    public static Strand BegunBy(Slug key) => key switch
    {
        EmploymentId employment => Employment(employment),
        RecommendationId recommendation => Recommendation(recommendation),
        JourneyProposalId proposal => Proposal(proposal),
        _ => new(StrandKind.Activity, key.Value),
    };

    /// <summary>The ledger of a strand of which nothing has been told.</summary>
    public StrandLedger NewLedger() => About switch
    {
        StrandKind.Enrolment => new EnrolmentLedger(),
        StrandKind.Referrals or StrandKind.Mappings => new FirstDayLedger(),
        StrandKind.Activities => new ActivityLedger(),
        StrandKind.Consents or StrandKind.Waivers => new GrantLedger(),
        StrandKind.Attendance => new AttendanceLedger(),
        StrandKind.Recommendation => new RecommendationLedger(),
        StrandKind.Proposal => new ProposalLedger(),
        StrandKind.Merges => new MergeLedger(),
        _ => new PeriodLedger(),
    };

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
        ParticipationConsentGiven or ParticipationConsentWithdrawn => [Consents],
        SecrecyWaiverGiven or SecrecyWaiverWithdrawn => [Waivers],
        AttendanceRecorded attendance => [Attendance(attendance.Activity)],
        SubsidisedEmploymentStarted started => [Employment(started.Employment)],
        SubsidisedEmploymentEnded ended => [Employment(ended.Employment)],
        RecommendationMade made => [Recommendation(made.Recommendation)],
        HandedOver handed => [Recommendation(handed.Recommendation)],
        HandOverAnswered answered => [Recommendation(answered.Recommendation)],
        ProposalMade made => [Proposal(made.Proposal)],
        ProposalReplied answered => [Proposal(answered.Proposal)],
        PersonMerged or PersonSplit => [Merges],
        _ => [],
    };
}
