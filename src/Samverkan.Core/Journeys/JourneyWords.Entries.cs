using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

public static partial class JourneyWords
{
    /// <summary>How somebody was sought.</summary>
    /// <param name="channel">The way.</param>
    public static LocalizedText Of(OutreachChannel channel) => channel switch
    {
        OutreachChannel.Letter => new("brev", "letter"),
        OutreachChannel.Telephone => new("telefon", "telephone"),
        OutreachChannel.TextMessage => new("sms", "text message"),
        OutreachChannel.Digital => new("digitalt", "digital message"),
        OutreachChannel.HomeVisit => new("hembesök", "visit to the home"),
        OutreachChannel.MeetingPlace => new("på en mötesplats", "at a meeting place"),
        OutreachChannel.ThroughOther => new("genom någon annan", "through somebody else"),
        _ => new("på annat sätt", "in another way"),
    };

    /// <summary>What an attempt to reach somebody led to.</summary>
    /// <param name="result">The result.</param>
    public static LocalizedText Of(OutreachResult result) => result switch
    {
        OutreachResult.Reached => new("nåddes", "was reached"),
        OutreachResult.Interested => new("vill veta mer", "wants to know more"),
        OutreachResult.Declined => new("tackade nej", "declined"),
        _ => new("nåddes inte", "was not reached"),
    };

    /// <summary>What going through a case led to.</summary>
    /// <param name="decision">The decision.</param>
    public static LocalizedText Of(CaseDecision decision) => decision switch
    {
        CaseDecision.Invite => new("kallas", "to be called"),
        CaseDecision.OutsideTargetGroup => new("utanför målgruppen", "outside the target group"),
        CaseDecision.NotNow => new("kallas inte nu", "not called for now"),
        _ => new("inte bestämt", "not decided"),
    };

    /// <summary>In what role somebody was at a meeting.</summary>
    /// <param name="role">The role.</param>
    public static LocalizedText Of(MeetingRole role) => role switch
    {
        MeetingRole.Participant => new("deltagaren", "the participant"),
        MeetingRole.Interpreter => new("tolk", "interpreter"),
        MeetingRole.Representative => new("ombud", "representative"),
        MeetingRole.LegalGuardian => new("god man eller förvaltare", "legal guardian"),
        MeetingRole.SupportPerson => new("stödperson", "support person"),
        MeetingRole.Relative => new("anhörig", "relative"),
        MeetingRole.Child => new("barn", "child"),
        MeetingRole.OtherGuardian => new("annan vårdnadshavare", "another guardian of the child"),
        MeetingRole.School => new("skola eller förskola", "school or preschool"),
        MeetingRole.Employer => new("arbetsgivare", "employer"),
        MeetingRole.HealthCare => new("hälso- och sjukvården", "health care"),
        MeetingRole.Staff => new("personal", "staff"),
        _ => new("annan", "another"),
    };

    /// <summary>Why fewer hours are planned than full time.</summary>
    /// <param name="reason">The reason.</param>
    public static LocalizedText Of(ShortfallReason reason) => reason switch
    {
        ShortfallReason.ReducedWorkCapacity => new("nedsatt arbetsförmåga", "reduced work capacity"),
        ShortfallReason.Illness => new("sjukdom", "illness"),
        ShortfallReason.WaitingForStart => new("väntar på start", "waiting for a start"),
        ShortfallReason.NoSuitableActivity => new("ingen insats som passar", "no suitable activity"),
        ShortfallReason.RulesPrevent => new("regler hindrar", "the rules prevent it"),
        ShortfallReason.CareOfChild => new("vård av barn", "care of a child"),
        ShortfallReason.Work => new("arbete vid sidan av", "work beside it"),
        ShortfallReason.OwnChoice => new("eget val", "own choice"),
        _ => new("skälet är inte känt", "the reason is not known"),
    };

    /// <summary>Why a subsidised employment ended.</summary>
    /// <param name="reason">The reason.</param>
    public static LocalizedText Of(EmploymentEndReason reason) => reason switch
    {
        EmploymentEndReason.BecameUnsubsidised => new("fortsätter utan subvention", "goes on without subsidy"),
        EmploymentEndReason.PeriodEnded => new("beslutets tid är slut", "the decided period ended"),
        EmploymentEndReason.OtherWork => new("annat arbete", "other work"),
        EmploymentEndReason.Studies => new("studier", "studies"),
        EmploymentEndReason.Interrupted => new("avbruten av deltagaren", "broken off by the participant"),
        EmploymentEndReason.Illness => new("sjukdom", "illness"),
        EmploymentEndReason.EmployerEnded => new("arbetsgivaren avslutade", "ended by the employer"),
        _ => new("annat skäl", "another reason"),
    };

    /// <summary>What was answered to a hand-over.</summary>
    /// <param name="answer">The answer.</param>
    public static LocalizedText Of(HandOverAnswer answer) => answer switch
    {
        HandOverAnswer.Accepted => new("tar vidare", "will carry on with it"),
        HandOverAnswer.Declined => new("tar inte vidare", "will not carry on with it"),
        HandOverAnswer.Redirected => new("en annan instans är rätt", "another body is the right one"),
        _ => new("mottagen", "received"),
    };

    /// <summary>What a proposal is about.</summary>
    /// <param name="kind">The kind.</param>
    public static LocalizedText Of(ProposalKind kind) => kind switch
    {
        ProposalKind.Track => new("plats på spår", "a place on a track"),
        ProposalKind.Activity => new("nästa steg", "a next step"),
        ProposalKind.Vacancy => new("ledig plats", "a vacancy"),
        _ => new("plats i team", "a place on a team"),
    };

    /// <summary>Who answered a proposal.</summary>
    /// <param name="party">The party.</param>
    public static LocalizedText Of(ProposalParty party) => party == ProposalParty.Caseworker ? new("handläggaren", "the caseworker") : new("deltagaren", "the participant");

    /// <summary>What somebody answered to a proposal.</summary>
    /// <param name="answer">The answer.</param>
    public static LocalizedText Of(ProposalReply answer) => answer switch
    {
        ProposalReply.Accepted => new("valde det som föreslogs", "chose what was proposed"),
        ProposalReply.ChoseAnother => new("valde något annat:", "chose something else:"),
        ProposalReply.Declined => new("valde inget av förslaget", "chose nothing of the proposal"),
        _ => new("har inte bestämt sig om förslaget", "has not decided on the proposal"),
    };

    /// <summary>How far a recommendation has come.</summary>
    /// <param name="state">The state.</param>
    public static LocalizedText Of(RecommendationState state) => state switch
    {
        RecommendationState.HandedOver => new("överlämnad", "handed over"),
        RecommendationState.Received => new("mottagen", "received"),
        RecommendationState.Accepted => new("tas vidare", "carried on"),
        RecommendationState.Declined => new("tas inte vidare", "not carried on"),
        RecommendationState.Redirected => new("hänvisad vidare", "redirected"),
        _ => new("given", "made"),
    };

    /// <summary>Where a follow-up stands.</summary>
    /// <param name="state">The state.</param>
    public static LocalizedText Of(FollowUpState state) => state switch
    {
        FollowUpState.Due => new("ska göras", "due"),
        FollowUpState.Done => new("gjord", "done"),
        _ => new("inte dags än", "not yet due"),
    };
}
