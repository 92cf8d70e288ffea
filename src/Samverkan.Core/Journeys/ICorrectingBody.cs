using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>A body that puts another day and another body in the place of an entry.</summary>
internal interface ICorrectingBody
{
    EntryId Entry { get; }

    LocalDate Happened { get; }

    LoggedEvent Replacement { get; }
}
