namespace Samverkan.Core.Criteria;

/// <summary>Why something is unknown.</summary>
public enum UnknownCause : byte
{
    /// <summary>It is not unknown.</summary>
    None = 0,

    /// <summary>Nothing has been recorded that would tell.</summary>
    Missing = 1,

    /// <summary>The person was asked and chose not to answer.</summary>
    Declined = 2,

    /// <summary>More than one of the causes above.</summary>
    Mixed = 3,
}
