namespace Samverkan.Conformance.Criteria;

/// <summary>What every leaf promises.</summary>
public enum LeafPromise
{
    /// <summary>The same observations and the same date give the same value, however often and in whatever order they are asked for.</summary>
    IsPure = 0,

    /// <summary>Without any observation it is unknown: a missing fact is not a no.</summary>
    IsUnknownWithoutData = 1,

    /// <summary>Where the answer was declined on all days it is unknown, with that cause.</summary>
    IsUnknownWhenDeclined = 2,

    /// <summary>An observation of all days, known later than all others, decides alone.</summary>
    LaterKnownWins = 3,

    /// <summary>What was recorded after an instant does not change what could be told at that instant.</summary>
    TellsWhatWasKnown = 4,

    /// <summary>It comes back from JSON equal to what it was, with the same hash, and judges alike.</summary>
    SurvivesJson = 5,

    /// <summary>It says itself on one line in every language.</summary>
    SaysItself = 6,

    /// <summary>It throws nothing, whatever the observations.</summary>
    ThrowsNothing = 7,
}
