namespace Samverkan.Core.Journeys;

/// <summary>How somebody was sought (<i>uppsökande verksamhet</i>).</summary>
/// <remarks>Lumena: "mer uppsökande och förbyggande verksamheter för unga vuxna" (sic).</remarks>
public enum OutreachChannel
{
    /// <summary>In another way. The default.</summary>
    Other = 0,

    /// <summary>By letter.</summary>
    Letter = 1,

    /// <summary>By telephone.</summary>
    Telephone = 2,

    /// <summary>By text message.</summary>
    TextMessage = 3,

    /// <summary>By e-mail or in a digital service.</summary>
    Digital = 4,

    /// <summary>By a visit to the home.</summary>
    HomeVisit = 5,

    /// <summary>At a place where people are: a youth centre, a square, an association.</summary>
    MeetingPlace = 6,

    /// <summary>Through somebody whom the person already meets.</summary>
    ThroughOther = 7,
}
