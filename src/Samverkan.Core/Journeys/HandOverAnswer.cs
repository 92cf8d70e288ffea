namespace Samverkan.Core.Journeys;

/// <summary>What the body that took over answered to a hand-over (<i>kvittens</i>).</summary>
/// <remarks>Projekt Insikt: the ordinary operation carries a recommendation out and decides; the project does not.</remarks>
public enum HandOverAnswer
{
    /// <summary>It has received the recommendation; nothing more is said. The default.</summary>
    Received = 0,

    /// <summary>It will carry on with it.</summary>
    Accepted = 1,

    /// <summary>It will not carry on with it.</summary>
    Declined = 2,

    /// <summary>Another body is the right one.</summary>
    Redirected = 3,
}
