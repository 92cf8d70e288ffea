using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Progression;

/// <summary>The measurements that one caseworker should see to in a week: a list to work from, never a count of whose lists are long.</summary>
/// <param name="Caseworker">The caseworker; <see langword="null"/> for participants who have none on the day.</param>
/// <param name="Measurements">What is due, by due day and then by participant.</param>
public sealed record DueList(StaffId? Caseworker, ImmutableArray<DueMeasurement> Measurements)
{
    /// <summary>
    /// Who is due in the week of a day, Monday to Sunday, for each caseworker: the due day lies in the week, or lay before it and the
    /// window is still open, and a rater's form is not there yet.
    /// </summary>
    /// <param name="journeys">The journeys, or what a reader may see of them.</param>
    /// <param name="schedule">The programme's cadence.</param>
    /// <param name="on">The day.</param>
    /// <param name="role">The role whose holders are to see to it; when left out, everybody who is responsible for the participant on the day.</param>
    /// <param name="raters">Who is to rate; both when left out.</param>
    /// <returns>A list for each caseworker who has something due, in the order of their ids; those without a caseworker last.</returns>
    public static ImmutableArray<DueList> OfWeek(
        IEnumerable<Journey> journeys, MeasurementSchedule schedule, LocalDate on, CaseworkerRole? role = null, ImmutableArray<RaterRole> raters = default)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentNullException.ThrowIfNull(schedule);
        LocalDate monday = on.PlusDays(1 - (int)on.DayOfWeek);
        DatePeriod week = new(monday, monday.PlusDays(6));
        SortedDictionary<StaffId, List<DueMeasurement>> lists = [];
        List<DueMeasurement> nobodys = [];
        foreach (Journey journey in journeys)
        {
            ImmutableArray<DueMeasurement> due = DueIn(journey, schedule, on, week, raters);
            if (due.IsEmpty)
                continue;
            StaffId[] staff =
            [
                .. journey.Caseworkers().Where(one => (role is null || one.Role == role) && one.Start <= on && !(one.End < on)).Select(static one => one.Staff).Distinct(),
            ];
            if (staff.Length == 0)
                nobodys.AddRange(due);
            foreach (StaffId one in staff)
            {
                if (!lists.TryGetValue(one, out List<DueMeasurement>? list))
                    lists.Add(one, list = []);
                list.AddRange(due);
            }
        }

        ImmutableArray<DueList>.Builder all = ImmutableArray.CreateBuilder<DueList>(lists.Count + 1);
        foreach ((StaffId staff, List<DueMeasurement> list) in lists)
            all.Add(new DueList(staff, InOrder(list)));
        if (nobodys.Count > 0)
            all.Add(new DueList(null, InOrder(nobodys)));
        return all.ToImmutable();
    }

    /// <summary>The number of measurements; never whose.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"DueList ({Measurements.Length})");

    private static ImmutableArray<DueMeasurement> DueIn(Journey journey, MeasurementSchedule schedule, LocalDate on, DatePeriod week, ImmutableArray<RaterRole> raters)
    {
        if (MeasurementPlan.Of(journey, schedule, on, set: null, raters) is not { } plan || !journey.EnrolledIntervals().Any(interval => interval.Period.Contains(on)))
            return [];
        return
        [
            .. plan.Waves
                .Where(wave => wave.IsExpected && !(wave.Due > week.End) && !(wave.Window.End < on))
                .Select(wave => new DueMeasurement(
                    journey.Id, wave.Wave, wave.Due, wave.Window.End!.Value, [.. wave.Forms.Where(static form => !form.IsDone).Select(static form => form.Rater)], wave.Due < week.Start))
                .Where(static due => !due.Lacking.IsEmpty),
        ];
    }

    private static ImmutableArray<DueMeasurement> InOrder(List<DueMeasurement> list) =>
        [.. list.OrderBy(static due => due.Due).ThenBy(static due => due.Journey.Participant)];
}
