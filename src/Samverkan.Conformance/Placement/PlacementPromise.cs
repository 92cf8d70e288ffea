namespace Samverkan.Conformance.Placement;

/// <summary>What every cost and every constraint of placement promises.</summary>
public enum PlacementPromise
{
    /// <summary>The same choice gives the same answer, however often and in whatever order it is asked.</summary>
    IsPure = 0,

    /// <summary>Many threads at once get the answers that one alone gets.</summary>
    IsThreadSafe = 1,

    /// <summary>A cost is from 0 to the largest that is allowed.</summary>
    IsWithinRange = 2,

    /// <summary>A refusal says itself on one line in both languages, with what was expected.</summary>
    SaysItself = 3,

    /// <summary>A refusal tells nothing about the person: neither the id nor the day of referral stands in it.</summary>
    TellsNothingPersonal = 4,

    /// <summary>The id does not matter: somebody else in the same situation gets the same answer.</summary>
    IsBlindToIdentity = 5,

    /// <summary>It throws nothing.</summary>
    ThrowsNothing = 6,
}
