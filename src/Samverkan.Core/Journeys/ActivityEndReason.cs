namespace Samverkan.Core.Journeys;

/// <summary>Why an activity ended.</summary>
public enum ActivityEndReason
{
    /// <summary>It was carried through as planned.</summary>
    Completed = 0,

    /// <summary>Another activity took its place.</summary>
    Replaced = 1,

    /// <summary>The participant began to work.</summary>
    EnteredWork = 2,

    /// <summary>The participant began to study.</summary>
    EnteredStudies = 3,

    /// <summary>The participant broke it off.</summary>
    Interrupted = 4,

    /// <summary>Illness.</summary>
    Illness = 5,

    /// <summary>Whoever provided it ended it.</summary>
    ProviderEnded = 6,

    /// <summary>Another reason.</summary>
    Other = 7,
}
