namespace Samverkan.Core.Criteria;

/// <summary>Kleene's strong logic of three values.</summary>
/// <remarks>
/// Source: S. C. Kleene, <i>Introduction to Metamathematics</i> (1952), § 64. "And" is the lower and "or" the higher of two
/// values in the order false, unknown, true.
/// </remarks>
public static class TruthLogic
{
    /// <summary>Both hold: false when one is false, true when both are true, otherwise unknown.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static Truth And(this Truth left, Truth right) =>
        left == Truth.False || right == Truth.False ? Truth.False
        : left == Truth.True && right == Truth.True ? Truth.True
        : Truth.Unknown;

    /// <summary>At least one holds: true when one is true, false when both are false, otherwise unknown.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static Truth Or(this Truth left, Truth right) =>
        left == Truth.True || right == Truth.True ? Truth.True
        : left == Truth.False && right == Truth.False ? Truth.False
        : Truth.Unknown;

    /// <summary>It does not hold; unknown stays unknown.</summary>
    /// <param name="value">The value.</param>
    public static Truth Not(this Truth value) => value switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    /// <summary>True or false, never unknown.</summary>
    /// <param name="value">Whether it holds.</param>
    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;
}
