using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Projections;

namespace Samverkan.Core.Journeys;

/// <summary>
/// One person's journey in one programme (<i>individens resa över tid</i>): the fold of its entries. The fold never refuses:
/// whatever the entries say, there is a journey, and the rules tell what is wrong with them.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. The sequence of the entries is the order of recording; the days on which things happened order the
/// story. A projection gives the same answer for the same entries, in whatever order they were applied.
/// </remarks>
public sealed class Journey
{
    private readonly Lazy<ImmutableArray<Occurrence>> _story;

    private Journey(JourneyId id, ImmutableArray<Entry> entries)
    {
        Id = id;
        Entries = entries;
        _story = new(() => StoryProjection.Of(entries));
    }

    /// <summary>The journey's id.</summary>
    public JourneyId Id { get; }

    /// <summary>All entries in the order of recording, corrections and retractions among them.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>What happened, as it stands now, by day; on the same day in the order of recording.</summary>
    public ImmutableArray<Occurrence> Story => _story.Value;

    /// <summary>The sequence number of the last entry; 0 when there is none.</summary>
    public long LastSequence => Entries.IsEmpty ? 0 : Entries[^1].Sequence;

    /// <summary>A journey of which nothing has been recorded.</summary>
    /// <param name="id">The journey.</param>
    public static Journey Empty(JourneyId id) => new(id, []);

    /// <summary>Folds entries. Entries of other journeys and repeated ids are passed over.</summary>
    /// <param name="id">The journey.</param>
    /// <param name="entries">Its entries, in any order.</param>
    public static Journey Fold(JourneyId id, IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new Journey(id, LogEntries.InOrder(entries.Where(entry => entry.Journey == id)));
    }

    /// <summary>Folds the entries of many journeys.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <returns>The journeys by programme and participant.</returns>
    public static ImmutableArray<Journey> FoldAll(IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return
        [
            .. entries.GroupBy(static entry => entry.Journey)
                .OrderBy(static group => group.Key.Programme.Value, StringComparer.Ordinal)
                .ThenBy(static group => group.Key.Participant)
                .Select(static group => Fold(group.Key, group)),
        ];
    }

