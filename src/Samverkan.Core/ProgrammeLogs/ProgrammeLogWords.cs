using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What people call the codes of a programme's own log. Nouns and phrases in lower case.</summary>
public static class ProgrammeLogWords
{
    /// <summary>What people call a kind of the governance calendar.</summary>
    /// <param name="kind">The kind.</param>
    public static LocalizedText Of(GovernanceKind kind) => kind switch
    {
        GovernanceKind.SteeringGroup => new("styrgruppsmöte", "steering-group meeting"),
        GovernanceKind.PreMeeting => new("förmöte", "pre-meeting"),
        GovernanceKind.EvaluationGroup => new("möte med utvärderingsgruppen", "evaluation-group meeting"),
        GovernanceKind.LearningSeminar => new("lärandeseminarium", "learning seminar"),
        GovernanceKind.TertialReport => new("tertialrapport", "four-month report"),
        GovernanceKind.QuarterlyReport => new("kvartalsrapport", "quarterly report"),
        GovernanceKind.FinalReport => new("slutrapport", "final report"),
        GovernanceKind.ProjectPlan => new("projektplan", "project plan"),
        GovernanceKind.Planning => new("planering med personalen", "planning with staff"),
        GovernanceKind.Analysis => new("sammanställning och analys", "compilation and analysis"),
        GovernanceKind.Training => new("utbildning", "training"),
        GovernanceKind.StatusReport => new("lägesrapport", "status report"),
        GovernanceKind.PaymentClaim => new("ansökan om utbetalning", "payment claim"),
        _ => new("styrning och uppföljning", "steering and follow-up"),
    };

    /// <summary>What people call a horizontal principle.</summary>
    /// <param name="principle">The principle.</param>
    public static LocalizedText Of(HorizontalPrinciple principle) => principle switch
    {
        HorizontalPrinciple.GenderEquality => new("jämställdhet", "gender equality"),
        HorizontalPrinciple.Accessibility => new("tillgänglighet", "accessibility"),
        HorizontalPrinciple.NonDiscrimination => new("icke-diskriminering", "non-discrimination"),
        _ => new("ekologiskt hållbar utveckling", "ecological sustainability"),
    };

    /// <summary>What people call a way into an activity.</summary>
    /// <param name="intake">The way.</param>
    public static LocalizedText Of(ActivityIntake intake) => intake switch
    {
        ActivityIntake.Rolling => new("löpande intag", "rolling intake"),
        _ => new("gemensam start", "one start for all"),
    };

    /// <summary>What people call a feature of premises.</summary>
    /// <param name="feature">The feature.</param>
    public static LocalizedText Of(PremisesFeature feature) => feature switch
    {
        PremisesFeature.StepFree => new("utan trappsteg eller med hiss", "step-free or with a lift"),
        PremisesFeature.AccessibleToilet => new("tillgänglig toalett", "accessible toilet"),
        PremisesFeature.HearingLoop => new("hörslinga", "hearing loop"),
        PremisesFeature.QuietRoom => new("rum för avskildhet", "quiet room"),
        PremisesFeature.SeparateChangingRooms => new("skilda omklädningsrum", "separate changing rooms"),
        PremisesFeature.SeparateShowers => new("skilda duschar", "separate showers"),
        PremisesFeature.SeparateToilets => new("skilda toaletter", "separate toilets"),
        _ => new("alla kan vara i samma lokal", "everybody can be in the same room"),
    };

    /// <summary>What a cost is for.</summary>
    /// <param name="type">The type.</param>
    public static LocalizedText Of(CostType type) => type switch
    {
        CostType.Staff => new("personal", "staff"),
        CostType.ExternalServices => new("externa tjänster", "external services"),
        CostType.Premises => new("lokaler", "premises"),
        CostType.Equipment => new("utrustning och material", "equipment and material"),
        CostType.Travel => new("resor och möten", "travel and meetings"),
        CostType.Indirect => new("indirekta kostnader", "indirect costs"),
        CostType.Participants => new("deltagare", "participants"),
        _ => new("annat", "other"),
    };

    /// <summary>In what form a body pays.</summary>
    /// <param name="form">The form.</param>
    public static LocalizedText Of(FinancingForm form) => form switch
    {
        FinancingForm.Cash => new("kontant medfinansiering", "co-financing in cash"),
        FinancingForm.StaffTime => new("medfinansiering i personaltid", "co-financing in staff time"),
        FinancingForm.ParticipantSupport => new("medfinansiering i deltagarersättning", "co-financing in participants' support"),
        FinancingForm.InKind => new("medfinansiering utan betalning", "co-financing in kind"),
        _ => new("stöd", "support"),
    };

    /// <summary>What an employer pledges.</summary>
    /// <param name="kind">The kind.</param>
    public static LocalizedText Of(PledgeKind kind) => kind switch
    {
        PledgeKind.Jobs => new("anställningar", "jobs"),
        PledgeKind.WorkTrials => new("platser för praktik eller arbetsträning", "places for work trial"),
        PledgeKind.Traineeships => new("lärlingsplatser", "traineeships"),
        PledgeKind.Mentors => new("mentorer", "mentors"),
        PledgeKind.Visits => new("studiebesök", "visits"),
        _ => new("insatser", "contributions"),
    };

    /// <summary>What became of a proposal.</summary>
    /// <param name="answer">The answer.</param>
    public static LocalizedText Of(ProposalAnswer answer) => answer switch
    {
        ProposalAnswer.Taken => new("togs upp", "taken up"),
        ProposalAnswer.Declined => new("avböjdes", "declined"),
        _ => new("insatsen har startat", "the service has started"),
    };

    /// <summary>How far a commitment has come.</summary>
    /// <param name="status">The status.</param>
    public static LocalizedText Of(CommitmentStatus status) => status switch
    {
        CommitmentStatus.Done => new("gjort", "done"),
        CommitmentStatus.Partly => new("delvis gjort", "partly done"),
        _ => new("inte gjort", "not done"),
    };

    /// <summary>What is answered to a criterion.</summary>
    /// <param name="answer">The answer.</param>
    public static LocalizedText Of(HorizontalAnswer answer) => answer switch
    {
        HorizontalAnswer.Yes => new("ja", "yes"),
        HorizontalAnswer.Partly => new("delvis", "partly"),
        HorizontalAnswer.SupplementNeeded => new("komplettering krävs", "to be supplemented"),
        _ => new("nej", "no"),
    };
}
