namespace Samverkan.Core.Identity;

/// <summary>
/// The protected identities (<i>skyddade personuppgifter</i>) that data can show. The default is <see cref="None"/>.
/// </summary>
/// <remarks>
/// There is a third form, fictitious personal data (<i>fingerade personuppgifter</i>), and it has no value here on purpose: such a
/// person looks like anybody else and carries no flag. It cannot and must not be detected, stored or inferred, nor may the
/// old and the new identity ever be linked. Source: Skatteverket, Rättslig vägledning, edition 2020.2, skyddade personuppgifter.
/// </remarks>
public enum ProtectedIdentityKind
{
    /// <summary>No protection is known.</summary>
    None = 0,

    /// <summary>The lowest form (<i>sekretessmarkering</i>): a warning flag; all data remain in the register.</summary>
    ConfidentialityFlag = 1,

    /// <summary>
    /// Protected population registration (<i>skyddad folkbokföring</i>): the real address is not in the register; strong secrecy.
    /// </summary>
    ProtectedPopulationRegistration = 2,
}
