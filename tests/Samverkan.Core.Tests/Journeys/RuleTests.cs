using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>One deliberate mistake for each rule; and an entry without mistakes, which is accepted.</summary>
public sealed class RuleTests
{
    private static readonly CaseworkerRole Coach = new("job-coach");
    private static readonly StaffId Staff = StaffId.FromBits(1);
    private static readonly DatePeriod Open = DatePeriod.From(Scene.Day("2024-10-01"));

    private static readonly JourneySettings Settings = new()
    {
        Programme = Scene.Id.Programme,
        Period = new DatePeriod(Scene.Day("2024-09-01"), Scene.Day("2027-08-31")),
        RequiresConsent = true,
        Teams = [new("team-1")],
        Tracks = [new("whole")],
        RecommendationCategories = [new("ap-rc4")],
        IsDistrict = static (district, _) => district.Value == "stockholm/skarholmen",
        IndicatorSets = new IndicatorSetCatalog([]),
    };

    private static readonly JourneyRules Rules = new(Settings);

    private static readonly SecrecyWaiverGiven Waiver = new(new("w1"), [Scene.City], [Scene.Af], [DataCategory.LabourMarketHistory], StandardPurposes.Coordination, Open, ConsentForm.Written);

    private static readonly AttendanceRecorded Attendance = new(new("a"), new DatePeriod(Scene.Day("2024-11-06"), Scene.Day("2024-11-08")), 12);

    private static readonly SubsidisedEmploymentStarted Employment = new(new("e1"), StandardSubsidyForms.NewStart);

    private static readonly SubsidisedEmploymentEnded EmploymentEnd = new(new("e1"), EmploymentEndReason.PeriodEnded);

    private static readonly RecommendationMade Advice = new(new("r1"), new("ap-rc4"), ActivityKind.JobDirected, new("stockholm/jobbtorg"));

    public static TheoryData<string, int> Mistakes
    {
        get
        {
            TheoryData<string, int> data = [];
            for (int i = 0; i < Cases.Count; i++)
                data.Add(Cases[i].Code, i);
            return data;
        }
    }

