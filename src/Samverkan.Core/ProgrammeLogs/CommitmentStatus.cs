namespace Samverkan.Core.ProgrammeLogs;

/// <summary>How far a commitment (<i>åtagande</i>) has come. The default claims nothing.</summary>
public enum CommitmentStatus
{
    /// <summary>Not done.</summary>
    NotDone = 0,

    /// <summary>Done in part, or going on.</summary>
    Partly = 1,

    /// <summary>Done.</summary>
    Done = 2,
}
