namespace Samverkan.Core.Journeys;

/// <summary>How far a journey has come. The order of the values is the order of the steps; a programme may leave steps out.</summary>
public enum JourneyStage
{
    /// <summary>Nothing has been recorded that makes a stage.</summary>
    None = 0,

    /// <summary>Somebody tried to reach the person (<i>uppsökt</i>).</summary>
    SoughtOut = 1,

    /// <summary>The case was gone through (<i>genomgången</i>).</summary>
    GoneThrough = 2,

    /// <summary>Referred (<i>remitterad</i>).</summary>
    Referred = 3,

    /// <summary>Called to a meeting about the programme (<i>kallad</i>).</summary>
    Invited = 4,

    /// <summary>Informed about the programme.</summary>
    Informed = 5,

    /// <summary>Consented to take part.</summary>
    Consented = 6,

    /// <summary>In the queue for a place.</summary>
    Queued = 7,

    /// <summary>Placed on a team.</summary>
    Placed = 8,

    /// <summary>Started.</summary>
    Started = 9,

    /// <summary>The history in the parties' systems was reviewed (<i>genomlysning</i>).</summary>
    HistoryReviewed = 10,

    /// <summary>Jointly mapped (<i>gemensamt kartlagd</i>).</summary>
    Mapped = 11,

    /// <summary>Has a coordinated plan (<i>samordnad planering</i>).</summary>
    Planned = 12,

    /// <summary>Has had an activity (<i>insats</i>).</summary>
    InActivity = 13,

    /// <summary>The team has been in contact with an employer.</summary>
    EmployerContacted = 14,

    /// <summary>Has a recommendation of a next step (<i>rekommendation</i>).</summary>
    Recommended = 15,

    /// <summary>A recommendation was handed over to the ordinary operation (<i>överlämnad</i>).</summary>
    HandedOver = 16,

    /// <summary>Reached work, studies or another result (<i>utfall</i>).</summary>
    OutcomeReached = 17,

    /// <summary>Left (<i>avslutad</i>).</summary>
    Exited = 18,

    /// <summary>Followed up after exit.</summary>
    FollowedUp = 19,
}
