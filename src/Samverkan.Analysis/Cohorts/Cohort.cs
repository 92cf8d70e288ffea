using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// Many participants of one programme as columns, one row a participant: what is known about them and what their journeys
/// say, as it was known at one instant and as it stood on one day.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Everything is computed from the columns, and cohorts of disjoint participants add up with
/// <see cref="Concat"/>, so that parts may be computed apart. Personal data: nothing of a row is ever printed.
/// </remarks>
public sealed class Cohort
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly int Milestones = Enum.GetValues<Milestone>().Length;
    private readonly ImmutableArray<Column<LocalDate?>> _reached;
    private readonly Column<WithheldParts> _withheld;

    internal Cohort(ProgrammeId programme, LocalDate on, Instant asOf, IReadOnlyList<CohortRow> rows, FactColumns? withoutConsent = null)
    {
        WithoutConsent = withoutConsent;
        Programme = programme;
        On = on;
        AsOf = asOf;
        Count = rows.Count;
        Participants = Take(rows, static row => row.Participant);
        Facts = FactColumns.From([.. rows.Select(static row => row.Facts)]);
        Ratings = RatingColumns.From(rows);
        _reached =
        [
            .. Enumerable.Range(0, Milestones).Select(m => Take(
                rows, row => row.Reached.TryGetValue((Milestone)m, out LocalDate date) ? date : (LocalDate?)null)),
        ];
        Team = Take(rows, static row => row.Team);
        District = Take(rows, static row => row.District);
        Track = Take(rows, static row => row.Track);
        Sex = Take(rows, static row => row.Sex);
        ExitReason = Take(rows, static row => row.ExitReason);
        Outcome = Take(rows, static row => row.Outcome);
        PlanParties = Take(rows, static row => row.PlanParties);
        Proposals = Take(rows, static row => row.Proposals);
        EnrolledDays = Take(rows, static row => row.EnrolledDays);
        ActivityDays = Take(rows, static row => row.ActivityDays);
        ParallelDays = Take(rows, static row => row.ParallelDays);
        JobDirectedParallelDays = Take(rows, static row => row.JobDirectedParallelDays);
        Gaps = Take(rows, static row => row.Gaps);
        GapDays = Take(rows, static row => row.GapDays);
        GapsBeforeFirst = Take(rows, static row => row.GapsBeforeFirst);
        GapDaysBeforeFirst = Take(rows, static row => row.GapDaysBeforeFirst);
        GapWorkingDays = Take(rows, static row => row.GapWorkingDays);
        LongestGap = Take(rows, static row => row.LongestGap);
        GapDaysByReason = Take(rows, static row => row.GapDaysByReason);
        DaysToFirstEmployerContact = Take(rows, static row => row.DaysToFirstEmployerContact);
        DaysToFirstJobDirected = Take(rows, static row => row.DaysToFirstJobDirected);
        AttendedHours = Take(rows, static row => row.AttendedHours);
        CaseworkerChanges = Take(rows, static row => row.CaseworkerChanges);
        IdleForThreeMonths = Take(rows, static row => row.IdleForThreeMonths);
        IsIdentityProtected = Take(rows, static row => row.IsIdentityProtected);
        HasWithheld = Take(rows, static row => row.HasWithheld);
        _withheld = Take(rows, static row => row.Withheld ?? (row.HasWithheld ? WithheldParts.All : WithheldParts.None));
    }

    private Cohort(Cohort whole, ImmutableArray<int> rows, FactColumns facts)
    {
        Programme = whole.Programme;
        On = whole.On;
        AsOf = whole.AsOf;
        Count = rows.Length;
        Facts = facts;
        Ratings = whole.Ratings.Select(rows);
        _reached = [.. whole._reached.Select(column => column.Select(rows))];
        Participants = whole.Participants.Select(rows);
        Team = whole.Team.Select(rows);
        District = whole.District.Select(rows);
        Track = whole.Track.Select(rows);
        Sex = whole.Sex.Select(rows);
        ExitReason = whole.ExitReason.Select(rows);
        Outcome = whole.Outcome.Select(rows);
        PlanParties = whole.PlanParties.Select(rows);
        Proposals = whole.Proposals.Select(rows);
        EnrolledDays = whole.EnrolledDays.Select(rows);
        ActivityDays = whole.ActivityDays.Select(rows);
        ParallelDays = whole.ParallelDays.Select(rows);
        JobDirectedParallelDays = whole.JobDirectedParallelDays.Select(rows);
        Gaps = whole.Gaps.Select(rows);
        GapDays = whole.GapDays.Select(rows);
        GapsBeforeFirst = whole.GapsBeforeFirst.Select(rows);
        GapDaysBeforeFirst = whole.GapDaysBeforeFirst.Select(rows);
        GapWorkingDays = whole.GapWorkingDays.Select(rows);
        LongestGap = whole.LongestGap.Select(rows);
        GapDaysByReason = whole.GapDaysByReason.Select(rows);
        DaysToFirstEmployerContact = whole.DaysToFirstEmployerContact.Select(rows);
        DaysToFirstJobDirected = whole.DaysToFirstJobDirected.Select(rows);
        AttendedHours = whole.AttendedHours.Select(rows);
        CaseworkerChanges = whole.CaseworkerChanges.Select(rows);
        IdleForThreeMonths = whole.IdleForThreeMonths.Select(rows);
        IsIdentityProtected = whole.IsIdentityProtected.Select(rows);
        HasWithheld = whole.HasWithheld.Select(rows);
        _withheld = whole._withheld.Select(rows);
    }

    private Cohort(Cohort first, Cohort next)
    {
        Programme = first.Programme;
        On = first.On;
        AsOf = first.AsOf;
        Count = checked(first.Count + next.Count);
        WithoutConsent = (first.WithoutConsent, next.WithoutConsent) is ({ } some, { } more) ? some.Concat(more) : first.WithoutConsent ?? next.WithoutConsent;
        Facts = first.Facts.Concat(next.Facts);
        Ratings = first.Ratings.Concat(next.Ratings);
        _reached = [.. first._reached.Zip(next._reached, static (a, b) => a.Concat(b))];
        Participants = first.Participants.Concat(next.Participants);
        Team = first.Team.Concat(next.Team);
        District = first.District.Concat(next.District);
        Track = first.Track.Concat(next.Track);
        Sex = first.Sex.Concat(next.Sex);
        ExitReason = first.ExitReason.Concat(next.ExitReason);
        Outcome = first.Outcome.Concat(next.Outcome);
        PlanParties = first.PlanParties.Concat(next.PlanParties);
        Proposals = first.Proposals.Concat(next.Proposals);
        EnrolledDays = first.EnrolledDays.Concat(next.EnrolledDays);
        ActivityDays = first.ActivityDays.Concat(next.ActivityDays);
        ParallelDays = first.ParallelDays.Concat(next.ParallelDays);
        JobDirectedParallelDays = first.JobDirectedParallelDays.Concat(next.JobDirectedParallelDays);
        Gaps = first.Gaps.Concat(next.Gaps);
        GapDays = first.GapDays.Concat(next.GapDays);
        GapsBeforeFirst = first.GapsBeforeFirst.Concat(next.GapsBeforeFirst);
        GapDaysBeforeFirst = first.GapDaysBeforeFirst.Concat(next.GapDaysBeforeFirst);
        GapWorkingDays = first.GapWorkingDays.Concat(next.GapWorkingDays);
        LongestGap = first.LongestGap.Concat(next.LongestGap);
        GapDaysByReason = first.GapDaysByReason.Concat(next.GapDaysByReason);
        DaysToFirstEmployerContact = first.DaysToFirstEmployerContact.Concat(next.DaysToFirstEmployerContact);
        DaysToFirstJobDirected = first.DaysToFirstJobDirected.Concat(next.DaysToFirstJobDirected);
        AttendedHours = first.AttendedHours.Concat(next.AttendedHours);
        CaseworkerChanges = first.CaseworkerChanges.Concat(next.CaseworkerChanges);
        IdleForThreeMonths = first.IdleForThreeMonths.Concat(next.IdleForThreeMonths);
        IsIdentityProtected = first.IsIdentityProtected.Concat(next.IsIdentityProtected);
        HasWithheld = first.HasWithheld.Concat(next.HasWithheld);
        _withheld = first._withheld.Concat(next._withheld);
    }

    /// <summary>The programme.</summary>
    public ProgrammeId Programme { get; }

    /// <summary>The day on which everything stood as the columns say: durations that have not ended are counted until it, included.</summary>
    public LocalDate On { get; }

    /// <summary>What was known: nothing recorded later is in the columns.</summary>
    public Instant AsOf { get; }

    /// <summary>The last day that is known of: <see cref="On"/>, or the day of <see cref="AsOf"/> in Sweden where that is earlier. Nobody is followed beyond it.</summary>
    public LocalDate LastKnownDay => LocalDate.Min(On, AsOf.InZone(Stockholm).Date);

    /// <summary>The number of rows: everybody with a journey in the programme, also who was referred and never started.</summary>
    public int Count { get; }

    /// <summary>All rows.</summary>
    public RowSet Everybody => RowSet.All(Count);

    /// <summary>Who started: the participants (<i>deltagare</i>).</summary>
    public RowSet Participated => HasReached(Milestone.Started);

    /// <summary>Who each row is.</summary>
    public Column<ParticipantId> Participants { get; }

    /// <summary>What is known about each row, fact by fact: what criteria are evaluated over.</summary>
    public FactColumns Facts { get; }

    /// <summary>
    /// The steps that those have taken who have not consented to be registered: gone through, invited, informed. They are no rows of the cohort, and of none of
    /// them is anything else known. <see langword="null"/> where nobody has told of such persons, as in some rows of a cohort or one read from files.
    /// </summary>
    public FactColumns? WithoutConsent { get; private init; }

    /// <summary>The progression ratings.</summary>
    public RatingColumns Ratings { get; }

    /// <summary>The team; the last one when there have been several.</summary>
    public Column<TeamId?> Team { get; }

    /// <summary>The district.</summary>
    public Column<DistrictId?> District { get; }

    /// <summary>The track.</summary>
    public Column<TrackId?> Track { get; }

    /// <summary>Sex for statistics.</summary>
    public Column<CohortSex> Sex { get; }

    /// <summary>Why the participant left; <see langword="null"/> while in the programme.</summary>
    public Column<ExitReason?> ExitReason { get; }

    /// <summary>The first outcome that is work or studies.</summary>
    public Column<OutcomeKind?> Outcome { get; }

    /// <summary>The number of parties of the coordinated plan; <see langword="null"/> without a plan.</summary>
    public Column<int?> PlanParties { get; }

    /// <summary>The last proposal of each kind with what was answered to it; a kind of which nothing was proposed is not there.</summary>
    public Column<ImmutableSortedDictionary<ProposalKind, Proposal>> Proposals { get; }

    /// <summary>Days enrolled. <see langword="null"/>, as in the columns of days that follow, for who never started.</summary>
    public Column<int?> EnrolledDays { get; }

    /// <summary>Enrolled days with at least one activity.</summary>
    public Column<int?> ActivityDays { get; }

    /// <summary>Enrolled days with at least two activities.</summary>
    public Column<int?> ParallelDays { get; }

    /// <summary>Enrolled days with a job-directed activity and one of another kind.</summary>
    public Column<int?> JobDirectedParallelDays { get; }

    /// <summary>The number of gaps (<i>glapp</i>).</summary>
    public Column<int?> Gaps { get; }

    /// <summary>The gaps' days together, calendar days.</summary>
    public Column<int?> GapDays { get; }

    /// <summary>How many of the gaps were waits for the first activity after a start.</summary>
    public Column<int?> GapsBeforeFirst { get; }

    /// <summary>The calendar days of the waits for the first activity.</summary>
    public Column<int?> GapDaysBeforeFirst { get; }

    /// <summary>The gaps' days together, working days.</summary>
    public Column<int?> GapWorkingDays { get; }

    /// <summary>The longest gap, calendar days.</summary>
    public Column<int?> LongestGap { get; }

    /// <summary>The gaps' calendar days by the reason given.</summary>
    public Column<ImmutableSortedDictionary<GapReason, int>> GapDaysByReason { get; }

    /// <summary>Days from start to the first contact with an employer; <see langword="null"/> without one.</summary>
    public Column<int?> DaysToFirstEmployerContact { get; }

    /// <summary>Days from start to the first job-directed activity; <see langword="null"/> without one.</summary>
    public Column<int?> DaysToFirstJobDirected { get; }

    /// <summary>Hours attended in activities, to the nearest whole hour; <see langword="null"/> when nobody has recorded any, which is not nought.</summary>
    public Column<int?> AttendedHours { get; }

    /// <summary>How many times another person took over a caseworker's role.</summary>
    public Column<int?> CaseworkerChanges { get; }

    /// <summary>Whether no activity day lies in the three months up to the day; <see langword="null"/> when not enrolled on it, or for less than three months.</summary>
    public Column<bool?> IdleForThreeMonths { get; }

    /// <summary>Whether the identity is protected.</summary>
    public Column<bool> IsIdentityProtected { get; }

    /// <summary>Whether something was withheld from the reader for whom the cohort was made.</summary>
    public Column<bool> HasWithheld { get; }

    /// <summary>The rows of which a part may lack something, since entries were withheld from the reader: of them what is not seen is unknown, not "no".</summary>
    /// <param name="parts">The parts; any of them is enough.</param>
    public RowSet MayLack(WithheldParts parts) => _withheld.Where(withheld => (withheld & parts) != WithheldParts.None);

    /// <summary>When each row first reached a milestone; <see langword="null"/> where it has not.</summary>
    /// <param name="milestone">The milestone.</param>
    public Column<LocalDate?> Reached(Milestone milestone) => _reached[(int)milestone];

    /// <summary>The rows that have reached a milestone.</summary>
    /// <param name="milestone">The milestone.</param>
    public RowSet HasReached(Milestone milestone) => Reached(milestone).Where(static date => date is not null);

    /// <summary>This cohort followed by another one of the same programme, day and instant.</summary>
    /// <param name="next">The other cohort; no participant may be in both, which the caller answers for.</param>
    /// <exception cref="ArgumentException">The cohorts differ in programme, day or instant.</exception>
    public Cohort Concat(Cohort next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Programme != Programme || next.On != On || next.AsOf != AsOf)
            throw new ArgumentException("Parts of a cohort are of one programme, one day and one instant.", nameof(next));
        return new Cohort(this, next);
    }

    /// <summary>Some rows as a cohort of their own, in the same order.</summary>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">The rows are of a cohort of another size.</exception>
    public Cohort Select(RowSet rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Length != Count)
            throw new ArgumentException("The rows belong to another cohort.", nameof(rows));
        ImmutableArray<int> chosen = [.. rows.Rows];
        return new Cohort(this, chosen, Facts.Select(chosen));
    }

    /// <summary>
    /// The same cohort with a fact that an analysis has found: known from <see cref="AsOf"/>, speaking of <see cref="On"/>
    /// and later. A row for which it is unknown gets no observation. An earlier column of the fact is replaced.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="found">What was found.</param>
    /// <exception cref="ArgumentException">The answer is over rows of another cohort.</exception>
    public Cohort With(TypedFact<bool> fact, TruthColumns found)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(found);
        if (found.IsTrue.Length != Count)
            throw new ArgumentException("The rows belong to another cohort.", nameof(found));
        return new Cohort(this, [.. Enumerable.Range(0, Count)], Facts.With(fact, found, On, AsOf)) { WithoutConsent = WithoutConsent };
    }

    /// <summary>Programme and number of rows; never who.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Cohort of {Programme} ({Count} rows)");

    private static Column<T> Take<T>(IReadOnlyList<CohortRow> rows, Func<CohortRow, T> value)
    {
        T[] values = new T[rows.Count];
        for (int row = 0; row < values.Length; row++)
            values[row] = value(rows[row]);
        return new Column<T>(values);
    }
}
