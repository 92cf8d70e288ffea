namespace Samverkan.Core.Progression;

/// <summary>Who rates progression. The two are never averaged together.</summary>
public enum RaterRole
{
    /// <summary>The participant (<i>deltagaren</i>).</summary>
    Participant = 0,

    /// <summary>The caseworker (<i>handläggaren</i>).</summary>
    Caseworker = 1,
}
