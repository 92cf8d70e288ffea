namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What a cost (<i>kostnad</i>) is for, as the account of a project divides them.</summary>
public enum CostType
{
    /// <summary>Staff (<i>personal</i>).</summary>
    Staff = 0,

    /// <summary>Services bought (<i>externa tjänster</i>).</summary>
    ExternalServices = 1,

    /// <summary>Premises (<i>lokaler</i>).</summary>
    Premises = 2,

    /// <summary>Equipment and material (<i>utrustning och material</i>).</summary>
    Equipment = 3,

    /// <summary>Travel and meetings (<i>resor</i>).</summary>
    Travel = 4,

    /// <summary>Indirect costs, by a rate of the others (<i>indirekta kostnader</i>).</summary>
    Indirect = 5,

    /// <summary>What participants receive or what is paid for them (<i>deltagarersättning</i>).</summary>
    Participants = 6,

    /// <summary>Anything else.</summary>
    Other = 7,
}
