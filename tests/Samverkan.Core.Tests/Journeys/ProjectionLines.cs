using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>Every projection of a journey as lines that a person can write by hand. What is empty has no line.</summary>
internal static class ProjectionLines
{
    private static readonly int[] FollowUpMonths = [1, 6];

    public static IEnumerable<string> Of(Journey journey, WorkingCalendar calendar, LocalDate until) =>
    [
        $"stage: {Code(journey.Stage())}",
        $"stages: {string.Join(", ", journey.StagesReached().Select(static reached => $"{Code(reached.Stage)} {Day(reached.On)}"))}",
        .. journey.EnrolledIntervals().Select(static interval => Words("enrolled:", interval.Period, interval.Reason is { } reason ? Code(reason) : null, interval.Track)),
        .. Episode(journey),
        .. journey.Activities().Select(static one => Words("activity:", one.Activity, Code(one.Kind), Or(one.Method), Or(one.WeeklyHours), one.Period, one.Reason is { } reason ? Code(reason) : null)),
        .. journey.ActivityGaps(calendar, until).Select(static gap => Invariant($"gap: {gap.Period} {gap.CalendarDays} days, {gap.WorkingDays} working, {Code(gap.Reason)}")),
        Coverage(journey.ActivityCoverage(until)),
        .. Number("days to first employer contact", journey.DaysToFirstEmployerContact()),
        .. Number("days to first job-directed activity", journey.DaysToFirstJobDirectedActivity()),
        .. journey.Caseworkers().Select(static one => Words("caseworker:", one.Role, one.Staff.Value, new DatePeriod(one.Start, one.End))),
        .. journey.CaseworkerChanges().Select(static change => Invariant($"change: {change.Role} {Day(change.On)} after {change.DaysVacant} days")),
        .. journey.Measurements().Select(static _ => "measurement"),
        .. journey.Waivers().Select(static one => Words("waiver:", one.Id, one.Period, Withdrawn(one.WithdrawnFrom))),
        .. journey.Consents().Select(static one => Words("consent:", one.Id, one.Period, Withdrawn(one.WithdrawnFrom))),
        .. journey.Team() is { } team ? [$"team: {team}"] : Enumerable.Empty<string>(),
        .. journey.Protection() is var protection and not ProtectedIdentityKind.None ? [$"protection: {Code(protection)}"] : Enumerable.Empty<string>(),
        .. journey.SubsidisedEmployments().Select(static one => Words("employment:", one.Employment, one.Form, Or(one.SubsidisedPercent), one.Period, one.Reason is { } reason ? Code(reason) : null)),
        .. journey.PlanningWeeks(until).Select(Week),
        .. journey.Attendance().Select(static one => Invariant($"attendance: {one.Activity} {one.AttendedHours} of {Or(one.PlannedHours)} in {one.Records}")),
        .. journey.Recommendations().Select(Advice),
        .. journey.Outreach() is { } outreach ? [Outreach(outreach)] : Enumerable.Empty<string>(),
        .. journey.MergedPersons().Select(static merge => $"merged: {merge.Other} {Day(merge.On)}"),
        .. journey.FollowUps([.. FollowUpMonths], until).Select(static one => Words("follow-up:", one.MonthsAfterExit, Day(one.DueOn), Code(one.State), one.DoneOn is { } on ? Day(on) : null, one.Status is { } status ? Code(status) : null)),
        .. Facts(journey.Facts()),
    ];

    private static IEnumerable<string> Episode(Journey journey)
    {
        if (journey.Episode() is not { } episode)
            return [];
        string reason = episode.Reason is { } known ? $"{Code(known)}, " : "";
        return [Invariant($"episode: {new DatePeriod(episode.FirstStart, episode.LastExit)} {reason}{episode.Entries} {(episode.Entries == 1 ? "interval" : "intervals")}")];
    }

    private static string Coverage(ActivityCoverage one) =>
        Invariant($"coverage: {one.EnrolledDays} enrolled, {one.CoveredDays} covered, {one.ParallelDays} parallel, {one.JobDirectedWithOtherDays} job-directed beside other");

    private static string Week(PlanningWeek week) => Invariant(
        $"week: {Day(week.Monday)} {week.FullTimeHours} full time, {week.PlannedHours} planned, {week.ShortfallHours} short, {(week.ActivityHours is { } hours ? hours.ToString("0.##", CultureInfo.InvariantCulture) : "unknown")} in activities")
        + (week.Reason is { } reason ? $", {Code(reason)}" : "");

    private static string Advice(Recommendation one) =>
        $"recommendation: {one.Id} {one.Category} {Code(one.Aim)} {Code(one.State)}, made {Day(one.Made)}"
        + (one.HandedOverOn is { } handed ? $", handed over {Day(handed)} to {one.HandedOverTo}" : "")
        + (one.AnsweredOn is { } answered ? $", answered {Day(answered)}" : "");

    private static string Outreach(OutreachFunnel one) =>
        Invariant($"outreach: {one.Attempts} by {string.Join(", ", one.Tried.Select(static channel => Code(channel)))}, first {Day(one.First)}")
        + On("reached", one.Reached) + On("interested", one.Interested) + On("informed", one.Informed) + On("started", one.Started);

    private static IEnumerable<string> Facts(FactTimeline facts)
    {
        foreach (Observation<string> outcome in facts.Of(StandardFacts.Outcome))
            yield return $"fact: outcome {outcome.Value}";
        foreach (Observation<string> category in facts.Of(StandardFacts.RecommendationCategory))
            yield return $"fact: recommended {category.Value}";
        if (facts.Of(StandardFacts.HandedOver) is [.., { Value: true }])
            yield return "fact: handed over";
    }

    private static IEnumerable<string> Number(string name, int? number) => number is { } known ? [Invariant($"{name}: {known}")] : [];

    private static string On(string name, LocalDate? day) => day is { } known ? $", {name} {Day(known)}" : "";

    private static string? Withdrawn(LocalDate? day) => day is { } known ? $"withdrawn {Day(known)}" : null;

    private static string Or(Slug? slug) => slug?.Value ?? "-";

    private static string Or(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    private static string Words(params object?[] words) => string.Join(' ', words.Where(static word => word is not null).Select(static word => Convert.ToString(word, CultureInfo.InvariantCulture)));

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
