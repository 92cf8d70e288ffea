using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>An entry was recorded wrongly: from now on another day and another body stand in its place.</summary>
/// <param name="Entry">The entry that is corrected: the first one, also when it has been corrected before.</param>
/// <param name="Happened">When it really happened.</param>
/// <param name="Replacement">What really happened. Neither a correction nor a retraction.</param>
public sealed record LogEntryCorrected(EntryId Entry, LocalDate Happened, ProgrammeEvent Replacement)
    : ProgrammeEvent("entryCorrected"), ICorrectingBody
{
    LoggedEvent ICorrectingBody.Replacement => Replacement;
}
