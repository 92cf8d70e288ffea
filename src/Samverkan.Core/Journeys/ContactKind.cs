namespace Samverkan.Core.Journeys;

/// <summary>With whom the team has been in contact for the participant.</summary>
public enum ContactKind
{
    /// <summary>An employer (<i>arbetsgivarkontakt</i>).</summary>
    Employer = 0,

    /// <summary>Health care. The entry then holds health data.</summary>
    HealthCare = 1,

    /// <summary>Försäkringskassan.</summary>
    SocialInsuranceAgency = 2,

    /// <summary>A study and career counsellor (<i>studie- och yrkesvägledare</i>).</summary>
    StudyCounsellor = 3,

    /// <summary>An organisation of civil society.</summary>
    CivilSociety = 4,

    /// <summary>Somebody else.</summary>
    Other = 5,
}
