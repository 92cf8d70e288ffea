using System.Text.Json.Serialization;
using Samverkan.Core.Access;
using Samverkan.Core.Files;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Progression;

namespace Samverkan.Core.Journeys.Format;

/// <summary>How the bodies of the standard kinds stand in JSON.</summary>
[JsonSerializable(typeof(Referred))]
[JsonSerializable(typeof(InformationMeetingHeld))]
[JsonSerializable(typeof(ParticipationConsentGiven))]
[JsonSerializable(typeof(ParticipationConsentWithdrawn))]
[JsonSerializable(typeof(SecrecyWaiverGiven))]
[JsonSerializable(typeof(SecrecyWaiverWithdrawn))]
[JsonSerializable(typeof(HistoryReviewed))]
[JsonSerializable(typeof(PlacedOnTeam))]
[JsonSerializable(typeof(PutInQueue))]
[JsonSerializable(typeof(PlacementDeclined))]
[JsonSerializable(typeof(Started))]
[JsonSerializable(typeof(CaseworkerAssigned))]
[JsonSerializable(typeof(CaseworkerAssignmentEnded))]
[JsonSerializable(typeof(JointMeetingHeld))]
[JsonSerializable(typeof(JointMappingCompleted))]
[JsonSerializable(typeof(CoordinatedPlanAgreed))]
[JsonSerializable(typeof(ActivityStarted))]
[JsonSerializable(typeof(ActivityEnded))]
[JsonSerializable(typeof(ActivityGapExplained))]
[JsonSerializable(typeof(ContactMade))]
[JsonSerializable(typeof(ProgressionMeasured))]
[JsonSerializable(typeof(FactObserved))]
[JsonSerializable(typeof(FormAnswered))]
[JsonSerializable(typeof(OutcomeReached))]
[JsonSerializable(typeof(Exited))]
[JsonSerializable(typeof(FollowedUp))]
[JsonSerializable(typeof(IdentityProtectionChanged))]
[JsonSerializable(typeof(OutreachMade))]
[JsonSerializable(typeof(CaseGoneThrough))]
[JsonSerializable(typeof(InvitedToMeeting))]
[JsonSerializable(typeof(CompetenceMappingCompleted))]
[JsonSerializable(typeof(ImplementationPlanAgreed))]
[JsonSerializable(typeof(FullTimePlanned))]
[JsonSerializable(typeof(AttendanceRecorded))]
[JsonSerializable(typeof(SubsidisedEmploymentStarted))]
[JsonSerializable(typeof(SubsidisedEmploymentEnded))]
[JsonSerializable(typeof(RecommendationMade))]
[JsonSerializable(typeof(HandedOver))]
[JsonSerializable(typeof(HandOverAnswered))]
[JsonSerializable(typeof(ProposalMade))]
[JsonSerializable(typeof(ProposalReplied))]
[JsonSerializable(typeof(PersonMerged))]
[JsonSerializable(typeof(PersonSplit))]
[JsonSerializable(typeof(EntryRetracted))]
[JsonSerializable(typeof(Author))]
internal sealed partial class EventJsonContext : JsonSerializerContext
{
    /// <summary>The context with the options that every reader and writer uses.</summary>
    public static EventJsonContext Strict { get; } = new(EventJsonOptions.With(
        new CodeJsonConverter<ActivityKind>(),
        new CodeJsonConverter<ActivityEndReason>(),
        new CodeJsonConverter<GapReason>(),
        new CodeJsonConverter<ContactKind>(),
        new CodeJsonConverter<OutcomeKind>(),
        new CodeJsonConverter<ExitReason>(),
        new CodeJsonConverter<FollowUpStatus>(),
        new CodeJsonConverter<PlanAgreement>(),
        new CodeJsonConverter<ConsentForm>(),
        new CodeJsonConverter<AnswerAbsence>(),
        new CodeJsonConverter<DataCategory>(),
        new CodeJsonConverter<RaterRole>(),
        new CodeJsonConverter<Respondent>(),
        new AnswerValueJsonConverter(),
        new CodeJsonConverter<OutreachChannel>(),
        new CodeJsonConverter<OutreachResult>(),
        new CodeJsonConverter<CaseDecision>(),
        new CodeJsonConverter<QuestionAsker>(),
        new CodeJsonConverter<MeetingRole>(),
        new CodeJsonConverter<ShortfallReason>(),
        new CodeJsonConverter<EmploymentEndReason>(),
        new CodeJsonConverter<HandOverAnswer>(),
        new CodeJsonConverter<ProposalKind>(),
        new CodeJsonConverter<ProposalParty>(),
        new CodeJsonConverter<ProposalReply>(),
        new CodeJsonConverter<ProtectedIdentityKind>()));
}
