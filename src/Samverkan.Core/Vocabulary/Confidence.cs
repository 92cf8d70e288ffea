namespace Samverkan.Core.Vocabulary;

/// <summary>How sure we are of a fact, and so how a reader should treat it.</summary>
public enum Confidence
{
    /// <summary>The cited source states it.</summary>
    Stated = 0,

    /// <summary>It follows from stated facts by arithmetic or inference.</summary>
    Derived = 1,

    /// <summary>From general knowledge of the field, probably right; confirm before relying on it.</summary>
    RememberedHigh = 2,

    /// <summary>From general knowledge of the field, plausible; confirm before relying on it.</summary>
    RememberedMedium = 3,

    /// <summary>From general knowledge of the field, uncertain; confirm before relying on it.</summary>
    RememberedLow = 4,

    /// <summary>Our own assumption, made so that something can run; the host should replace it.</summary>
    Assumed = 5,
}