    /// <summary>The journey with one entry more. An entry that it already has changes nothing.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">The entry belongs to another journey.</exception>
    public Journey With(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Journey != Id)
            throw new ArgumentException("The entry belongs to another journey.", nameof(entry));
        ImmutableArray<Entry> entries = LogEntries.With(Entries, entry);
        return entries == Entries ? this : new Journey(Id, entries);
    }

    /// <summary>What was known at an instant: the journey of the entries that had been recorded then.</summary>
    /// <param name="instant">The instant; an entry recorded exactly then is included.</param>
    public Journey AsOf(Instant instant) => new(Id, Entries.RemoveAll(entry => entry.Recorded > instant));

    /// <summary>Finds what an entry told, as it stands now.</summary>
    /// <param name="entry">The id of the entry that first told it.</param>
    /// <returns>The occurrence, or <see langword="null"/> when there is none or it has been retracted.</returns>
    public Occurrence? Find(EntryId entry)
    {
        foreach (Occurrence occurrence in Story)
        {
            if (occurrence.Id == entry)
                return occurrence;
        }

        return null;
    }

    /// <summary>The journey as if an entry had never been recorded.</summary>
    internal Journey Without(EntryId entry)
    {
        ImmutableArray<Entry> others = Entries.RemoveAll(known => known.Id == entry);
        return others.Length == Entries.Length ? this : new Journey(Id, others);
    }

    /// <summary>How far the journey has come.</summary>
    public JourneyStage Stage() => StageProjection.Furthest(this);

    /// <summary>The stages that have been reached, in the order of the stages, each with the first day on which it was.</summary>
    public ImmutableArray<StageReached> StagesReached() => StageProjection.Of(this);

    /// <summary>The intervals during which the person took part, from each start to its exit.</summary>
    public ImmutableArray<EnrolledInterval> EnrolledIntervals() => EnrolmentProjection.Of(this);

    /// <summary>The intervals as they stood on a day: those begun by then, and one that ended after it is open.</summary>
    /// <param name="on">The day; a start and an exit on it have happened.</param>
    public ImmutableArray<EnrolledInterval> EnrolledIntervals(LocalDate on) => EnrolmentProjection.Of(this, on);

    /// <summary>From the first start to the last exit (<i>deltagarperiod</i>); a re-entry belongs to the same episode. <see langword="null"/> before the first start.</summary>
    public ParticipationEpisode? Episode() => EnrolmentProjection.EpisodeOf(EnrolledIntervals());

    /// <summary>
    /// The episode as it stood on a day: whoever left by then and came back after it had left, whoever left after it had not. <see langword="null"/> when the person had not started.
    /// </summary>
    /// <param name="on">The day; a start and an exit on it have happened.</param>
    public ParticipationEpisode? Episode(LocalDate on) => EnrolmentProjection.EpisodeOf(EnrolledIntervals(on));

    /// <summary>The activities (<i>insatser</i>) by their first day.</summary>
    public ImmutableArray<ActivityInterval> Activities() => ActivityProjection.Of(this);

    /// <summary>The gaps (<i>glapp</i>): runs of enrolled days, outside closures, without any activity or subsidised employment.</summary>
    /// <param name="calendar">The working calendar with the programme's closures. A run without a working day is no gap.</param>
    /// <param name="until">The last day that is looked at; what is open is taken to last until then.</param>
    public ImmutableArray<ActivityGap> ActivityGaps(WorkingCalendar calendar, LocalDate until) => ActivityGapProjection.Of(this, calendar, until);

    /// <summary>How many enrolled days had activity, and how many had activities in parallel.</summary>
    /// <param name="until">The last day that is looked at; what is open is taken to last until then.</param>
    public ActivityCoverage ActivityCoverage(LocalDate until) => CoverageProjection.Of(this, until);

    /// <summary>Who was responsible for the participant, by role and first day.</summary>
    public ImmutableArray<CaseworkerAssignment> Caseworkers() => CaseworkerProjection.Of(this);

    /// <summary>The changes of caseworker (<i>byte av handläggare</i>) by day. Adding a role is no change; a successor after a vacancy is.</summary>
    public ImmutableArray<CaseworkerChange> CaseworkerChanges() => CaseworkerProjection.ChangesOf(this);

    /// <summary>Days from the first start to the first contact with an employer on or after it; <see langword="null"/> when there is none.</summary>
    public int? DaysToFirstEmployerContact() => MilestoneProjection.DaysToFirstEmployerContact(this);

    /// <summary>Days from the first start to the first day of a job-directed activity, 0 when one was under way; <see langword="null"/> when there is none.</summary>
    public int? DaysToFirstJobDirectedActivity() => MilestoneProjection.DaysToFirstJobDirectedActivity(this);

    /// <summary>The forms of progression instruments by day.</summary>
    public ImmutableArray<Measurement> Measurements() => MeasurementProjection.Of(this);

    /// <summary>All that is known about the person as facts: what was observed, and what follows from the journey itself.</summary>
    public FactTimeline Facts() => FactProjection.Of(this, FormCatalog.Standard, []);

    /// <summary>All that is known about the person as facts, what answers to a host's own forms state among them.</summary>
    /// <param name="forms">The forms that the host knows.</param>
    public FactTimeline Facts(FormCatalog forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        return FactProjection.Of(this, forms, []);
    }

    /// <summary>
    /// All that is known about the person as facts, for a programme with tracks: nobody has started in a track, ended or completed it before an entry says so.
    /// Without the tracks nothing is known of one that no entry names.
    /// </summary>
    /// <param name="forms">The forms that the host knows.</param>
    /// <param name="tracks">The programme's tracks.</param>
    public FactTimeline Facts(FormCatalog forms, ImmutableArray<TrackId> tracks)
    {
        ArgumentNullException.ThrowIfNull(forms);
        return FactProjection.Of(this, forms, tracks.IsDefault ? [] : tracks);
    }

    /// <summary>The answered forms by day: mappings, competence mappings and surveys. Those of progression are <see cref="Measurements"/>.</summary>
    public ImmutableArray<AnsweredForm> AnsweredForms() => AnswerProjection.Of(this);

    /// <summary>The waivers of secrecy (<i>hävd sekretess</i>), withdrawn ones among them, by their first day.</summary>
    public ImmutableArray<SecrecyWaiver> Waivers() => ConsentProjection.WaiversOf(this);

    /// <summary>The consents to take part (<i>samtycke</i>), withdrawn ones among them, by their first day.</summary>
    public ImmutableArray<ParticipationConsent> Consents() => ConsentProjection.ConsentsOf(this);

    /// <summary>The recommendations (<i>rekommendationer</i>) by day, each with its hand-over and the answer.</summary>
    public ImmutableArray<Recommendation> Recommendations() => RecommendationProjection.Of(this);

    /// <summary>The proposals (<i>förslag</i>) by day, each with what the participant and the caseworker answered.</summary>
    public ImmutableArray<Proposal> Proposals() => ProposalProjection.Of(this);

    /// <summary>The subsidised employments (<i>anställningar med lönesubvention</i>) by their first day.</summary>
    public ImmutableArray<SubsidisedEmployment> SubsidisedEmployments() => EmploymentProjection.Of(this);

    /// <summary>The weeks of full-time planning (<i>heltidsplanering</i>), each with its shortfall.</summary>
    /// <param name="until">The last day that is looked at.</param>
    public ImmutableArray<PlanningWeek> PlanningWeeks(LocalDate until) => PlanningProjection.WeeksOf(this, until);

    /// <summary>The hours attended against the hours planned (<i>närvaro</i>), by activity in the order of first count.</summary>
    public ImmutableArray<ActivityAttendance> Attendance() => PlanningProjection.AttendanceOf(this);

    /// <summary>How the person was sought before taking part (<i>uppsökande verksamhet</i>); <see langword="null"/> when nobody tried.</summary>
    public OutreachFunnel? Outreach() => OutreachProjection.Of(this);

    /// <summary>The follow-ups that fall due after the last exit, and whether they are done. None before an exit and while the person takes part again.</summary>
    /// <param name="months">How many months after the exit each falls due, for example 1 and 6.</param>
    /// <param name="on">The day of asking.</param>
    public ImmutableArray<FollowUpDue> FollowUps(ImmutableArray<int> months, LocalDate on) => FollowUpProjection.Of(this, months, on);

    /// <summary>The other ids that are the same person, by the day of the merge. <see cref="MergedJourneys"/> reads their journeys together.</summary>
    public ImmutableArray<MergedPerson> MergedPersons() => MergeProjection.Of(this);

    /// <summary>How the person's identity is protected, as last told.</summary>
    public ProtectedIdentityKind Protection() => ConsentProjection.ProtectionOf(this);

    /// <summary>The team that the person was last placed on; <see langword="null"/> when on none.</summary>
    public TeamId? Team() => MilestoneProjection.TeamOf(this, LocalDate.MaxIsoValue);

    /// <summary>The team that the person was placed on on a day; <see langword="null"/> when on none.</summary>
    /// <param name="on">The day; a placement on it has happened.</param>
    public TeamId? Team(LocalDate on) => MilestoneProjection.TeamOf(this, on);

    /// <summary>The programme and the number of entries; never who or what.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Journey in {Id.Programme} ({Entries.Length} entries)");
}
