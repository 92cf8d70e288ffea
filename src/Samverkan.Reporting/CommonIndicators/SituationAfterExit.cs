using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The situation after the last exit, as facts of their own: what was observed, what the outcomes say and what a follow-up found, laid
/// day by day so that what became known last holds.
/// </summary>
/// <remarks>
/// What was true when somebody came says nothing of when they left. So a "no" counts for the time after the exit only when it was
/// recorded on the day of exit or later, and the situation six months after only by what was recorded on that day or later;
/// otherwise it is unknown.
/// </remarks>
internal static class SituationAfterExit
{
    /// <summary>The yes-or-no facts that it is made of.</summary>
    public static ImmutableArray<TypedFact<bool>> YesOrNo { get; } =
    [
        StandardFacts.Employed, StandardFacts.InEducation, StandardFacts.Unemployed,
        IndicatorFacts.SeekingWork, IndicatorFacts.QualificationGained, IndicatorFacts.ImprovedSituation,
    ];

    /// <summary>The coded facts that it is made of.</summary>
    public static ImmutableArray<TypedFact<string>> Coded { get; } = [StandardFacts.Outcome, FollowUpCodes.Fact];

    public static FactTimeline Of(FactTimeline facts, LocalDate exit)
    {
        LocalDate later = ResultWindow.SixMonthsAfter(exit);
        Observation<bool>[] employed =
        [
            .. facts.Of(StandardFacts.Employed),
            .. Outcomes(facts, "work", "subsidised-work", "self-employment"),
            .. FollowUps(facts, static status => status switch
            {
                FollowUpStatus.Working or FollowUpStatus.WorkingWithSubsidy => true,
                FollowUpStatus.JobSeeking or FollowUpStatus.OtherSupport or FollowUpStatus.NeitherWorkingNorSeeking => false,
                _ => null,
            }),
        ];
        Observation<bool>[] studying =
        [
            .. facts.Of(StandardFacts.InEducation),
            .. Outcomes(facts, "studies"),
            .. FollowUps(facts, static status => status switch
            {
                FollowUpStatus.Studying => true,
                FollowUpStatus.NeitherWorkingNorSeeking => false,
                _ => null,
            }),
        ];
        // unemployed is out of work and seeking it
        Observation<bool>[] seeking =
        [
            .. facts.Of(IndicatorFacts.SeekingWork),
            .. facts.Of(StandardFacts.Unemployed).Where(static known => known is { HasValue: true, Value: true }),
            .. Outcomes(facts, "job-search"),
            .. FollowUps(facts, static status => status switch
            {
                FollowUpStatus.JobSeeking => true,
                FollowUpStatus.NeitherWorkingNorSeeking => false,
                _ => null,
            }),
        ];
        Observation<bool>[] qualified = [.. facts.Of(IndicatorFacts.QualificationGained), .. Outcomes(facts, "qualification")];
        FactTimelineBuilder builder = new();
        Add(builder, IndicatorFacts.EmployedAfter, employed, exit, keepsYes: true);
        Add(builder, IndicatorFacts.StudyingAfter, studying, exit, keepsYes: true);
        Add(builder, IndicatorFacts.SeekingAfter, seeking, exit, keepsYes: false);
        Add(builder, IndicatorFacts.QualifiedAfter, qualified, exit, keepsYes: true);
        Add(builder, IndicatorFacts.EmployedLater, employed, later, keepsYes: false);
        Add(builder, IndicatorFacts.ImprovedLater, [.. facts.Of(IndicatorFacts.ImprovedSituation)], later, keepsYes: false);
        return builder.Build();
    }

    private static void Add(FactTimelineBuilder builder, TypedFact<bool> fact, IEnumerable<Observation<bool>> observations, LocalDate from, bool keepsYes)
    {
        Observation<bool>[] known = [.. observations.OrderBy(static observation => observation.KnownFrom)];
        foreach (Stretch<bool> stretch in Stretch<bool>.DayByDay(known))
        {
            Observation<bool> holding = stretch.Observation;
            bool isLate = SwedishTime.DayOf(holding.KnownFrom) >= from;
            if (!isLate && !(keepsYes && holding is { HasValue: true, Value: true }))
                continue;
            builder.Add(fact, holding.HasValue
                ? new Observation<bool>(holding.Value, stretch.Days, holding.KnownFrom, holding.Entry)
                : Observation<bool>.Declined(stretch.Days, holding.KnownFrom, holding.Entry));
        }
    }

    private static IEnumerable<Observation<bool>> Outcomes(FactTimeline facts, params string[] codes) =>
        facts.Of(StandardFacts.Outcome)
            .Where(known => known.HasValue && codes.Contains(known.Value, StringComparer.Ordinal))
            .Select(static known => new Observation<bool>(true, known.Period, known.KnownFrom, known.Entry));

    private static IEnumerable<Observation<bool>> FollowUps(FactTimeline facts, Func<FollowUpStatus, bool?> meaning)
    {
        foreach (Observation<string> known in facts.Of(FollowUpCodes.Fact))
        {
            if (!known.HasValue)
                yield return Observation<bool>.Declined(known.Period, known.KnownFrom, known.Entry);
            else if (FollowUpCodes.Find(known.Value) is { } status && meaning(status) is { } value)
                yield return new Observation<bool>(value, known.Period, known.KnownFrom, known.Entry);
        }
    }
}
