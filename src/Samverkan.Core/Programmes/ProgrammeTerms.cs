using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>What people call the codes of a definition, in Swedish and English.</summary>
public static class ProgrammeTerms
{
    /// <summary>The name of a funding period.</summary>
    /// <param name="period">The period.</param>
    public static LocalizedText Of(ProgrammingPeriod period) => period switch
    {
        ProgrammingPeriod.Esf2007 => new("Europeiska socialfonden 2007–2013", "European Social Fund 2007–2013"),
        ProgrammingPeriod.Esf2014 => new("Europeiska socialfonden 2014–2020", "European Social Fund 2014–2020"),
        ProgrammingPeriod.EsfPlus2021 => new("Europeiska socialfonden plus 2021–2027", "European Social Fund Plus 2021–2027"),
        _ => new("inte ett socialfondsprojekt", "not a Social Fund project"),
    };

    /// <summary>The name of a status.</summary>
    /// <param name="status">The status.</param>
    public static LocalizedText Of(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted => new("ansökan inlämnad", "application submitted"),
        ApplicationStatus.Granted => new("beviljat", "granted"),
        _ => new("ingen ansökan", "no application"),
    };

    /// <summary>The name of a party's role.</summary>
    /// <param name="role">The role.</param>
    public static LocalizedText Of(PartyRole role) => role switch
    {
        PartyRole.Owner => new("projektägare", "project owner"),
        PartyRole.Applicant => new("sökande", "applicant"),
        PartyRole.Partner => new("samverkanspart", "partner"),
        PartyRole.CoFinancier => new("medfinansiär", "co-financier"),
        PartyRole.Contact => new("nås genom projektet", "reached through the project"),
        PartyRole.Complementary => new("kompletterande aktör", "complementary actor"),
        PartyRole.Support => new("stöder projektet", "supports the project"),
        PartyRole.Stakeholder => new("intressent", "stakeholder"),
        PartyRole.Employer => new("arbetsgivare", "employer"),
        _ => new("remittent", "referrer"),
    };

    /// <summary>The name of a kind of phase.</summary>
    /// <param name="kind">The kind.</param>
    public static LocalizedText Of(PhaseKind kind) => kind switch
    {
        PhaseKind.PreProject => new("förprojektering", "pre-project"),
        PhaseKind.Pilot => new("pilot", "pilot"),
        PhaseKind.Mobilisation => new("mobilisering", "mobilisation"),
        PhaseKind.Implementation => new("genomförande", "implementation"),
        _ => new("avslutning", "closing"),
    };

    /// <summary>The name of a step of the journey.</summary>
    /// <param name="step">The step.</param>
    public static LocalizedText Of(JourneyStep step) => step switch
    {
        JourneyStep.Referral => new("remiss", "referral"),
        JourneyStep.InformationMeeting => new("informationsmöte", "information meeting"),
        JourneyStep.HistoryReview => new("genomlysning", "history review"),
        JourneyStep.JointMapping => new("gemensam kartläggning", "joint mapping"),
        JourneyStep.CoordinatedPlan => new("samordnad planering", "coordinated plan"),
        JourneyStep.ParallelActivities => new("parallella insatser", "parallel activities"),
        JourneyStep.Measurement => new("mätning", "measurement"),
        JourneyStep.EmployerContact => new("arbetsgivarkontakt", "employer contact"),
        JourneyStep.Recommendation => new("rekommendation", "recommendation"),
        JourneyStep.Handover => new("överlämning", "hand-over"),
        JourneyStep.Outcome => new("resultat", "outcome"),
        JourneyStep.Exit => new("avslut", "exit"),
        JourneyStep.FollowUp => new("uppföljning", "follow-up"),
        _ => new("organisationernas lärande", "what the organisations learn"),
    };

    /// <summary>The name of a goal's level.</summary>
    /// <param name="level">The level.</param>
    public static LocalizedText Of(GoalLevel level) => level switch
    {
        GoalLevel.Overall => new("övergripande", "overall"),
        GoalLevel.Individual => new("individnivå", "individual level"),
        _ => new("organisationsnivå", "organisational level"),
    };

