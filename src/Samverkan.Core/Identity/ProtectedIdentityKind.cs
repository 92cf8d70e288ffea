namespace Samverkan.Core.Identity;

/// <summary>
/// How a person's identity is protected. Fictitious identities (<i>fingerade personuppgifter</i>) look like everybody else and
/// are never represented.
/// </summary>
public enum ProtectedIdentityKind
{
    /// <summary>Not protected as far as anybody has said.</summary>
    None = 0,

    /// <summary><i>Sekretessmarkering</i>: a warning flag in the population register.</summary>
    ConfidentialityFlag = 1,

    /// <summary><i>Skyddad folkbokföring</i>: the real address is not in the register.</summary>
    ProtectedPopulationRegistration = 2,
}
