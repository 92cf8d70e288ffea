namespace Samverkan.Core.Access;

/// <summary>Whether a legal ground is law.</summary>
public enum LegalStatus
{
    /// <summary>Law, on the days on which it is in force. The default.</summary>
    Law = 0,

    /// <summary>A proposal. It lets nothing flow, on no day.</summary>
    NotLaw = 1,

    /// <summary>A ground that is closed to us. It lets nothing flow, on no day.</summary>
    Closed = 2,
}
