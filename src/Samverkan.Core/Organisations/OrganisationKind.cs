namespace Samverkan.Core.Organisations;

/// <summary>What an organisation is. It matters for secrecy: each municipal committee is its own authority.</summary>
public enum OrganisationKind
{
    /// <summary>A state authority (<i>statlig myndighet</i>).</summary>
    StateAuthority = 0,

    /// <summary>A municipality (<i>kommun</i>).</summary>
    Municipality = 1,

    /// <summary>A health-care region (<i>region</i>).</summary>
    Region = 2,

    /// <summary>A municipal committee (<i>nämnd</i>).</summary>
    Committee = 3,

    /// <summary>An administration (<i>förvaltning</i>) under a committee.</summary>
    Administration = 4,

    /// <summary>A unit (<i>enhet</i>) of an administration.</summary>
    Unit = 5,

    /// <summary>A coordination association (<i>samordningsförbund</i>) by lag (2003:1210).</summary>
    CoordinationAssociation = 6,
}