    private static List<(string Code, Func<Scene> Before, Func<long, Entry> New)> Cases { get; } =
    [
        Of(JourneyCodes.HappenedAfterRecorded, Way, "2024-11-10", new JointMappingCompleted([]), "2024-11-09"),
        Of(JourneyCodes.OutsideProgramme, Way, "2027-09-01", new ContactMade(ContactKind.Employer)),
        Of(JourneyCodes.StartBeforeReferral, static () => new Scene().Add("2024-10-01", Consent()), "2024-10-02", new Started()),
        Of(JourneyCodes.StartWithoutConsent, static () => new Scene().Add("2024-10-01", new Referred(new("af"))), "2024-10-02", new Started()),
        Of(JourneyCodes.AlreadyStarted, Way, "2024-11-05", new Started()),
        Of(JourneyCodes.ExitWithoutStart, static () => new Scene(), "2024-11-05", new Exited(ExitReason.Completed)),
        Of(JourneyCodes.ActivityAlreadyStarted, static () => Way().Add("2024-11-05", Scene.Activity("a")), "2024-11-06", Scene.Activity("a")),
        Of(JourneyCodes.ActivityEndWithoutStart, Way, "2024-11-06", Scene.End("a")),
        Of(JourneyCodes.ActivityAlreadyEnded, static () => Way().Add("2024-11-05", Scene.Activity("a")).Add("2024-11-06", Scene.End("a")), "2024-11-07", Scene.End("a")),
        Of(JourneyCodes.ActivityOutsideEnrolment, static () => Way().Add("2024-11-05", new Exited(ExitReason.Completed)), "2024-11-06", Scene.Activity("a")),
        Of(JourneyCodes.CaseworkerAlreadyAssigned, static () => Way().Add("2024-11-05", new CaseworkerAssigned(Staff, Coach)), "2024-11-06", new CaseworkerAssigned(Staff, Coach)),
        Of(JourneyCodes.CaseworkerNotAssigned, Way, "2024-11-06", new CaseworkerAssignmentEnded(Staff, Coach)),
        Of(JourneyCodes.PlanWithoutMapping, Way, "2024-11-06", new CoordinatedPlanAgreed([], [], PlanAgreement.Yes)),
        Of(JourneyCodes.ReviewWithoutWaiver, Way, "2024-11-06", new HistoryReviewed([])),
        Of(JourneyCodes.UnknownIndicatorSet, Way, "2024-11-06", new ProgressionMeasured(new("other"), 1, RaterRole.Participant, [])),
        Of(JourneyCodes.FollowUpBeforeExit, Way, "2024-11-06", new FollowedUp(1, FollowUpStatus.Working)),
        Of(JourneyCodes.UnknownTeam, Way, "2024-11-06", new PlacedOnTeam(new("team-9"))),
        Of(JourneyCodes.UnknownTrack, static () => Way().Add("2024-11-05", new Exited(ExitReason.Completed)).Add("2024-11-06", Consent("c2")), "2024-11-06", new Started(new("other"))),
        Of(JourneyCodes.UnknownDistrict, Way, "2024-11-06", new PlacedOnTeam(new("team-1"), new("stockholm/atlantis"))),
        Of(JourneyCodes.FactBroken, Way, "2024-11-06", new FactObserved(StandardFacts.BirthDate.Key, FactValue.Of("1990"), Open)),
        Of(JourneyCodes.FactCodeUnknown, Way, "2024-11-06", new FactObserved(StandardFacts.RegisterSex.Key, FactValue.Of("kvinna"), Open)),
        Of(JourneyCodes.FactKeyBroken, Way, "2024-11-06", new FactObserved("Inte en nyckel", FactValue.Of(true), Open)),
        (JourneyCodes.CategoryDoesNotProtect.Id, Way, static n => Scene.Entry(n, "2024-11-06", Scene.Activity("a", ActivityKind.Health), category: DataCategory.Activity)),
        Of(JourneyCodes.TargetUnknown, Way, "2024-11-06", new EntryRetracted(EntryId.FromBits(99))),
        Of(JourneyCodes.TargetIsNoOccurrence, static () => Way().Add("2024-11-05", new ContactMade(ContactKind.Other)).Add("2024-11-05", new EntryRetracted(EntryId.FromBits(4)), category: DataCategory.Activity), "2024-11-06", new EntryRetracted(EntryId.FromBits(5))),
        Of(JourneyCodes.TargetRetracted, static () => Way().Add("2024-11-05", new JointMappingCompleted([])).Add("2024-11-05", new EntryRetracted(EntryId.FromBits(4)), category: DataCategory.Mapping), "2024-11-06", new EntryRetracted(EntryId.FromBits(4))),
        (JourneyCodes.OriginDiffers.Id, Way, static n => Scene.Entry(n, "2024-11-06", new EntryRetracted(EntryId.FromBits(3)), origin: Scene.City)),
        Of(JourneyCodes.WaiverUnknown, Way, "2024-11-06", new SecrecyWaiverWithdrawn(new("w1"))),
        Of(JourneyCodes.ConsentUnknown, static () => Way().Add("2024-11-05", new ParticipationConsentWithdrawn(new("c1"))), "2024-11-06", new ParticipationConsentWithdrawn(new("c1"))),
        Of(JourneyCodes.KeyTaken, static () => Way().Add("2024-11-05", Waiver), "2024-11-06", Waiver),
        Of(JourneyCodes.WaiverEmpty, Way, "2024-11-06", Waiver with { Recipients = [] }),
        Of(JourneyCodes.WaiverToItself, Way, "2024-11-06", Waiver with { Recipients = [Scene.City] }),
        Of(JourneyCodes.WeeklyHoursOutOfRange, Way, "2024-11-06", Scene.Activity("a") with { WeeklyHours = 0 }),
        Of(JourneyCodes.PositionOutOfRange, Way, "2024-11-06", new PutInQueue(new("full"), 0)),
        Of(JourneyCodes.MonthsOutOfRange, static () => Way().Add("2024-11-05", new Exited(ExitReason.Completed)), "2024-11-06", new FollowedUp(121, FollowUpStatus.Working)),
        (JourneyCodes.OtherJourney.Id, Way, static n => Scene.Entry(n, "2024-11-06", new JointMappingCompleted([])) with { Journey = new JourneyId(default, Scene.Id.Programme) }),
        (JourneyCodes.SequenceNotNext.Id, Way, static n => Scene.Entry(n + 1, "2024-11-06", new JointMappingCompleted([]))),
        Of(JourneyCodes.RecordedBeforePrevious, Way, "2024-10-01", new JointMappingCompleted([]), "2024-10-31"),
        (JourneyCodes.OtherProgramme.Id, static () => new Scene(), static n => Scene.Entry(n, "2024-11-06", new Referred(new("af"))) with { Journey = new JourneyId(Scene.Id.Participant, new("insikt")) }),
        Of(JourneyCodes.GapOutsideEnrolment, Way, "2024-11-06", new ActivityGapExplained(DatePeriod.Of(Scene.Day("2024-10-31")), GapReason.WaitingTime)),
        Of(JourneyCodes.OutcomeBeforeStart, Way, "2024-11-06", new OutcomeReached(OutcomeKind.Work, Scene.Day("2024-10-31"))),
        Of(JourneyCodes.ExitBeforeActivities, static () => Way().Add("2024-11-08", Scene.Activity("a")), "2024-11-07", new Exited(ExitReason.Completed), "2024-11-09"),
        Of(JourneyCodes.OutreachDuringEnrolment, Way, "2024-11-06", new OutreachMade(OutreachChannel.Telephone, OutreachResult.Reached)),
        Of(JourneyCodes.PlannedHoursOutOfRange, Way, "2024-11-06", new FullTimePlanned(Open, 40, 169)),
        Of(JourneyCodes.ShortfallWithoutShortfall, Way, "2024-11-06", new FullTimePlanned(Open, 30, 30, ShortfallReason.OwnChoice)),
        Of(JourneyCodes.AttendanceOutOfRange, InActivity, "2024-11-09", Attendance with { AttendedHours = 72.5m }),
        Of(JourneyCodes.AttendanceWithoutActivity, InActivity, "2024-11-09", Attendance with { Activity = new("b") }),
        Of(JourneyCodes.AttendanceTwice, static () => InActivity().Add("2024-11-09", Attendance), "2024-11-10", Attendance with { Period = new DatePeriod(Scene.Day("2024-11-08"), Scene.Day("2024-11-09")) }),
        Of(JourneyCodes.PercentOutOfRange, Way, "2024-11-06", Employment with { SubsidisedPercent = 100.5m }),
        Of(JourneyCodes.DecisionEndsBeforeStart, Way, "2024-11-06", Employment with { DecidedUntil = Scene.Day("2024-11-05") }),
        Of(JourneyCodes.EmploymentEndWithoutStart, static () => Way().Add("2024-11-06", Employment), "2024-11-06", new SubsidisedEmploymentEnded(new("e2"), EmploymentEndReason.PeriodEnded)),
        Of(JourneyCodes.EmploymentAlreadyEnded, static () => Way().Add("2024-11-06", Employment).Add("2024-11-07", EmploymentEnd), "2024-11-08", EmploymentEnd),
        Of(JourneyCodes.UnknownRecommendationCategory, Way, "2024-11-06", Advice with { RecommendationCategory = new("other") }),
        Of(JourneyCodes.HandOverWithoutRecommendation, Way, "2024-11-06", new HandedOver(new("r1"))),
        Of(JourneyCodes.AlreadyHandedOver, HandedOver, "2024-11-08", new HandedOver(new("r1"), new("fk"))),
        Of(JourneyCodes.HandOverToNobody, static () => Way().Add("2024-11-06", Advice with { Addressee = null }), "2024-11-08", new HandedOver(new("r1"))),
        Of(JourneyCodes.AnswerWithoutHandOver, static () => Way().Add("2024-11-06", Advice), "2024-11-08", new HandOverAnswered(new("r1"), HandOverAnswer.Accepted)),
        Of(JourneyCodes.HandOverAlreadyAnswered, static () => HandedOver().Add("2024-11-08", new HandOverAnswered(new("r1"), HandOverAnswer.Accepted)), "2024-11-09", new HandOverAnswered(new("r1"), HandOverAnswer.Declined)),
        Of(JourneyCodes.AnswerWithoutProposal, Way, "2024-11-06", new ProposalReplied(new("p"), ProposalParty.Participant, ProposalReply.Accepted)),
        Of(JourneyCodes.ChoiceDoesNotFit, static () => Way().Add("2024-11-06", Offer), "2024-11-07", new ProposalReplied(new("p"), ProposalParty.Caseworker, ProposalReply.ChoseAnother, new("team-1"), new("language"))),
        Of(JourneyCodes.DepartureWithoutReason, static () => Way().Add("2024-11-06", Offer), "2024-11-07", new ProposalReplied(new("p"), ProposalParty.Caseworker, ProposalReply.Declined)),
        Of(JourneyCodes.MergeWithItself, Way, "2024-11-06", new PersonMerged(Scene.Id.Participant)),
        Of(JourneyCodes.AlreadyMerged, static () => Way().Add("2024-11-06", new PersonMerged(ParticipantId.FromBits(8))), "2024-11-07", new PersonMerged(ParticipantId.FromBits(8))),
        Of(JourneyCodes.SplitWithoutMerge, static () => Way().Add("2024-11-06", new PersonMerged(ParticipantId.FromBits(8))).Add("2024-11-07", new PersonSplit(ParticipantId.FromBits(8))), "2024-11-08", new PersonSplit(ParticipantId.FromBits(8))),
    ];

