namespace Samverkan.Core.Programmes;

/// <summary>The steps of a journey that a programme may use. A programme leaves steps out; it does not rename them.</summary>
public enum JourneyStep
{
    /// <summary>Referral (<i>remiss</i>).</summary>
    Referral = 0,

    /// <summary>Information meeting, with waiver of secrecy and consent (<i>informationsmöte</i>).</summary>
    InformationMeeting = 1,

    /// <summary>Review of history in the parties' systems (<i>genomlysning</i>).</summary>
    HistoryReview = 2,

    /// <summary>Joint mapping (<i>gemensam kartläggning</i>).</summary>
    JointMapping = 3,

    /// <summary>One coordinated plan (<i>samordnad planering</i>).</summary>
    CoordinatedPlan = 4,

    /// <summary>Activities in parallel, without gaps (<i>parallella insatser</i>).</summary>
    ParallelActivities = 5,

    /// <summary>Measurement of progression.</summary>
    Measurement = 6,

    /// <summary>Contact with employers (<i>arbetsgivarkontakt</i>).</summary>
    EmployerContact = 7,

    /// <summary>Recommendation of the next step (<i>rekommendation</i>).</summary>
    Recommendation = 8,

    /// <summary>Hand-over to the ordinary operation (<i>överlämning</i>).</summary>
    Handover = 9,

    /// <summary>Outcome: work, studies, closer to them.</summary>
    Outcome = 10,

    /// <summary>Exit (<i>avslut</i>).</summary>
    Exit = 11,

    /// <summary>Follow-up of the person, survey included (<i>uppföljning</i>).</summary>
    FollowUp = 12,

    /// <summary>What the organisations learn, apart from any person.</summary>
    OrganisationalLearning = 13,
}
