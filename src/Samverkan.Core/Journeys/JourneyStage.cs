namespace Samverkan.Core.Journeys;

/// <summary>How far a journey has come. The order of the values is the order of the steps; a programme may leave steps out.</summary>
public enum JourneyStage
{
    /// <summary>Nothing has been recorded that makes a stage.</summary>
    None = 0,

    /// <summary>Referred (<i>remitterad</i>).</summary>
    Referred = 1,

    /// <summary>Informed about the programme.</summary>
    Informed = 2,

    /// <summary>Consented to take part.</summary>
    Consented = 3,

    /// <summary>In the queue for a place.</summary>
    Queued = 4,

    /// <summary>Placed on a team.</summary>
    Placed = 5,

    /// <summary>Started.</summary>
    Started = 6,

    /// <summary>Jointly mapped (<i>gemensamt kartlagd</i>).</summary>
    Mapped = 7,

    /// <summary>Has a coordinated plan (<i>samordnad planering</i>).</summary>
    Planned = 8,

    /// <summary>Has had an activity (<i>insats</i>).</summary>
    InActivity = 9,

    /// <summary>The team has been in contact with an employer.</summary>
    EmployerContacted = 10,

    /// <summary>Reached work, studies or another result (<i>utfall</i>).</summary>
    OutcomeReached = 11,

    /// <summary>Left (<i>avslutad</i>).</summary>
    Exited = 12,

    /// <summary>Followed up after exit.</summary>
    FollowedUp = 13,
}
