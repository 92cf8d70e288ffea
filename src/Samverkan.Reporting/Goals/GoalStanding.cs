namespace Samverkan.Reporting.Goals;

/// <summary>What one person is to one goal. Each person has exactly one standing in each goal.</summary>
public enum GoalStanding
{
    /// <summary>The goal is about meetings, documents or the world, not about persons.</summary>
    NotAboutPersons = 0,

    /// <summary>The goal is about others.</summary>
    NotConcerned = 1,

    /// <summary>It is unknown whether the goal is about the person, who is then neither above nor below the line.</summary>
    ConcernUnknown = 2,

    /// <summary>The person counts: above and below the line.</summary>
    Counted = 3,

    /// <summary>What is recorded says something else: below the line only.</summary>
    OtherResult = 4,

    /// <summary>Whoever was to answer has not: below the line only.</summary>
    NotAnswered = 5,

    /// <summary>Whoever was asked chose not to answer: below the line only.</summary>
    Declined = 6,

    /// <summary>Something else that is needed is not recorded: below the line only.</summary>
    Unknown = 7,
}
