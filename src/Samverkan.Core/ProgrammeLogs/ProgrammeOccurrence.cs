using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>
/// Something that happened to a programme, as it stands now: corrected where it has been corrected. What has been retracted is no occurrence.
/// </summary>
/// <param name="Happened">The day.</param>
/// <param name="Body">What happened.</param>
/// <param name="Entry">The entry that first told it.</param>
/// <param name="ToldBy">The entry that told it as it stands: the last correction, or the first entry.</param>
public sealed record ProgrammeOccurrence(LocalDate Happened, ProgrammeEvent Body, ProgrammeLogEntry Entry, ProgrammeLogEntry ToldBy)
{
    /// <summary>The id of the entry that first told it.</summary>
    public EntryId Id => Entry.Id;

    /// <summary>When it became known as it stands.</summary>
    public Instant KnownFrom => ToldBy.Recorded;

    /// <summary>Whether it has been corrected.</summary>
    public bool IsCorrected => !ReferenceEquals(Entry, ToldBy);

    /// <summary>The kind; never what happened.</summary>
    public override string ToString() => Body.Kind;
}
