namespace Samverkan.Reporting.Reports;

/// <summary>Why there is no number. Each is written as words, never as zero and never as a blank.</summary>
public enum Absence
{
    /// <summary>The time that the figure needs has not passed.</summary>
    TooEarly = 0,

    /// <summary>The source sets no rule by which the figure could be judged.</summary>
    NotAssessable = 1,

    /// <summary>Nobody answered.</summary>
    NotAnswered = 2,

    /// <summary>There is nothing to count: the group is empty.</summary>
    NobodyConcerned = 3,

    /// <summary>The data that the figure needs are not recorded.</summary>
    NotRecorded = 4,

    /// <summary>What the figure needs could not be read, for most of those concerned.</summary>
    NotRead = 5,
}