    /// <summary>The name of a goal's kind.</summary>
    /// <param name="kind">The kind.</param>
    public static LocalizedText Of(GoalKind kind) => kind == GoalKind.Effect ? new("effektmål", "effect goal") : new("projektmål", "project goal");

    /// <summary>Why a goal cannot be assessed, as a sentence without full stop.</summary>
    /// <param name="reason">The reason.</param>
    public static LocalizedText Of(NotAssessableReason reason) => reason switch
    {
        NotAssessableReason.NoThreshold => new("källan anger ingen nivå som räcker", "the source names no level that would be enough"),
        NotAssessableReason.NoBaseline => new("källan anger inget att jämföra med", "the source gives nothing to compare with"),
        NotAssessableReason.OutsideProgramme => new("effekten ligger utanför vad programmets uppgifter kan visa", "the effect lies outside what the programme's records can show"),
        NotAssessableReason.Qualitative => new("målet uppfylls i ord och dokument, inte i antal", "the goal is met in words and documents, not in counts"),
        _ => new("källan anger inget sätt att mäta", "the source names no way to measure"),
    };

    /// <summary>The name of what is counted.</summary>
    /// <param name="unit">The unit.</param>
    public static LocalizedText Of(CountingUnit unit) => unit switch
    {
        CountingUnit.Persons => new("personer", "persons"),
        CountingUnit.Episodes => new("deltagarperioder", "episodes"),
        CountingUnit.Respondents => new("svarande", "respondents"),
        CountingUnit.Pairs => new("par av deltagare och handläggare", "pairs of participant and officer"),
        CountingUnit.Events => new("händelser", "events"),
        _ => new("inget räknas", "nothing is counted"),
    };

    /// <summary>The name of who says so.</summary>
    /// <param name="informant">The informant.</param>
    public static LocalizedText Of(Informant informant) => informant switch
    {
        Informant.Register => new("bokförda uppgifter", "recorded entries"),
        Informant.Participant => new("deltagaren", "the participant"),
        Informant.SocialWorker => new("socialsekreteraren", "the social worker"),
        Informant.Staff => new("personalen", "the staff"),
        _ => new("ingen", "nobody"),
    };

    /// <summary>A threshold as a phrase.</summary>
    /// <param name="threshold">The threshold.</param>
    public static LocalizedText Of(GoalThreshold threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        string value = Files.FindingList.Number(threshold.Value);
        return threshold.Kind switch
        {
            ThresholdKind.AtLeastPercent => new($"minst {value} procent", $"at least {value} percent"),
            ThresholdKind.AtLeastCount => new($"minst {value}", $"at least {value}"),
            ThresholdKind.ExactCount => new($"precis {value}", $"exactly {value}"),
            _ => new("alla", "all"),
        };
    }

    /// <summary>The name of a recurrence.</summary>
    /// <param name="recurrence">The recurrence.</param>
    public static LocalizedText Of(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Once => new("en gång", "once"),
        Recurrence.Quarterly => new("varje kvartal", "each quarter"),
        Recurrence.EachSteeringGroup => new("före varje styrgruppsmöte", "before each steering group"),
        Recurrence.Times => new("ett visst antal gånger", "a stated number of times"),
        Recurrence.Continuous => new("hela tiden", "all the time"),
        _ => new("hur ofta anges inte", "how often is not stated"),
    };

    /// <summary>The name of a horizontal principle.</summary>
    /// <param name="principle">The principle.</param>
    public static LocalizedText Of(HorizontalPrinciple principle) => principle switch
    {
        HorizontalPrinciple.GenderEquality => new("jämställdhet", "gender equality"),
        HorizontalPrinciple.Accessibility => new("tillgänglighet", "accessibility"),
        HorizontalPrinciple.NonDiscrimination => new("icke-diskriminering", "non-discrimination"),
        _ => new("ekologiskt hållbar utveckling", "ecological sustainability"),
    };
}
