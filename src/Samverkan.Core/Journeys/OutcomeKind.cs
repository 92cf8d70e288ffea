namespace Samverkan.Core.Journeys;

/// <summary>What a participant has reached (<i>utfall</i>).</summary>
public enum OutcomeKind
{
    /// <summary>Work without subsidy.</summary>
    Work = 0,

    /// <summary>Work with a wage subsidy (<i>anställning med lönesubvention</i>).</summary>
    SubsidisedWork = 1,

    /// <summary>An own business.</summary>
    SelfEmployment = 2,

    /// <summary>Studies or vocational training.</summary>
    Studies = 3,

    /// <summary>A completed qualification.</summary>
    Qualification = 4,

    /// <summary>Seeks work actively after having been outside the labour force.</summary>
    JobSearch = 5,
}
