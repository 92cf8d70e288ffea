namespace Samverkan.Matching.OrTools;

/// <summary>What a <see cref="SideConstraint"/> demands.</summary>
public enum SideKind
{
    /// <summary>At most so many of some people in some places together. The default.</summary>
    AtMost = 0,

    /// <summary>At least so many of some people in some places together.</summary>
    AtLeast = 1,

    /// <summary>All of some people in one place, or none of them placed.</summary>
    Together = 2,

    /// <summary>No two of some people in the same place.</summary>
    Apart = 3,
}
