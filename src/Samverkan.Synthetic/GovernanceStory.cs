using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic;

/// <summary>Meetings, reports, trainings and what staff noted, as the governance calendar has them.</summary>
internal sealed class GovernanceStory(Programme programme, LocalDate last, SeededRandom random, ProgrammeLogWriter writer)
{
    private readonly LocalDate _start = programme.Period.Value.Start;

    private ImmutableArray<Quarter> WholeQuarters { get; } = Whole(programme.Period.Value, last);

    /// <summary>Whether the calendar leaves open how often the steering group meets.</summary>
    public static bool IsSteeringGroupOpen(Programme programme) =>
        !programme.Governance.Any(static planned => planned.Kind == GovernanceKind.SteeringGroup
            && (planned.Recurrence == Recurrence.Quarterly || planned is { Recurrence: Recurrence.Once, Month: not null } or { Recurrence: Recurrence.Times, Times: > 0 }));

    public void Tell()
    {
        ImmutableArray<LocalDate> steering = PlannedDays(GovernanceKind.SteeringGroup, IsSteeringGroupOpen(programme));
        foreach (LocalDate day in steering)
            writer.Loose(day, LogTexts.Meeting(programme, GovernanceKind.SteeringGroup, random));
        foreach (GovernanceKind kind in GovernanceKinds.Meetings.Where(static kind => kind != GovernanceKind.SteeringGroup))
        {
            bool follows = programme.Governance.Any(planned => planned.Kind == kind && planned.Recurrence == Recurrence.EachSteeringGroup);
            foreach (LocalDate day in follows ? [.. steering.Select(Before)] : PlannedDays(kind, false))
                writer.Loose(day, LogTexts.Meeting(programme, kind, random));
        }

        foreach (GovernanceKind kind in GovernanceKinds.Reports)
            Report(kind);
        foreach (HorizontalPrinciple principle in programme.Commitments.Select(static commitment => commitment.Principle).Distinct().Order())
            writer.Loose(Days.Weekday(_start.PlusDays(random.Between(30, 200))), new TrainingHeld(random.Between(4, 30), principle));
        for (int i = 0; i < WholeQuarters.Length; i++)
            Notes(WholeQuarters[i], i);
    }

    private void Report(GovernanceKind kind)
    {
        if (IsQuarterly(kind))
        {
            foreach (Quarter quarter in WholeQuarters)
                writer.Loose(Days.Weekday(quarter.LastDay.PlusDays(random.Between(10, 30))), new ReportDelivered(kind, quarter.Days));
            return;
        }

        foreach (LocalDate day in PlannedDays(kind, false))
            writer.Loose(day, new ReportDelivered(kind));
    }

    // The goals that are met in ways of working take turns; every fourth note names none, as people forget to.
    private GoalId? GoalOf(int note) =>
        LearningGoals.IsEmpty || note % 4 == 3 ? null : LearningGoals[note % LearningGoals.Length];

    private ImmutableArray<GoalId> LearningGoals { get; } =
    [
        .. programme.Goals.Where(static goal => goal is { NotAssessable: NotAssessableReason.Qualitative or NotAssessableReason.NoMeasure, Numerator: null, Counts: null }).Select(static goal => goal.Id),
    ];

    private void Notes(Quarter quarter, int index)
    {
        bool reflects = random.Happens(SyntheticLogAssumptions.Reflections);
        LocalDate reflected = Days.Weekday(quarter.FirstDay.PlusDays(random.Between(5, 80)));
        ReflectionNoted reflection = LogTexts.Reflection(random);
        if (reflects)
            writer.Loose(reflected, reflection with { Goal = GoalOf(index) });
        bool deviates = random.Happens(SyntheticLogAssumptions.Deviations);
        LocalDate seen = Days.Weekday(quarter.FirstDay.PlusDays(random.Between(5, 80)));
        SystemDeviationNoted deviation = LogTexts.Deviation(random);
        if (deviates)
            writer.Loose(seen, deviation with { Goal = GoalOf(index + 1) });
    }

    // The days of a kind: once a quarter, in the months that are named, so many times, or once at the end.
    private ImmutableArray<LocalDate> PlannedDays(GovernanceKind kind, bool isAssumedQuarterly)
    {
        List<LocalDate> days = [];
        ImmutableArray<GovernanceEvent> planned = [.. programme.Governance.Where(one => one.Kind == kind)];
        foreach (GovernanceEvent one in planned)
        {
            if (one is { Recurrence: Recurrence.Once, Month: { } month })
                days.Add(Days.Weekday(month.OnDayOfMonth(random.Between(8, 24))));
            else if (one.Recurrence == Recurrence.Once)
                days.Add(Days.Weekday(last.PlusDays(-random.Between(5, 25))));
            else if (one is { Recurrence: Recurrence.Times, Times: { } times })
                days.AddRange(Enumerable.Range(1, times).Select(i => Days.Weekday(_start.PlusDays(Period.DaysBetween(_start, last) * i / (times + 1)).PlusDays(random.Between(-10, 10)))));
        }

        if (isAssumedQuarterly || IsQuarterly(kind))
        {
            foreach (Quarter quarter in WholeQuarters)
            {
                bool isMissed = random.Happens(SyntheticLogAssumptions.MeetingMissed);
                LocalDate day = Days.Weekday(quarter.FirstDay.PlusMonths(1).PlusDays(random.Between(0, 50)));
                if (!isMissed && !days.Any(named => Quarter.Of(named) == quarter))
                    days.Add(day);
            }
        }

        return [.. days.Order()];
    }

    private LocalDate Before(LocalDate meeting)
    {
        LocalDate day = meeting.PlusDays(-random.Between(5, 9));
        return Days.Within(Days.Weekday(day), _start, meeting);
    }

    private bool IsQuarterly(GovernanceKind kind) => programme.Governance.Any(planned => planned.Kind == kind && planned.Recurrence == Recurrence.Quarterly);

    private static ImmutableArray<Quarter> Whole(DatePeriod period, LocalDate last)
    {
        ImmutableArray<Quarter>.Builder quarters = ImmutableArray.CreateBuilder<Quarter>();
        for (Quarter quarter = Quarter.Of(period.Start); quarter.LastDay <= last; quarter = quarter.Plus(1))
        {
            if (quarter.FirstDay >= period.Start)
                quarters.Add(quarter);
        }

        return quarters.ToImmutable();
    }
}
