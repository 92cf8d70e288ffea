namespace Samverkan.Core.Journeys;

/// <summary>How far a recommendation has come.</summary>
public enum RecommendationState
{
    /// <summary>It has been made. The default.</summary>
    Made = 0,

    /// <summary>It has been handed over, and nobody has answered.</summary>
    HandedOver = 1,

    /// <summary>It has been received.</summary>
    Received = 2,

    /// <summary>The receiver carries on with it.</summary>
    Accepted = 3,

    /// <summary>The receiver does not carry on with it.</summary>
    Declined = 4,

    /// <summary>Another body is the right one, and it has not been handed over anew.</summary>
    Redirected = 5,
}
