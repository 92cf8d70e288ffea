namespace Samverkan.Core.Journeys;

/// <summary>Who answers a proposal.</summary>
public enum ProposalParty
{
    /// <summary>The participant. The default.</summary>
    Participant = 0,

    /// <summary>The caseworker, who decides.</summary>
    Caseworker = 1,
}
