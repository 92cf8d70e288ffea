namespace Samverkan.Core.Journeys;

/// <summary>Why a participant left (<i>avslut</i>).</summary>
public enum ExitReason
{
    /// <summary>Ended as planned.</summary>
    Completed = 0,

    /// <summary>The support was no longer relevant (<i>avslutat samarbete</i>).</summary>
    NoLongerRelevant = 1,

    /// <summary>The participant broke it off (<i>avbrutet samarbete</i>).</summary>
    Interrupted = 2,

    /// <summary>The participant withdrew the consent to take part.</summary>
    ConsentWithdrawn = 3,

    /// <summary>Moved away from the programme's area.</summary>
    Moved = 4,

    /// <summary>The programme ended.</summary>
    ProgrammeEnded = 5,

    /// <summary>Another reason.</summary>
    Other = 6,
}
