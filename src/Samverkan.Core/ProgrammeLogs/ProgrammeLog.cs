using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.ProgrammeLogs.Projections;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>
/// What happened to a programme rather than to a person: the fold of the entries of its own log. The fold never refuses: whatever
/// the entries say, there is a log, and <see cref="ProgrammeLogRules"/> tell what is wrong with them.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. The sequence of the entries is the order of recording; the days on which things happened order the
/// story. A projection gives the same answer for the same entries, in whatever order they were applied.
/// </remarks>
public sealed class ProgrammeLog
{
    private readonly Lazy<ImmutableArray<ProgrammeOccurrence>> _story;

    private ProgrammeLog(ProgrammeId id, ImmutableArray<ProgrammeLogEntry> entries)
    {
        Id = id;
        Entries = entries;
        _story = new(() => [.. LogEntries.Story(entries).Select(static told => new ProgrammeOccurrence(told.Happened, (ProgrammeEvent)told.Body, told.Entry, told.ToldBy))]);
    }

    /// <summary>The programme.</summary>
    public ProgrammeId Id { get; }

    /// <summary>All entries in the order of recording, corrections and retractions among them.</summary>
    public ImmutableArray<ProgrammeLogEntry> Entries { get; }

    /// <summary>What happened, as it stands now, by day; on the same day in the order of recording.</summary>
    public ImmutableArray<ProgrammeOccurrence> Story => _story.Value;

    /// <summary>The sequence number of the last entry; 0 when there is none.</summary>
    public long LastSequence => Entries.IsEmpty ? 0 : Entries[^1].Sequence;

    /// <summary>A log in which nothing has been recorded.</summary>
    /// <param name="id">The programme.</param>
    public static ProgrammeLog Empty(ProgrammeId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(id, []);
    }

    /// <summary>Folds entries. Entries of other programmes and repeated ids are passed over.</summary>
    /// <param name="id">The programme.</param>
    /// <param name="entries">Its entries, in any order.</param>
    public static ProgrammeLog Fold(ProgrammeId id, IEnumerable<ProgrammeLogEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(entries);
        return new ProgrammeLog(id, LogEntries.InOrder(entries.Where(entry => entry.Programme == id)));
    }

    /// <summary>The log with one entry more. An entry that it already has changes nothing.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">The entry belongs to another programme.</exception>
    public ProgrammeLog With(ProgrammeLogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Programme != Id)
            throw new ArgumentException("The entry belongs to another programme.", nameof(entry));
        ImmutableArray<ProgrammeLogEntry> entries = LogEntries.With(Entries, entry);
        return entries == Entries ? this : new ProgrammeLog(Id, entries);
    }

    /// <summary>What was known at an instant: the log of the entries that had been recorded then.</summary>
    /// <param name="instant">The instant; an entry recorded exactly then is included.</param>
    public ProgrammeLog AsOf(Instant instant) => new(Id, Entries.RemoveAll(entry => entry.Recorded > instant));

    /// <summary>The meetings by day, with agenda and decisions.</summary>
    /// <param name="kind">Which; all of them when left out.</param>
    public ImmutableArray<ProgrammeOccurrence> Meetings(GovernanceKind? kind = null) =>
        [.. Story.Where(told => told.Body is MeetingHeld meeting && (kind is null || meeting.Meeting == kind))];

    /// <summary>The reports delivered, by day.</summary>
    /// <param name="kind">Which; all of them when left out.</param>
    public ImmutableArray<ProgrammeOccurrence> Reports(GovernanceKind? kind = null) =>
        [.. Story.Where(told => told.Body is ReportDelivered report && (kind is null || report.Report == kind))];

    /// <summary>What the governance calendar plans beside what was done, kind by kind.</summary>
    /// <param name="programme">The programme with its calendar.</param>
    /// <param name="until">The last day that is looked at.</param>
    /// <returns>Every kind that the calendar names or the log tells of, in the order of the kinds.</returns>
    /// <remarks>
    /// A plan for each quarter counts in the quarters that lie whole inside the programme, once a quarter also where a month inside
    /// it is named besides. A meeting counts in the quarter of its day; a report that accounts for a time in the quarter in which
    /// that time ends. Meetings before the steering group are as many as its meetings in the quarter.
    /// </remarks>
    /// <exception cref="ArgumentException">It is another programme.</exception>
    public ImmutableArray<GovernanceFollowUp> FollowUp(Programme programme, LocalDate until)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Id == Id
            ? GovernanceProjection.Of(this, programme, until)
            : throw new ArgumentException("The log belongs to another programme.", nameof(programme));
    }

    /// <summary>The staff through time, by role, first day and team.</summary>
    public ImmutableArray<StaffAssignment> Staff() => StaffProjection.Of(Story).Assignments;

    /// <summary>The staff on a day, by role, first day and team.</summary>
    /// <param name="on">The day.</param>
    public ImmutableArray<StaffAssignment> StaffOn(LocalDate on) => [.. Staff().Where(staff => staff.Days.Contains(on))];

    /// <summary>The programme and the number of entries.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Log of {Id} ({Entries.Length} entries)");
}
