namespace Samverkan.Core.Identity;

/// <summary>
/// What the ninth digit of an identity number hints at. It is neither the sex in the population register nor the gender that somebody
/// reports, and no figure is ever made of it.
/// </summary>
public enum LegalSexHint
{
    /// <summary>The number hints at nothing. The default.</summary>
    Unknown = 0,

    /// <summary>An even digit.</summary>
    Woman = 1,

    /// <summary>An odd digit.</summary>
    Man = 2,
}
