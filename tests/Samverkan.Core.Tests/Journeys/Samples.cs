using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Progression;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>One body of every standard kind, with every field told.</summary>
internal static class Samples
{
    private static readonly ImmutableArray<OrganisationId> Parties = [new("af"), new("stockholm/amn")];
    private static readonly DatePeriod Autumn = new(new LocalDate(2024, 9, 1), new LocalDate(2024, 12, 31));

    /// <summary>What the golden file of version 1 tells, in the order of the file, as the versions of today.</summary>
    public static ImmutableArray<JourneyEvent> First { get; } =
    [
        new Referred(new("af"), new("stockholm/skarholmen"), [new(QuestionAsker.Together, "Vad är nästa steg på vägen till arbete?")]),
        new InformationMeetingHeld(Parties),
        new ParticipationConsentGiven(new("c1"), DatePeriod.From(Autumn.Start), ConsentForm.Written, "2024-1", "dnr 1"),
        new ParticipationConsentWithdrawn(new("c1")),
        new SecrecyWaiverGiven(new("w1"), [Scene.Af], [Scene.City], [DataCategory.Plan, DataCategory.Health], StandardPurposes.Coordination, Autumn, ConsentForm.Digital, "2024-1", "dnr 2", false),
        new SecrecyWaiverWithdrawn(new("w1")),
        new HistoryReviewed(Parties),
        new PlacedOnTeam(new("team-4"), new("stockholm/skarholmen"), new("district-of-team")),
        new PutInQueue(new("no-free-place"), 3),
        new PlacementDeclined(new("own-wish")),
        new Started(new("whole")),
        new CaseworkerAssigned(StaffId.FromBits(3), new("job-coach")),
        new CaseworkerAssignmentEnded(StaffId.FromBits(3), new("job-coach")),
        new JointMeetingHeld(Parties),
        new JointMappingCompleted(Parties),
        new CoordinatedPlanAgreed(Parties, ["Arbeta i kök", "Läsa svenska"], PlanAgreement.Yes),
        new ActivityStarted(new("a1"), ActivityKind.JobDirected, new("work-training"), new("stockholm/jobbtorg"), 20.5m),
        new ActivityEnded(new("a1"), ActivityEndReason.Completed),
        new ActivityGapExplained(Autumn, GapReason.RulesPreventOverlap),
        new ContactMade(ContactKind.Employer, new("employer-1")),
        new ProgressionMeasured(new("skapa"), 1, RaterRole.Participant, [IndicatorRating.Of(new("health"), 4), IndicatorRating.Without(new("network"), AnswerAbsence.Declined)]),
        FactObserved.Of(StandardFacts.BirthDate, new LocalDate(1990, 2, 28), DatePeriod.From(new LocalDate(1990, 2, 28))),
        FactObserved.Of(StandardFacts.RegisterSex, "woman", DatePeriod.From(Autumn.Start)),
        FactObserved.Of(StandardFacts.EducationLevel, 3, DatePeriod.From(Autumn.Start)),
        FactObserved.Of(StandardFacts.RegisteredAtEmploymentService, true, Autumn),
        FactObserved.Declined(StandardFacts.Disability, Autumn),
        new OutcomeReached(OutcomeKind.SubsidisedWork, new LocalDate(2025, 1, 7)),
        new Exited(ExitReason.Completed),
        new FollowedUp(6, FollowUpStatus.Working),
        new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag),
        new EntryCorrected(EntryId.FromBits(17), new LocalDate(2024, 9, 2), new ActivityStarted(new("a1"), ActivityKind.Social)),
        new EntryRetracted(EntryId.FromBits(18)),
        new FormAnswered(
            new("ap-competence-mapping"), 1, Respondent.Together,
            [
                new(new("years-of-work"), AnswerValue.Of(12)), new(new("latest-work"), AnswerValue.Of(new LocalDate(2009, 5, 29))),
                new(new("tasks-tried"), AnswerValue.OfSeveral(new("design"), new("planning"))), new(new("knows-wanted-work"), AnswerValue.Of(true)),
                new(new("direction"), AnswerValue.Of(new AnswerCode("work"))), new(new("how-near"), AnswerValue.Declined), new(new("swedish"), AnswerValue.NotAnswered),
            ],
            [new(new("wanted-work"), "Bygga lekplatser")]),
    ];

    /// <summary>What came after, and what a later version tells more of.</summary>
    public static ImmutableArray<JourneyEvent> Later { get; } =
    [
        new OutreachMade(OutreachChannel.HomeVisit, OutreachResult.Interested, new("stockholm/jobbtorg")),
        new CaseGoneThrough(CaseDecision.Invite),
        new Referred(new("stockholm/skarholmen"), new("stockholm/skarholmen"), [new(QuestionAsker.Referrer, "Hur fungerar arbete i grupp?"), new(QuestionAsker.Participant, "Orkar jag en hel dag?")], new("social-worker")),
        new InvitedToMeeting(Parties),
        new InformationMeetingHeld(Parties, [new(MeetingRole.Participant), new(MeetingRole.Interpreter)]),
        new JointMeetingHeld(Parties, [new(MeetingRole.Participant), new(MeetingRole.Staff, new("job-coach"), new("stockholm/amn")), new(MeetingRole.Representative), new(MeetingRole.Child), new(MeetingRole.School)]),
        new CompetenceMappingCompleted(Parties),
        new ActivityStarted(new("a2"), ActivityKind.JobDirected, StandardMethods.MotherTongueCoaching, new("stockholm/jobbtorg"), 10, new("ar")),
        new ImplementationPlanAgreed(["Komma i tid"], PlanAgreement.Yes, new("a2"), true),
        new FullTimePlanned(Autumn, 40, 30.5m, ShortfallReason.CareOfChild),
        new AttendanceRecorded(new("a2"), Autumn, 120.25m, 140),
        new SubsidisedEmploymentStarted(new("e1"), StandardSubsidyForms.Introduction, 80, 75, new LocalDate(2025, 8, 31), new("employer-1")),
        new SubsidisedEmploymentEnded(new("e1"), EmploymentEndReason.BecameUnsubsidised),
        new RecommendationMade(new("r1"), new("ap-rc4"), ActivityKind.JobDirected, new("stockholm/jobbtorg"), PlanAgreement.Yes, true, false, "Börja på jobbtorg"),
        new HandedOver(new("r1"), new("stockholm/skarholmen")),
        new HandOverAnswered(new("r1"), HandOverAnswer.Accepted),
        new PersonMerged(ParticipantId.FromBits(8)),
        new PersonSplit(ParticipantId.FromBits(8)),
        new ProposalMade(new("p1"), ProposalKind.Team, new("team-4"), new("sam3001"), new("team-5"), new LocalDate(2024, 11, 8)),
        new ProposalReplied(new("p1"), ProposalParty.Participant, ProposalReply.Undecided),
        new ProposalReplied(new("p1"), ProposalParty.Caseworker, ProposalReply.ChoseAnother, new("team-5"), new("language")),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<JourneyEvent> All { get; } = [.. First, .. Later];

    public static ImmutableArray<Entry> FirstEntries { get; } = EntriesOf(First);

    public static ImmutableArray<Entry> Entries { get; } = EntriesOf(All);

    private static ImmutableArray<Entry> EntriesOf(ImmutableArray<JourneyEvent> bodies) =>
        [.. bodies.Select(static (body, i) => Scene.Entry(i + 1, "2024-09-01", body, recorded: "2024-11-04", category: WrittenAs(body)))];

    // A file keeps the category that it was written with, also where a later version would give its kind another.
    private static DataCategory? WrittenAs(JourneyEvent body) => body is JointMappingCompleted ? DataCategory.Mapping : null;
}
