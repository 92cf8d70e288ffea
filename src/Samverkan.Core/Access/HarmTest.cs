namespace Samverkan.Core.Access;

/// <summary>What a rule of secrecy presumes of harm (<i>skaderekvisit</i>).</summary>
public enum HarmTest
{
    /// <summary>Our sources do not say. The default.</summary>
    NotStated = 0,

    /// <summary>Presumption for openness (<i>rakt skaderekvisit</i>): secret if harm can be assumed.</summary>
    Straight = 1,

    /// <summary>Presumption for secrecy (<i>omvänt skaderekvisit</i>): secret unless it is clear that no harm follows.</summary>
    Reversed = 2,
}
