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
    public ImmutableArray<GovernanceFollowUp> FollowUp(Programme programme, LocalDate until) => GovernanceProjection.Of(this, Own(programme), until);

    /// <summary>The staff through time, by role, first day and team.</summary>
    public ImmutableArray<StaffAssignment> Staff() => StaffProjection.Of(Story).Assignments;

    /// <summary>The staff on a day, by role, first day and team.</summary>
    /// <param name="on">The day.</param>
    public ImmutableArray<StaffAssignment> StaffOn(LocalDate on) => [.. Staff().Where(staff => staff.Days.Contains(on))];

    /// <summary>How many have which role on a day, by sex, with their shares of full time: who decides and who carries out.</summary>
    /// <param name="on">The day.</param>
    /// <returns>By role and sex; the unstated sex is told, never guessed.</returns>
    public ImmutableArray<StaffCount> StaffCounts(LocalDate on) =>
    [
        .. StaffOn(on).GroupBy(static staff => (staff.Role, staff.Sex)).OrderBy(static same => same.Key.Role).ThenBy(static same => same.Key.Sex)
            .Select(static same => new StaffCount(
                same.Key.Role, same.Key.Sex, same.Select(static staff => staff.Staff).Distinct().Count(),
                same.Sum(static staff => staff.SharePercent ?? 0), same.Count(static staff => staff.SharePercent is null))),
    ];

    /// <summary>The trainings by day.</summary>
    /// <param name="principle">The horizontal principle that they were about; all of them when left out.</param>
    public ImmutableArray<ProgrammeOccurrence> Trainings(HorizontalPrinciple? principle = null) =>
        [.. Story.Where(told => told.Body is TrainingHeld training && (principle is null || training.Principle == principle))];

    /// <summary>The follow-ups of trainings by day.</summary>
    /// <param name="principle">The horizontal principle that they were about; all of them when left out.</param>
    public ImmutableArray<ProgrammeOccurrence> TrainingFollowUps(HorizontalPrinciple? principle = null) =>
        [.. Story.Where(told => told.Body is TrainingFollowedUp training && (principle is null || training.Principle == principle))];

    /// <summary>What was procured, by day.</summary>
    public ImmutableArray<ProgrammeOccurrence> Procurements() => [.. Story.Where(static told => told.Body is ProcurementMade)];

    /// <summary>The reflections of staff by day: what they saw, tried and learned (<i>reflexiv praktik</i>).</summary>
    public ImmutableArray<ProgrammeOccurrence> Reflections() => [.. Story.Where(static told => told.Body is ReflectionNoted)];

    /// <summary>The inventories of services by day.</summary>
    public ImmutableArray<ProgrammeOccurrence> Inventories() => [.. Story.Where(static told => told.Body is ServicesInventoried)];

    /// <summary>The employers' forums by day.</summary>
    public ImmutableArray<ProgrammeOccurrence> EmployerForums() => [.. Story.Where(static told => told.Body is EmployerForumHeld)];

    /// <summary>The premises through time, by key and first day; premises that changed stand once for each time.</summary>
    public ImmutableArray<PremisesInUse> Premises() => PremisesProjection.Of(Story);

    /// <summary>Costs and financing by type, financier and quarter, beside the funding plan.</summary>
    /// <param name="programme">The programme with its funding.</param>
    /// <param name="until">The last day: an amount counts when its period has ended by then.</param>
    /// <exception cref="ArgumentException">It is another programme.</exception>
    public FinancialFollowUp Finances(Programme programme, LocalDate until) => FinancialProjection.Of(Story, Own(programme), until);

    /// <summary>The offered activities with their places, by first day, as known on a day.</summary>
    /// <param name="on">The day.</param>
    public ImmutableArray<OfferedPlaces> Offers(LocalDate on) => EmployerProjection.Offers(Story, on);

    /// <summary>The employers' pledges and how far they had been kept by a day, by the day of the pledge.</summary>
    /// <param name="on">The day.</param>
    public ImmutableArray<EmployerPledge> Pledges(LocalDate on) => EmployerProjection.Pledges(Story, on);

    /// <summary>The services that are missing and what had become of the proposals by a day, by the day of the proposal.</summary>
    /// <param name="on">The day.</param>
    public ImmutableArray<MissingService> MissingServices(LocalDate on) => SystemProjection.MissingServices(Story, on);

    /// <summary>The deviations in the system and what had been done about them by a day, by the day on which they were noted.</summary>
    /// <param name="on">The day.</param>
    public ImmutableArray<SystemDeviation> Deviations(LocalDate on) => SystemProjection.Deviations(Story, on);

    /// <summary>What the log tells of the programme's goals, goal by goal in the order of the goals' keys; a goal that no entry names is not among them.</summary>
    /// <param name="until">The last day: entries of later days are not counted, nor measures of later days.</param>
    /// <param name="after">Only entries after this day are counted; all when <see langword="null"/>. A measure counts with its deviation.</param>
    public ImmutableArray<LearningEvidence> Evidence(LocalDate until, LocalDate? after = null) => SystemProjection.Evidence(Story, until, after);

    /// <summary>The agreements between bodies that hold on a day, by key, as last told.</summary>
    /// <param name="on">The day.</param>
    public ImmutableArray<AgreementMade> Agreements(LocalDate on) => SystemProjection.Agreements(Story, on);

    /// <summary>Which bodies took part in competence tracks, by track and body, up to a day.</summary>
    /// <param name="until">The last day.</param>
    public ImmutableArray<CompetenceParticipation> Competence(LocalDate until) => SystemProjection.Competence(Story, until);

    /// <summary>All that the programme has promised for the horizontal principles, and how far it has come by a day, in the order of its definition.</summary>
    /// <param name="programme">The programme with its commitments.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">It is another programme.</exception>
    public ImmutableArray<CommitmentFollowUp> Commitments(Programme programme, LocalDate on) => SystemProjection.Commitments(Story, Own(programme), on);

    /// <summary>The programme and the number of entries.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Log of {Id} ({Entries.Length} entries)");

    private Programme Own(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Id == Id ? programme : throw new ArgumentException("The log belongs to another programme.", nameof(programme));
    }
}
