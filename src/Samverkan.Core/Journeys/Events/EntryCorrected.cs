using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>
/// An entry was recorded wrongly: from now on another day and another body stand in its place.
/// </summary>
/// <param name="Entry">The entry that is corrected: the first one, also when it has been corrected before.</param>
/// <param name="Happened">When it really happened.</param>
/// <param name="Replacement">What really happened. Neither a correction nor a retraction.</param>
/// <remarks>The entry has the origin of the entry that it corrects and a category that protects the replacement.</remarks>
public sealed record EntryCorrected(EntryId Entry, LocalDate Happened, JourneyEvent Replacement)
    : JourneyEvent("entryCorrected", DataCategory.Administrative), ICorrectingBody
{
    LoggedEvent ICorrectingBody.Replacement => Replacement;

    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => Replacement.DefaultCategory;
}
