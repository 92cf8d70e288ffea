namespace Samverkan.Reporting.Reports;

/// <summary>The answer to an item of a checklist. "Not answered" is an answer, never a blank.</summary>
public enum ChecklistAnswer
{
    /// <summary>Nobody has answered.</summary>
    NotAnswered = 0,

    /// <summary>Yes, or done.</summary>
    Yes = 1,

    /// <summary>Partly, or going on.</summary>
    Partly = 2,

    /// <summary>No, or not done.</summary>
    No = 3,

    /// <summary>What is there has to be supplemented (<i>komplettering krävs</i>) before it can be judged.</summary>
    SupplementNeeded = 4,
}
