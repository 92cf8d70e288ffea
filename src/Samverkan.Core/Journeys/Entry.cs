using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>
/// One dated line in a journey's log. Nothing in the log is ever changed: a correction is a new entry.
/// </summary>
/// <param name="Id">The entry's own id; the same id is the same entry, however often it is sent.</param>
/// <param name="Journey">The journey: one person in one programme.</param>
/// <param name="Sequence">The order of recording within the journey, from 1.</param>
/// <param name="Happened">The day on which it happened; this orders the story.</param>
/// <param name="Recorded">When it was recorded; this decides what was known at an instant.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Origin">The secrecy domain that the information comes from.</param>
/// <param name="Category">What kind of information it holds.</param>
/// <param name="Edition">The edition of the programme that was in force.</param>
/// <param name="SchemaVersion">The version of the body's format, from 1.</param>
/// <param name="Body">What happened.</param>
/// <remarks>Immutable; compared by value. Personal data: <see cref="ToString"/> tells only the kind and the id.</remarks>
public sealed record Entry(
    EntryId Id,
    JourneyId Journey,
    long Sequence,
    LocalDate Happened,
    Instant Recorded,
    Author By,
    SecrecyDomain Origin,
    DataCategory Category,
    EditionId Edition,
    int SchemaVersion,
    JourneyEvent Body) : ILogEntry
{
    LoggedEvent ILogEntry.Body => Body;

    /// <summary>Kind and id; never what happened, when, or to whom.</summary>
    public override string ToString() => $"{Body.Kind} {Id}";
}
