using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Progression;

/// <summary>
/// The participants of a cohort period by period, one row for each period that has begun while the participant was enrolled: what
/// analyses over time are made of.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ProgressionPanel
{
    private const int MostPeriods = 64;

    private ProgressionPanel(ImmutableArray<PanelPeriod> periods) => Periods = periods;

    /// <summary>No periods.</summary>
    public static ProgressionPanel Empty { get; } = new([]);

    /// <summary>The periods by row and then by number.</summary>
    public ImmutableArray<PanelPeriod> Periods { get; }

    /// <summary>A panel of periods that were worked out elsewhere, in any order.</summary>
    /// <param name="periods">The periods.</param>
    /// <exception cref="ArgumentException">Two are of the same row and number.</exception>
    public static ProgressionPanel From(IEnumerable<PanelPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ImmutableArray<PanelPeriod> ordered = [.. periods.OrderBy(static period => period.Row).ThenBy(static period => period.Period)];
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Row == ordered[i - 1].Row && ordered[i].Period == ordered[i - 1].Period)
                throw new ArgumentException("A participant has each period once.", nameof(periods));
        }

        return new ProgressionPanel(ordered);
    }

    /// <summary>The panel of a cohort's journeys.</summary>
    /// <param name="cohort">The cohort that was made of the journeys.</param>
    /// <param name="journeys">The journeys, or what the cohort's reader may see of them. One that is no row of the cohort is passed over.</param>
    /// <param name="schedule">The programme's cadence.</param>
    public static ProgressionPanel Of(Cohort cohort, IEnumerable<Journey> journeys, MeasurementSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentNullException.ThrowIfNull(schedule);
        Dictionary<ParticipantId, int> rows = [];
        for (int row = 0; row < cohort.Count; row++)
            rows[cohort.Participants[row]] = row;
        (int Row, Journey Journey)[] known =
        [
            .. journeys.Where(journey => journey.Id.Programme == cohort.Programme && rows.ContainsKey(journey.Id.Participant))
                .Select(journey => (Row: rows[journey.Id.Participant], Journey: journey.AsOf(cohort.AsOf))).OrderBy(static pair => pair.Row),
        ];
        Dictionary<StaffId, int> numbers = [];
        foreach (StaffId staff in known.SelectMany(static pair => pair.Journey.Caseworkers()).Select(static one => one.Staff).Distinct().Order())
            numbers[staff] = numbers.Count;
        List<PanelPeriod> periods = [];
        foreach ((int row, Journey journey) in known)
            periods.AddRange(PeriodsOf(cohort, row, journey, schedule, numbers));
        return From(periods);
    }

    /// <summary>The number of periods; never whose.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ProgressionPanel ({Periods.Length} periods)");

    private static IEnumerable<PanelPeriod> PeriodsOf(Cohort cohort, int row, Journey journey, MeasurementSchedule schedule, Dictionary<StaffId, int> numbers)
    {
        if (journey.Episode() is not { } episode || episode.FirstStart > cohort.On)
            yield break;
        ImmutableArray<EnrolledInterval> enrolled = journey.EnrolledIntervals();
        ImmutableArray<ActivityInterval> activities = journey.Activities();
        ImmutableArray<CaseworkerAssignment> caseworkers = journey.Caseworkers();
        ImmutableArray<CaseworkerChange> changes = journey.CaseworkerChanges();
        LocalDate? work = cohort.Reached(Milestone.WorkOrStudies)[row];
        for (int period = 0; period < MostPeriods; period++)
        {
            LocalDate first = schedule.DueDate(episode.FirstStart, period);
            LocalDate next = schedule.DueDate(episode.FirstStart, period + 1);
            if (first > cohort.On || enrolled.All(interval => interval.End < first))
                yield break;
            if (!enrolled.Any(interval => interval.Period.Contains(first)))
                continue;

            // Work from before the first day in the programme is work from the first day, as in the time to outcome.
            LocalDate? reached = work < episode.FirstStart ? episode.FirstStart : work;
            PanelPeriod begun = new()
            {
                Row = row,
                Period = period,
                Days = Period.DaysBetween(first, next),
                IsOver = next.PlusDays(-1) <= cohort.On,
                IsAtRisk = !(reached < first),
                ReachedWork = reached >= first && reached < next && reached <= cohort.On,
                CaseworkerChanges = changes.Count(change => change.On >= first && change.On < next && change.On <= cohort.On),
                EarlierCaseworkerChanges = changes.Count(change => change.On < first),
                Caseworker = caseworkers.FirstOrDefault(one => one.Start <= first && !(one.End < first)) is { } responsible ? numbers[responsible.Staff] : null,
            };
            yield return Count(begun, first, next, cohort.On, enrolled, activities);
        }
    }

    private static PanelPeriod Count(
        PanelPeriod period, LocalDate first, LocalDate next, LocalDate on, ImmutableArray<EnrolledInterval> enrolled, ImmutableArray<ActivityInterval> activities)
    {
        int days = 0;
        int active = 0;
        int directed = 0;
        int parallel = 0;
        for (LocalDate day = first; day < next && day <= on; day = day.PlusDays(1))
        {
            if (!enrolled.Any(interval => interval.Period.Contains(day)))
                continue;
            bool any = false;
            bool job = false;
            bool other = false;
            foreach (ActivityInterval activity in activities)
            {
                if (!activity.Period.Contains(day))
                    continue;
                any = true;
                job |= activity.Kind == ActivityKind.JobDirected;
                other |= activity.Kind != ActivityKind.JobDirected;
            }

            days++;
            active += any ? 1 : 0;
            directed += job ? 1 : 0;
            parallel += job && other ? 1 : 0;
        }

        return period with { EnrolledDays = days, ActiveDays = active, JobDirectedDays = directed, JobDirectedParallelDays = parallel };
    }
}
