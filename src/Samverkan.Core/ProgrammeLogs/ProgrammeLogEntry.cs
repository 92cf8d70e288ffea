using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>
/// One dated line in a programme's own log. Nothing in the log is ever changed: a correction is a new entry.
/// </summary>
/// <param name="Id">The entry's own id; the same id is the same entry, however often it is sent.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Sequence">The order of recording within the programme's log, from 1.</param>
/// <param name="Happened">The day on which it happened; this orders the story.</param>
/// <param name="Recorded">When it was recorded; this decides what was known at an instant.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Edition">The edition of the programme that was in force.</param>
/// <param name="SchemaVersion">The version of the body's format, from 1.</param>
/// <param name="Body">What happened.</param>
/// <remarks>Immutable; compared by value. <see cref="ToString"/> tells only the kind and the id.</remarks>
public sealed record ProgrammeLogEntry(
    EntryId Id,
    ProgrammeId Programme,
    long Sequence,
    LocalDate Happened,
    Instant Recorded,
    Author By,
    EditionId Edition,
    int SchemaVersion,
    ProgrammeEvent Body) : ILogEntry
{
    LoggedEvent ILogEntry.Body => Body;

    /// <summary>Kind and id; never what happened, when, or by whom.</summary>
    public override string ToString() => $"{Body.Kind} {Id}";
}
