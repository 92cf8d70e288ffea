namespace Samverkan.Analysis.Pictures;

/// <summary>What there is to talk about.</summary>
public enum TalkingPointKind
{
    /// <summary>The participant and the caseworker have answered alike.</summary>
    SeenAlike = 0,

    /// <summary>They have answered differently.</summary>
    SeenDifferently = 1,

    /// <summary>The participant's answer is higher than at the start.</summary>
    HigherThanAtStart = 2,

    /// <summary>The participant's answer is lower than at the start.</summary>
    LowerThanAtStart = 3,

    /// <summary>The participant left the question without an answer last time.</summary>
    LeftOpen = 4,
}
