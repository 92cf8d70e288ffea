using Samverkan.Core.Forms;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>What people call the codes of a journey: kinds, reasons, outcomes. Nouns and phrases in lower case.</summary>
public static partial class JourneyWords
{
    /// <summary>What people call a kind of activity.</summary>
    /// <param name="kind">The kind.</param>
    public static LocalizedText Of(ActivityKind kind) => kind switch
    {
        ActivityKind.JobDirected => new("arbetsinriktad", "job-directed"),
        ActivityKind.Social => new("social", "social"),
        ActivityKind.Health => new("hälsa", "health"),
        ActivityKind.SkillsUpgrading => new("kompetenshöjande", "skills upgrading"),
        _ => new("annan", "other"),
    };

    /// <summary>Why an activity ended.</summary>
    /// <param name="reason">The reason.</param>
    public static LocalizedText Of(ActivityEndReason reason) => reason switch
    {
        ActivityEndReason.Completed => new("genomförd", "completed"),
        ActivityEndReason.Replaced => new("ersatt av en annan", "replaced by another"),
        ActivityEndReason.EnteredWork => new("började arbeta", "entered work"),
        ActivityEndReason.EnteredStudies => new("började studera", "entered studies"),
        ActivityEndReason.Interrupted => new("avbruten", "interrupted"),
        ActivityEndReason.Illness => new("sjukdom", "illness"),
        ActivityEndReason.ProviderEnded => new("anordnaren avslutade den", "ended by its provider"),
        _ => new("annat skäl", "another reason"),
    };

    /// <summary>Why there was a gap (<i>glapp</i>).</summary>
    /// <param name="reason">The reason.</param>
    public static LocalizedText Of(GapReason reason) => reason switch
    {
        GapReason.RulesPreventOverlap => new("regler hindrar att insatser överlappar", "the rules prevent overlap"),
        GapReason.WaitingTime => new("väntetid", "waiting time"),
        GapReason.Illness => new("sjukdom", "illness"),
        GapReason.OwnChoice => new("eget val", "own choice"),
        _ => new("skälet är inte känt", "the reason is not known"),
    };

    /// <summary>With whom there was contact.</summary>
    /// <param name="kind">The kind of contact.</param>
    public static LocalizedText Of(ContactKind kind) => kind switch
    {
        ContactKind.Employer => new("arbetsgivare", "employer"),
        ContactKind.HealthCare => new("hälso- och sjukvården", "health care"),
        ContactKind.SocialInsuranceAgency => new("Försäkringskassan", "Swedish Social Insurance Agency"),
        ContactKind.StudyCounsellor => new("studie- och yrkesvägledare", "study and career counsellor"),
        ContactKind.CivilSociety => new("civilsamhället", "civil society"),
        _ => new("annan", "other"),
    };

    /// <summary>What was reached.</summary>
    /// <param name="outcome">The outcome.</param>
    public static LocalizedText Of(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Work => new("arbete", "work"),
        OutcomeKind.SubsidisedWork => new("arbete med lönesubvention", "subsidised work"),
        OutcomeKind.SelfEmployment => new("eget företag", "self-employment"),
        OutcomeKind.Studies => new("studier", "studies"),
        OutcomeKind.Qualification => new("examen eller bevis", "qualification"),
        _ => new("söker arbete", "job search"),
    };

    /// <summary>Why somebody left.</summary>
    /// <param name="reason">The reason.</param>
    public static LocalizedText Of(ExitReason reason) => reason switch
    {
        ExitReason.Completed => new("som planerat", "as planned"),
        ExitReason.NoLongerRelevant => new("inte längre aktuellt", "no longer relevant"),
        ExitReason.Interrupted => new("avbrutet av deltagaren", "broken off by the participant"),
        ExitReason.ConsentWithdrawn => new("samtycket togs tillbaka", "consent withdrawn"),
        ExitReason.Moved => new("flyttade", "moved"),
        ExitReason.ProgrammeEnded => new("programmet tog slut", "the programme ended"),
        _ => new("annat skäl", "another reason"),
    };

    /// <summary>What the follow-up told.</summary>
    /// <param name="status">The situation.</param>
    public static LocalizedText Of(FollowUpStatus status) => status switch
    {
        FollowUpStatus.NotReached => new("nåddes inte", "was not reached"),
        FollowUpStatus.Declined => new("ville inte svara", "declined to answer"),
        FollowUpStatus.Working => new("arbetar", "working"),
        FollowUpStatus.WorkingWithSubsidy => new("arbetar med lönesubvention", "working with a subsidy"),
        FollowUpStatus.Studying => new("studerar", "studying"),
        FollowUpStatus.JobSeeking => new("söker arbete", "seeking work"),
        FollowUpStatus.OtherSupport => new("får annat stöd", "receives other support"),
        _ => new("varken arbetar eller söker arbete", "neither working nor seeking work"),
    };

    /// <summary>Who answered a form.</summary>
    /// <param name="respondent">Who.</param>
    public static LocalizedText Of(Respondent respondent) => respondent switch
    {
        Respondent.Participant => new("deltagaren", "the participant"),
        Respondent.SocialWorker => new("socialsekreteraren", "the social worker"),
        Respondent.Caseworker => new("handläggaren", "the caseworker"),
        Respondent.Supervisor => new("handledaren", "the supervisor"),
        Respondent.Employer => new("arbetsgivaren", "the employer"),
        _ => new("deltagaren och handläggarna tillsammans", "the participant and the professionals together"),
    };

    /// <summary>Whether the participant agreed to the plan.</summary>
    /// <param name="agreement">The answer.</param>
    public static LocalizedText Of(PlanAgreement agreement) => agreement switch
    {
        PlanAgreement.Yes => new("deltagaren är med på den", "the participant agrees"),
        PlanAgreement.No => new("deltagaren är inte med på den", "the participant does not agree"),
        _ => new("deltagaren ville inte svara", "the participant declined to answer"),
    };

    /// <summary>How far somebody has come.</summary>
    /// <param name="stage">The stage.</param>
    public static LocalizedText Of(JourneyStage stage) => stage switch
    {
        JourneyStage.SoughtOut => new("uppsökt", "sought out"),
        JourneyStage.GoneThrough => new("ärendet genomgånget", "case gone through"),
        JourneyStage.Referred => new("remitterad", "referred"),
        JourneyStage.Invited => new("kallad till möte", "called to a meeting"),
        JourneyStage.Informed => new("informerad", "informed"),
        JourneyStage.Consented => new("samtycke lämnat", "consented"),
        JourneyStage.Queued => new("i kö", "in the queue"),
        JourneyStage.Placed => new("plats i ett team", "placed on a team"),
        JourneyStage.Started => new("startat", "started"),
        JourneyStage.HistoryReviewed => new("historiken genomlyst", "history reviewed"),
        JourneyStage.Mapped => new("kartlagd tillsammans med parterna", "mapped jointly"),
        JourneyStage.Planned => new("samordnad planering", "coordinated plan"),
        JourneyStage.InActivity => new("i insats", "in activity"),
        JourneyStage.EmployerContacted => new("kontakt med arbetsgivare", "employer contacted"),
        JourneyStage.Recommended => new("rekommendation given", "recommendation made"),
        JourneyStage.HandedOver => new("överlämnad till ordinarie verksamhet", "handed over to the ordinary operation"),
        JourneyStage.OutcomeReached => new("resultat uppnått", "outcome reached"),
        JourneyStage.Exited => new("avslutad", "exited"),
        JourneyStage.FollowedUp => new("uppföljd", "followed up"),
        _ => new("inte påbörjad", "not begun"),
    };
}
