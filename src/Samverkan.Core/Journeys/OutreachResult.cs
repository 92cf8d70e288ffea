namespace Samverkan.Core.Journeys;

/// <summary>What an attempt to reach somebody led to.</summary>
public enum OutreachResult
{
    /// <summary>The person was not reached. The default.</summary>
    NotReached = 0,

    /// <summary>The person was reached and has not said what they want.</summary>
    Reached = 1,

    /// <summary>The person wants to know more or to meet.</summary>
    Interested = 2,

    /// <summary>The person declined.</summary>
    Declined = 3,
}
