namespace Samverkan.Core.Identity;

/// <summary>Which kinds of identity number are accepted when a text is read.</summary>
[Flags]
public enum IdentityNumberKinds
{
    /// <summary>None: every text is refused. The default.</summary>
    None = 0,

    /// <summary>Personal identity numbers (<i>personnummer</i>).</summary>
    Personal = 1,

    /// <summary>Coordination numbers (<i>samordningsnummer</i>).</summary>
    Coordination = 2,

    /// <summary>What Skatteverket assigns: personal identity numbers and coordination numbers.</summary>
    Standard = Personal | Coordination,

    /// <summary>Interim numbers (<i>interimsnummer</i>), which other systems make up for themselves. Never accepted unless asked for.</summary>
    Interim = 4,
}
