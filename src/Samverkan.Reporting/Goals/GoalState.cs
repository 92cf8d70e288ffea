namespace Samverkan.Reporting.Goals;

/// <summary>How a goal stands. The default is <see cref="NotAssessable"/>.</summary>
public enum GoalState
{
    /// <summary>It cannot be told whether it is reached: never to be read as not met, nor as nought.</summary>
    NotAssessable = 0,

    /// <summary>The programme goes on, and the result can still become another.</summary>
    TooEarly = 1,

    /// <summary>The level is not reached.</summary>
    NotMet = 2,

    /// <summary>The level is reached.</summary>
    Met = 3,

    /// <summary>No level is set, and the programme's own log holds what people have seen and tried of it: told as that, never judged against a level that nobody has set.</summary>
    EvidenceNoted = 4,
}
