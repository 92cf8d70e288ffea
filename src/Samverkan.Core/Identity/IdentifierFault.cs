namespace Samverkan.Core.Identity;

/// <summary>Why a statement on a number cannot be added to a person's history.</summary>
public enum IdentifierFault
{
    /// <summary>Nothing is wrong. The default.</summary>
    None = 0,

    /// <summary>Another number is the person's current one on some of the same days.</summary>
    Overlap = 1,

    /// <summary>A coordination number would follow a personal identity number, which is never replaced by one.</summary>
    Order = 2,

    /// <summary>A level of assurance or dormancy is told of a number that is no coordination number, or of days before the act that made the levels.</summary>
    Assurance = 3,

    /// <summary>The statement is older than one that the history has already.</summary>
    Late = 4,
}
