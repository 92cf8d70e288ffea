namespace Samverkan.Core.Progression;

/// <summary>
/// Where the wording of a progression instrument comes from. Text may be labelled BIP only when it is
/// <see cref="Verified"/>. The default is <see cref="Own"/>, which claims nothing.
/// </summary>
public enum Provenance : byte
{
    /// <summary>Written by the programme or by us; a translation is own until the owner approves it.</summary>
    Own = 0,

    /// <summary>The structure is public, the text is not: ships without wording.</summary>
    Reconstructed = 1,

    /// <summary>The original text is in hand, with permission.</summary>
    Verified = 2,
}
