namespace Samverkan.Reporting.Deliveries;

/// <summary>What may leave the house unprotected. Everything else leaves as a protected report.</summary>
public enum DeliveryKind
{
    /// <summary>The monthly file on participants for the official statistics (<i>deltagaruppgifter</i>).</summary>
    MonthlyParticipantFile = 0,

    /// <summary>A table of exact figures for the authority that follows the programme up.</summary>
    TableForAuthority = 1,

    /// <summary>What is recorded about one participant, for that participant (<i>registerutdrag</i>).</summary>
    ParticipantExtract = 2,

    /// <summary>The difference between two submissions, person by person, with the reasons.</summary>
    SubmissionDifference = 3,
}
