namespace Samverkan.Core.Programmes;

/// <summary>What is counted, so that nobody is counted twice by mistake.</summary>
public enum CountingUnit
{
    /// <summary>Each person once, however many entries.</summary>
    Persons = 0,

    /// <summary>Each participation from start to exit.</summary>
    Episodes = 1,

    /// <summary>Each person who answered.</summary>
    Respondents = 2,

    /// <summary>Each pair of participant and responsible officer.</summary>
    Pairs = 3,

    /// <summary>Each event, meeting or document.</summary>
    Events = 4,

    /// <summary>Nothing is counted.</summary>
    None = 5,
}
