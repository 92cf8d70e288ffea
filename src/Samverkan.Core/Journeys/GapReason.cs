namespace Samverkan.Core.Journeys;

/// <summary>Why there was a gap (<i>glapp</i>) between activities.</summary>
/// <remarks>Stockholmskraften promises support without gaps "så långt som respektive regelverk och lagstiftning tillåter", so a gap that the rules make is told apart.</remarks>
public enum GapReason
{
    /// <summary>Nobody has said. The default.</summary>
    Unknown = 0,

    /// <summary>A rule or a law keeps one support from running beside or directly after the other.</summary>
    RulesPreventOverlap = 1,

    /// <summary>Waiting for a place or a start.</summary>
    WaitingTime = 2,

    /// <summary>Illness.</summary>
    Illness = 3,

    /// <summary>The participant's own choice.</summary>
    OwnChoice = 4,
}
