namespace Samverkan.Core.Programmes;

/// <summary>What a party does in a programme.</summary>
public enum PartyRole
{
    /// <summary>Project owner (<i>projektägare</i>).</summary>
    Owner = 0,

    /// <summary>Took part in the application.</summary>
    Applicant = 1,

    /// <summary>Partner (<i>samarbetspartner, samverkanspart</i>).</summary>
    Partner = 2,

    /// <summary>Co-financier (<i>medfinansiär</i>).</summary>
    CoFinancier = 3,

    /// <summary>Met through the team, without a part in it.</summary>
    Contact = 4,

    /// <summary>Complementary actor (<i>kompletterande aktör</i>).</summary>
    Complementary = 5,

    /// <summary>Supports the project itself, for example with methods.</summary>
    Support = 6,

    /// <summary>Stakeholder (<i>intressent</i>).</summary>
    Stakeholder = 7,

    /// <summary>Employers and their forums.</summary>
    Employer = 8,

    /// <summary>Refers participants (<i>remittent</i>).</summary>
    Referrer = 9,
}
