using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>
/// Organisations and their staff took part in a competence track (<i>kompetensutvecklingsspår</i>): they are its participants, and are
/// never counted among the persons whom a programme supports.
/// </summary>
/// <param name="Subject">What it was about.</param>
/// <param name="Attendance">Who took part, body by body, each once.</param>
/// <param name="Track">The track; <see langword="null"/> when the programme has none for it.</param>
/// <param name="Hours">How long it lasted, in hours; <see langword="null"/> when that is not told.</param>
public sealed record CompetenceSessionHeld(string Subject, ImmutableArray<OrganisationAttendance> Attendance, TrackId? Track = null, decimal? Hours = null)
    : ProgrammeEvent("competenceSessionHeld")
{
    /// <summary>Who took part, body by body, each once.</summary>
    public ImmutableArray<OrganisationAttendance> Attendance { get; init; } = Attendance.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(CompetenceSessionHeld? other) =>
        other is not null && string.Equals(Subject, other.Subject, StringComparison.Ordinal) && Sequences.Same(Attendance, other.Attendance)
        && Track == other.Track && Hours == other.Hours;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, Sequences.Hash(Attendance), Track, Hours);
}
