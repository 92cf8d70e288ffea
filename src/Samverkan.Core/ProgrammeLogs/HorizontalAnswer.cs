namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What somebody answers to a criterion or a commitment for the horizontal principles. The default claims nothing.</summary>
public enum HorizontalAnswer
{
    /// <summary>No, or not done.</summary>
    No = 0,

    /// <summary>Partly, or going on.</summary>
    Partly = 1,

    /// <summary>Yes, or done.</summary>
    Yes = 2,

    /// <summary>What is there has to be supplemented (<i>komplettering krävs</i>) before it can be judged.</summary>
    SupplementNeeded = 3,
}
