namespace Samverkan.Core.Identity;

/// <summary>
/// How well the holder of a coordination number has proved who they are, in the three levels that have been in force since
/// <see cref="CoordinationNumberAct.InForceFrom"/>.
/// </summary>
public enum CoordinationNumberAssurance
{
    /// <summary>Nobody has told the level. The default.</summary>
    NotStated = 0,

    /// <summary>The identity is uncertain (<i>osäker</i>).</summary>
    Uncertain = 1,

    /// <summary>The identity is made probable (<i>sannolik</i>).</summary>
    Probable = 2,

    /// <summary>The identity is proved (<i>styrkt</i>).</summary>
    Proved = 3,
}
