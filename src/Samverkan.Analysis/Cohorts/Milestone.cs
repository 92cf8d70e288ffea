namespace Samverkan.Analysis.Cohorts;

/// <summary>A point on the way through a programme that a person has or has not reached, in the usual order.</summary>
/// <remarks>The order is the order of showing. Nobody has to reach one before the next.</remarks>
public enum Milestone
{
    /// <summary>Referred (<i>remitterad</i>).</summary>
    Referred = 0,

    /// <summary>An information meeting was held.</summary>
    Informed = 1,

    /// <summary>Placed on a team.</summary>
    Placed = 2,

    /// <summary>Started (<i>påbörjade</i>): a participant from here on.</summary>
    Started = 3,

    /// <summary>The joint mapping (<i>gemensam kartläggning</i>) is complete.</summary>
    Mapped = 4,

    /// <summary>A coordinated plan (<i>samordnad planering</i>) is agreed.</summary>
    Planned = 5,

    /// <summary>A first activity has started.</summary>
    Active = 6,

    /// <summary>The team has been in contact with an employer.</summary>
    EmployerContact = 7,

    /// <summary>Work or studies reached.</summary>
    WorkOrStudies = 8,

    /// <summary>Left for good, as far as is known (<i>avslutad</i>).</summary>
    Exited = 9,

    /// <summary>Followed up after the exit.</summary>
    FollowedUp = 10,

    /// <summary>Was offered a place and declined it, and has not been placed or queued again since (<i>tackade nej</i>).</summary>
    PlaceDeclined = 11,
}
