using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Where a journey's log stood when it was read: the id of the last entry. Compared when entries are appended, so that nobody
/// writes on what they have not seen. It tells nothing of how many entries there are. The default is a journey without entries.
/// </summary>
/// <param name="Last">The id of the last entry; the default when there is none.</param>
public readonly record struct JourneyVersion(EntryId Last)
{
    /// <summary>A journey of which nothing has been recorded.</summary>
    public static JourneyVersion None => default;
}
