namespace Samverkan.Core.Access;

/// <summary>What a legal ground does to a flow of information.</summary>
public enum RuleEffect
{
    /// <summary>It is cited and lets nothing flow by itself. The default.</summary>
    None = 0,

    /// <summary>It speaks of what moves inside one body, by need.</summary>
    WithinOneBody = 1,

    /// <summary>The person lets it flow.</summary>
    Waiver = 2,

    /// <summary>It may flow after somebody at the body that discloses has judged the case. No program judges it.</summary>
    Judgement = 3,

    /// <summary>It has to flow, without waiver and judgement: a duty to disclose.</summary>
    Duty = 4,

    /// <summary>The owner of a programme may read it to account for results.</summary>
    Reporting = 5,

    /// <summary>It is brought in on behalf of another.</summary>
    Import = 6,
}
