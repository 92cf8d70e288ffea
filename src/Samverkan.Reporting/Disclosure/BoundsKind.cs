namespace Samverkan.Reporting.Disclosure;

/// <summary>How sharp the bounds on a hidden cell are.</summary>
public enum BoundsKind
{
    /// <summary>Nothing bounds the cell from above.</summary>
    None = 0,

    /// <summary>
    /// Both ends are reached by some table of whole counts that agrees with everything published: no reader can do better. For parts
    /// of the system small enough to be solved, and not where tables form a ring that is too large to be crossed (<see cref="LinkedTables.HasLargeRing"/>).
    /// </summary>
    Integer = 1,

    /// <summary>
    /// What follows by carrying bounds from sum to sum, or from a solution in fractions. The value lies within, but a reader with much
    /// time might come closer.
    /// </summary>
    Propagated = 2,
}
