namespace Samverkan.Core.Access;

/// <summary>
/// What kind of information an entry holds. Waivers and access rules speak of categories, so a new kind of entry is
/// protected from its first day.
/// </summary>
public enum DataCategory
{
    /// <summary>The way through the programme: referral, start, team, exit. The default and the least that a programme knows.</summary>
    Administrative = 0,

    /// <summary>Characteristics of the person: birth date, sex, residence, language.</summary>
    Person = 1,

    /// <summary>Income and benefits (<i>försörjning</i>).</summary>
    Income = 2,

    /// <summary>Health, disability, treatment. A special category under GDPR article 9.</summary>
    Health = 3,

    /// <summary>Registrations, unemployment and earlier programmes.</summary>
    LabourMarketHistory = 4,

    /// <summary>Education and study.</summary>
    Education = 5,

    /// <summary>Joint mapping (<i>gemensam kartläggning</i>) and competence mapping.</summary>
    Mapping = 6,

    /// <summary>The coordinated plan (<i>samordnad planering</i>).</summary>
    Plan = 7,

    /// <summary>Activities (<i>insatser</i>), contacts and meetings.</summary>
    Activity = 8,

    /// <summary>Progression measurements.</summary>
    Progression = 9,

    /// <summary>Outcomes and follow-up.</summary>
    Outcome = 10,

    /// <summary>Waivers and consents themselves.</summary>
    Consent = 11,

    /// <summary>That, and how, a person's identity is protected.</summary>
    ProtectedIdentity = 12,

    /// <summary>What somebody said in own words in a form. Never a fact, never in a report.</summary>
    OwnWords = 13,
}
