namespace Samverkan.Core.Criteria;

/// <summary>
/// The three values of Kleene's strong logic. A missing fact is <see cref="Unknown"/>, never <see cref="False"/>; so is a
/// declined answer. The default is <see cref="Unknown"/>.
/// </summary>
public enum Truth : byte
{
    /// <summary>It cannot be told.</summary>
    Unknown = 0,

    /// <summary>It does not hold.</summary>
    False = 1,

    /// <summary>It holds.</summary>
    True = 2,
}
