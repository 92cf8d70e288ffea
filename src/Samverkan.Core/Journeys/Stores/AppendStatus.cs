namespace Samverkan.Core.Journeys.Stores;

/// <summary>What became of entries that were to be recorded.</summary>
public enum AppendStatus
{
    /// <summary>The access policy does not allow it. The default.</summary>
    Denied = 0,

    /// <summary>They have been recorded.</summary>
    Appended = 1,

    /// <summary>All of them had been recorded before, as they are; nothing was done.</summary>
    AlreadyThere = 2,

    /// <summary>Something has been recorded that the author may see and has not seen. Read the journey again.</summary>
    Conflict = 3,

    /// <summary>An id has been used for another entry.</summary>
    IdTaken = 4,
}