    private static ProposalMade Offer => new(new("p"), ProposalKind.Team, new("team-1"), new("sam3001"), new("team-2"));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused_with_its_code(string code, int index)
    {
        Scene before = Cases[index].Before();
        Entry entry = Cases[index].New(before.Entries.Length + 1);
        Journey journey = entry.Journey.Programme == Scene.Id.Programme ? before.Journey : Journey.Empty(entry.Journey);
        Refused refused = Assert.IsType<Refused>(Rules.Consider(journey, entry));
        Refusal refusal = Assert.Single(refused.Refusals);
        Assert.Equal(code, refusal.Code.Id);
        Assert.DoesNotContain("{", refusal.Explain(Language.Swedish) + refusal.Expected(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_decided_until_the_caseworker_has_answered_and_the_last_answer_of_each_counts()
    {
        Scene scene = Way().Add("2024-11-06", Offer);
        Proposal open = Assert.Single(scene.Journey.Proposals());
        Assert.True(open is { Decided: null, DecidedOn: null, CaseworkersAnswer: ProposalReply.Undecided, IsDeparture: false });
        scene = scene.Add("2024-11-07", new ProposalReplied(new("p"), ProposalParty.Participant, ProposalReply.ChoseAnother, new("team-2")));
        Proposal wished = Assert.Single(scene.Journey.Proposals());
        Assert.True(wished is { Decided: null, DecidedOn: null, ParticipantsChoice.Value: "team-2" });
        scene = scene.Add("2024-11-08", new ProposalReplied(new("p"), ProposalParty.Caseworker, ProposalReply.Accepted))
            .Add("2024-11-09", new ProposalReplied(new("p"), ProposalParty.Caseworker, ProposalReply.ChoseAnother, new("team-2"), new("own-wish")));
        Assert.Empty(Rules.Examine(scene.Entries));
        Proposal decided = Assert.Single(scene.Journey.Proposals());
        Assert.True(decided is { Decided.Value: "team-2", IsDeparture: true, Departure.Value: "own-wish" });
        Assert.Equal(Scene.Day("2024-11-09"), decided.DecidedOn);
        Assert.All(
            (JourneyEvent[])[Offer, Offer with { Proposal = new("q"), NextBest = Offer.Proposed }, new ProposalReplied(new("p"), ProposalParty.Participant, ProposalReply.Accepted, new("team-2"))],
            wrong => Assert.IsType<Refused>(Rules.Consider(scene.Journey, Scene.Entry(scene.Entries.Length + 1, "2024-11-10", wrong))));
        Assert.Equal("handläggaren valde något annat: team-2: ville något annat", EventSentence.Of(scene.Entries[^1].Body, Language.Swedish));
        Assert.Equal("proposal of a place on a team: team-1 (next best team-2)", EventSentence.Of(Offer, Language.English));
    }

    [Fact]
    public void A_declined_hand_over_is_made_anew_to_another_body()
    {
        Scene scene = HandedOver().Add("2024-11-08", new HandOverAnswered(new("r1"), HandOverAnswer.Received)).Add("2024-11-09", new HandOverAnswered(new("r1"), HandOverAnswer.Redirected))
            .Add("2024-11-10", new HandedOver(new("r1"), new("fk"))).Add("2024-11-12", new HandOverAnswered(new("r1"), HandOverAnswer.Accepted));
        Assert.Empty(Rules.Examine(scene.Entries));
        Recommendation advice = Assert.Single(scene.Journey.Recommendations());
        Assert.Equal((RecommendationState.Accepted, new OrganisationId("fk"), Scene.Day("2024-11-10"), Scene.Day("2024-11-12")), (advice.State, advice.HandedOverTo!, advice.HandedOverOn!.Value, advice.AnsweredOn!.Value));
    }

    [Fact]
    public void What_goes_on_with_health_is_protected_as_health()
    {
        Journey journey = Way().Add("2024-11-05", Advice with { Aim = ActivityKind.Health }).Add("2024-11-05", Employment with { Form = StandardSubsidyForms.WageSubsidy }).Journey;
        JourneyEvent[] going = [new HandedOver(new("r1")), EmploymentEnd];
        Assert.All(going, body => Assert.IsType<Refused>(Rules.Consider(journey, Scene.Entry(6, "2024-11-06", body))));
        Assert.All(going, body => Assert.IsType<Accepted>(Rules.Consider(journey, Scene.Entry(6, "2024-11-06", body, category: DataCategory.Health))));
    }

    [Fact]
    public void Every_rule_has_its_mistake()
    {
        IEnumerable<string> codes = typeof(JourneyCodes).GetProperties().Select(static property => (RefusalCode)property.GetValue(null)!)
            .Where(static code => code.Origin is CodeOrigin.Judging or CodeOrigin.Appending).Select(static code => code.Id);
        Assert.Equal(codes.Order(StringComparer.Ordinal), Cases.Select(static known => known.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_end_of_an_activity_is_protected_like_its_start()
    {
        Journey journey = Way().Add("2024-11-05", Scene.Activity("a", ActivityKind.Health)).Journey;
        Assert.IsType<Refused>(Rules.Consider(journey, Scene.Entry(5, "2024-11-06", Scene.End("a"), category: DataCategory.Activity)));
        Assert.IsType<Accepted>(Rules.Consider(journey, Scene.Entry(5, "2024-11-06", Scene.End("a"), category: DataCategory.Health)));
    }

    [Theory]
    [InlineData(DataCategory.Consent, false)]
    [InlineData(DataCategory.Outcome, false)]
    [InlineData(DataCategory.Progression, false)]
    [InlineData(DataCategory.ProtectedIdentity, false)]
    [InlineData(DataCategory.Administrative, false)]
    [InlineData(DataCategory.Health, true)]
    [InlineData(DataCategory.Mapping, true)]
    [InlineData(DataCategory.Activity, true)]
    public void An_activity_is_relabelled_only_as_what_fewer_may_read(DataCategory label, bool isAccepted) =>
        Assert.Equal(isAccepted, Rules.Consider(Way().Journey, Scene.Entry(4, "2024-11-05", Scene.Activity("a"), category: label)) is Accepted);

    [Fact]
    public void A_step_is_never_relabelled_as_consent_or_protection()
    {
        Assert.All(
            (DataCategory[])[DataCategory.Consent, DataCategory.Outcome, DataCategory.Progression, DataCategory.ProtectedIdentity],
            static label => Assert.IsType<Refused>(Rules.Consider(Way().Journey, Scene.Entry(4, "2024-11-05", new PlacementDeclined(), category: label))));
        Assert.All(
            (DataCategory[])[DataCategory.Administrative, DataCategory.Activity, DataCategory.Plan, DataCategory.Health],
            static label => Assert.IsType<Accepted>(Rules.Consider(Way().Journey, Scene.Entry(4, "2024-11-05", new PlacementDeclined(), category: label))));
    }

    [Fact]
    public void A_programme_demands_the_steps_it_uses()
    {
        JourneySettings stockholm = JourneySettings.Of(ProgrammeCatalog.Stockholmskraften);
        Assert.True(stockholm.RequiresReferral);
        Assert.True(stockholm.RequiresConsent);
        Assert.True(stockholm.RequiresMappingBeforePlan);
        JourneySettings insikt = JourneySettings.Of(ProgrammeCatalog.Insikt);
        Assert.True(insikt.RequiresConsent);
        Assert.True(insikt.RequiresWaiverForHistoryReview);
        Assert.False(insikt.RequiresReferral);
        Assert.False(insikt.RequiresMappingBeforePlan);
        JourneySettings trial = JourneySettings.Of(ProgrammeCatalog.Arbetsprovning);
        Assert.True(trial.RequiresReferral);
        Assert.False(trial.RequiresConsent);
    }

    [Fact]
    public void What_the_definition_states_goes_before_what_its_steps_suggest()
    {
        Programme insikt = ProgrammeCatalog.Insikt;
        SourceReference source = insikt.Document;
        Programme free = insikt with { Requires = new StartRequirements { ParticipationConsent = new(false, source), WaiverBeforeHistoryReview = new(false, source) } };
        Assert.False(JourneySettings.Of(free).RequiresConsent);
        Assert.False(JourneySettings.Of(free).RequiresWaiverForHistoryReview);
        Assert.True(JourneySettings.Of(insikt with { Requires = null }).RequiresConsent);
    }

    [Fact]
    public void The_settings_of_a_programme_know_its_teams_districts_and_instruments()
    {
        JourneySettings stockholm = JourneySettings.Of(ProgrammeCatalog.Stockholmskraften);
        Assert.Contains(new TeamId("team-6"), stockholm.Teams!);
        Assert.True(stockholm.IsDistrict!(new("stockholm/skarholmen"), Scene.Day("2024-11-01")));
        Assert.False(stockholm.IsDistrict(new("stockholm/atlantis"), Scene.Day("2024-11-01")));
        Assert.NotNull(stockholm.IndicatorSets!.FindValid(new("bip-structure"), Scene.Day("2024-11-01")));
        IndicatorSetCatalog own = new([]);
        Assert.Same(own, JourneySettings.Of(ProgrammeCatalog.Stockholmskraften, own).IndicatorSets);
        Assert.Null(JourneySettings.Of(ProgrammeCatalog.Insikt).IsDistrict);
    }

    [Fact]
    public void The_pilot_belongs_to_the_days_of_the_programme()
    {
        JourneySettings stockholm = JourneySettings.Of(ProgrammeCatalog.Stockholmskraften);
        Assert.Equal(new DatePeriod(Scene.Day("2023-11-01"), Scene.Day("2027-08-31")), stockholm.Period);
        Scene pilot = new Scene().Add("2023-11-01", new Referred(new("af"))).Add("2023-11-02", new ParticipationConsentGiven(new("c1"), DatePeriod.From(Scene.Day("2023-11-02")), ConsentForm.Written))
            .Add("2023-11-06", new Started());
        Assert.Empty(new JourneyRules(stockholm).Examine(pilot.Entries));
        // What lay before the edition followed another definition.
        Assert.Equal(ProgrammeCatalog.Arbetsprovning.Period.Value, JourneySettings.Of(ProgrammeCatalog.Arbetsprovning).Period);
    }

    [Theory]
    [InlineData("stockholm/amn", "stockholm/amn", "af", true)]
    [InlineData("stockholm/amn", "stockholm/amn", "fk", false)]
    [InlineData("fk", "stockholm/amn", "af", false)]
    [InlineData("stockholm/amn2", "stockholm/amn", "af", false)]
    [InlineData("stockholm/amn/jobbtorg", "stockholm/amn", "af", true)]
    [InlineData("stockholm", "stockholm/amn", "af", true)]
    [InlineData("malmo", "stockholm/amn", "af", false)]
    [InlineData("stockholm/arbetsmarknadsforvaltningen", "stockholm/arbetsmarknadsnamnden", "af", true)]
    [InlineData("stockholm/arbetsmarknadsforvaltningen", "stockholm/socialnamnden", "af", false)]
    [InlineData("af", "stockholm/amn", "af", true)]
    public void Each_reviewed_body_needs_a_waiver_of_its_own_towards_the_body_that_reviews(string party, string discloser, string recipient, bool accepted)
    {
        SecrecyWaiverGiven waiver = Waiver with { Disclosers = [new(discloser)], Recipients = [new(recipient)] };
        Review review = Rules.Consider(Way().Add("2024-11-02", waiver).Journey, Scene.Entry(5, "2024-11-06", new HistoryReviewed([new(party)])));
        Assert.Equal(accepted, review is Accepted);
    }

    [Fact]
    public void A_waiver_for_another_purpose_than_coordination_opens_no_history()
    {
        SecrecyWaiverGiven followUp = Waiver with { Purpose = StandardPurposes.OperationalFollowUp };
        Entry review = Scene.Entry(6, "2024-11-06", new HistoryReviewed([new("stockholm/amn")]));
        Refused refused = Assert.IsType<Refused>(Rules.Consider(Way().Add("2024-11-02", followUp).Journey, review with { Sequence = 5 }));
        Assert.Equal(JourneyCodes.ReviewWithoutWaiver, Assert.Single(refused.Refusals).Code);
        Assert.IsType<Accepted>(Rules.Consider(Way().Add("2024-11-02", followUp).Add("2024-11-02", Waiver with { Waiver = new("w2") }).Journey, review));
    }

    [Fact]
    public void A_waiver_from_one_body_does_not_open_the_systems_of_another()
    {
        Journey journey = Way().Add("2024-11-02", Waiver).Journey;
        Assert.IsType<Refused>(Rules.Consider(journey, Scene.Entry(5, "2024-11-06", new HistoryReviewed([new("stockholm/amn"), new("fk")]))));
        Journey both = Way().Add("2024-11-02", Waiver).Add("2024-11-02", Waiver with { Waiver = new("w2"), Disclosers = [new("fk")] }).Journey;
        Assert.IsType<Accepted>(Rules.Consider(both, Scene.Entry(6, "2024-11-06", new HistoryReviewed([new("stockholm/amn"), new("fk")]))));
    }

    [Fact]
    public void An_outcome_belongs_to_the_programme_or_to_the_ten_years_after_it()
    {
        Assert.IsType<Accepted>(Judge("2037-08-31"));
        Assert.Equal(JourneyCodes.OutsideProgramme, Assert.Single(Assert.IsType<Refused>(Judge("2037-09-01")).Refusals).Code);
        Assert.Equal(JourneyCodes.OutsideProgramme, Assert.Single(Assert.IsType<Refused>(Rules.Consider(Journey.Empty(Scene.Id), Scene.Entry(1, "2024-08-31", new OutcomeReached(OutcomeKind.Work, Scene.Day("2024-08-31"))))).Refusals).Code);

        static Review Judge(string day) => Rules.Consider(Way().Journey, Scene.Entry(4, day, new OutcomeReached(OutcomeKind.Work, Scene.Day(day))));
    }

    [Fact]
    public void A_day_of_another_century_is_refused_before_it_reaches_the_log()
    {
        Refused refused = Assert.IsType<Refused>(Rules.Consider(Journey.Empty(Scene.Id), Scene.Entry(1, "1850-01-01", new Referred(new("af")))));
        Assert.Equal(FileCodes.DayNotPlausible, Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public void A_sound_history_has_no_findings()
    {
        Scene scene = Way()
            .Add("2024-11-02", Waiver)
            .Add("2024-11-03", new HistoryReviewed([]))
            .Add("2024-11-04", new JointMappingCompleted([]))
            .Add("2024-11-04", new CoordinatedPlanAgreed([], [], PlanAgreement.Yes))
            .Add("2024-11-05", Scene.Activity("a", ActivityKind.Health))
            .Add("2024-11-20", Scene.End("a"), category: DataCategory.Health)
            .Add("2024-11-21", new EntryCorrected(EntryId.FromBits(9), Scene.Day("2024-11-19"), Scene.End("a")), category: DataCategory.Health)
            .Add("2024-11-22", new Exited(ExitReason.Completed), recorded: "2024-11-25")
            .Add("2024-12-22", new FollowedUp(1, FollowUpStatus.Working));
        Assert.Empty(Rules.Examine(scene.Entries));
    }

    [Fact]
    public void Several_mistakes_are_told_at_once()
    {
        Refused refused = Assert.IsType<Refused>(Rules.Consider(Journey.Empty(Scene.Id), Scene.Entry(5, "2024-08-01", new Started(new("other")), recorded: "2024-07-01")));
        Assert.Equal(
            [JourneyCodes.SequenceNotNext, JourneyCodes.HappenedAfterRecorded, JourneyCodes.OutsideProgramme, JourneyCodes.StartBeforeReferral, JourneyCodes.StartWithoutConsent, JourneyCodes.UnknownTrack],
            refused.Refusals.Select(static refusal => refusal.Code));
    }

    [Fact]
    public void A_correction_is_judged_as_if_the_mistake_had_never_been_made()
    {
        Journey journey = Way().Journey;
        Entry moved = Scene.Entry(4, "2024-11-05", new EntryCorrected(EntryId.FromBits(3), Scene.Day("2024-11-02"), new Started()));
        Assert.IsType<Accepted>(Rules.Consider(journey, moved));
        Entry tooEarly = Scene.Entry(4, "2024-11-05", new EntryCorrected(EntryId.FromBits(3), Scene.Day("2024-09-30"), new Started()));
        Assert.Equal([JourneyCodes.StartBeforeReferral, JourneyCodes.StartWithoutConsent], Assert.IsType<Refused>(Rules.Consider(journey, tooEarly)).Refusals.Select(static refusal => refusal.Code));
    }

    [Fact]
    public void Imported_history_that_breaks_a_rule_is_a_finding_on_its_line()
    {
        using MemoryStream file = new();
        JourneyFile.Write(file, Way().Add("2024-11-05", Scene.End("a")).Entries);
        file.Position = 0;
        Finding finding = Assert.Single(Rules.Examine(JourneyFile.Read(file, "journeys.jsonl")));
        Assert.Equal("journeys.jsonl:4:1", $"{finding.File}:{finding.Position}");
        Assert.Equal(JourneyCodes.ActivityEndWithoutStart, finding.Refusal.Code);
    }

    private static Scene InActivity() => Way().Add("2024-11-06", Scene.Activity("a"));

    private static Scene HandedOver() => Way().Add("2024-11-06", Advice).Add("2024-11-07", new HandedOver(new("r1")));

    private static Scene Way() => new Scene().Add("2024-10-01", new Referred(new("af"))).Add("2024-10-01", Consent()).Add("2024-11-01", new Started());

    private static ParticipationConsentGiven Consent(string id = "c1") => new(new(id), Open, ConsentForm.Written);

    private static (string Code, Func<Scene> Before, Func<long, Entry> New) Of(RefusalCode code, Func<Scene> before, string happened, JourneyEvent body, string? recorded = null) =>
        (code.Id, before, sequence => Scene.Entry(sequence, happened, body, recorded));
}
