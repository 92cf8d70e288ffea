namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What became of a proposal.</summary>
public enum ProposalAnswer
{
    /// <summary>Taken up: it is to be tried or arranged.</summary>
    Taken = 0,

    /// <summary>Declined.</summary>
    Declined = 1,

    /// <summary>The service has started.</summary>
    Started = 2,
}
