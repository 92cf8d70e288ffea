namespace Samverkan.Core.Journeys;

/// <summary>What somebody answered to a proposal. Nobody's silence is an answer.</summary>
public enum ProposalReply
{
    /// <summary>Asked, and not decided. The default.</summary>
    Undecided = 0,

    /// <summary>What was proposed.</summary>
    Accepted = 1,

    /// <summary>Something else than what was proposed.</summary>
    ChoseAnother = 2,

    /// <summary>Nothing of it.</summary>
    Declined = 3,
}
