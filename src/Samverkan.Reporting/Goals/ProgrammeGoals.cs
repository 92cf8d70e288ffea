using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.Goals;

/// <summary>
/// All goals of a programme, evaluated over a cohort and the programme's own log, and explained person by person by the same criteria.
/// What is in it is not protected: a report is, see <see cref="Reports.ReportProtection"/>.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ProgrammeGoals
{
    private readonly Cohort _cohort;
    private readonly LocalDate? _before;

    private ProgrammeGoals(Cohort cohort, LocalDate? before, ImmutableArray<GoalEvaluation> goals)
    {
        _cohort = cohort;
        _before = before;
        Goals = goals;
    }

    /// <summary>The goals, in the order in which the programme states them.</summary>
    public ImmutableArray<GoalEvaluation> Goals { get; }

    /// <summary>The programme.</summary>
    public ProgrammeId Programme => _cohort.Programme;

    /// <summary>The goal with a key, or <see langword="null"/>.</summary>
    /// <param name="goal">The key.</param>
    public GoalEvaluation? Find(GoalId goal) => Goals.FirstOrDefault(one => one.Goal.Id == goal);

    /// <summary>Evaluates the goals of a programme.</summary>
    /// <param name="cohort">The participants as they stood on a day and were known at an instant.</param>
    /// <param name="programme">The programme, in the readings chosen by <see cref="Core.Programmes.Programme.TryChoose"/>.</param>
    /// <param name="log">The programme's own log; only what was recorded by the cohort's instant, of days up to the cohort's, is counted.</param>
    /// <returns>Every goal.</returns>
    /// <remarks>
    /// A number of persons or events that is enough is reached when it is reached. A share, and a number that may not be exceeded, is judged when
    /// the programme has ended and its last day is known of; before, it is too early. A result that is missing counts as below the line, never as above it. A goal about a step that
    /// comes before consent counts those without consent too. A goal that is met in ways of working has no level: where entries of the log name it, it stands as
    /// <see cref="GoalState.EvidenceNoted"/> with what they tell.
    /// </remarks>
    /// <exception cref="ArgumentException">The cohort or the log is of another programme.</exception>
    public static ProgrammeGoals Evaluate(Cohort cohort, Programme programme, ProgrammeLog? log = null) => Evaluate(cohort, programme, log, null);

    /// <summary>
    /// Evaluates the goals within a period: persons whom a goal has come to be about during it, and events of its days. Whoever a goal was about on the
    /// day before, as it is known now, belongs to an earlier period.
    /// </summary>
    /// <param name="cohort">The participants as they stood on the period's last day.</param>
    /// <param name="programme">The programme, in the readings chosen by <see cref="Core.Programmes.Programme.TryChoose"/>.</param>
    /// <param name="within">The period; its last day is the cohort's.</param>
    /// <param name="log">The programme's own log.</param>
    /// <returns>Every goal. None is judged, since the levels are the whole programme's.</returns>
    /// <remarks>Periods that follow on each other divide, for each goal, the persons of the time from the beginning, where nothing ceases to hold.</remarks>
    /// <exception cref="ArgumentException">The cohort or the log is of another programme, or the period ends on another day than the cohort's.</exception>
    public static ProgrammeGoals EvaluateWithin(Cohort cohort, Programme programme, DatePeriod within, ProgrammeLog? log = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (within.End != cohort.On)
            throw new ArgumentException("The period ends on the cohort's day.", nameof(within));
        return Evaluate(cohort, programme, log, within.Start.PlusDays(-1));
    }

    private static ProgrammeGoals Evaluate(Cohort cohort, Programme programme, ProgrammeLog? log, LocalDate? before)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(programme);
        if (cohort.Programme != programme.Id)
            throw new ArgumentException("The cohort is of another programme.", nameof(cohort));
        if (log is not null && log.Id != programme.Id)
            throw new ArgumentException("The log is of another programme.", nameof(log));
        // what was not yet known cannot have ended
        bool isOver = programme.Period.Value.End is { } end && cohort.LastKnownDay >= end;
        ProgrammeLog? known = log?.AsOf(cohort.AsOf);
        FactTimeline?[] timelines = new FactTimeline?[cohort.Count];
        ImmutableArray<LearningEvidence> told = known?.Evidence(cohort.On, before) ?? [];
        return new ProgrammeGoals(cohort, before, [.. programme.Goals.Select(goal => Evaluate(cohort, goal, known, told.FirstOrDefault(one => one.Goal == goal.Id), before, isOver, timelines))]);
    }

    /// <summary>Why one person counts in each goal or does not, as known in the cohort. Personal: only for whoever may read the person's journey.</summary>
    /// <param name="participant">The person.</param>
    /// <returns>One explanation for each goal, in order; none when the person is not in the cohort.</returns>
    public ImmutableArray<GoalExplanation> Explain(ParticipantId participant)
    {
        for (int row = 0; row < _cohort.Count; row++)
        {
            if (_cohort.Participants[row] == participant)
                return ExplainRow(row);
        }

        return [];
    }

    internal Cohort Cohort => _cohort;

    internal bool HasWithheld(int row) => _cohort.HasWithheld[row];

    internal FactTimeline FactsOf(int row) => _cohort.Facts.TimelineOf(row);

    internal ImmutableArray<GoalExplanation> ExplainRow(int row)
    {
        FactTimeline facts = FactsOf(row);
        return [.. Goals.Select(evaluated => ExplainBy(evaluated.Goal, facts))];
    }

    /// <summary>Facts from elsewhere, judged on this submission's day and in its period.</summary>
    internal GoalExplanation ExplainBy(Goal goal, FactTimeline facts) => GoalExplanation.Of(goal, facts, _cohort.On, _before);

    private static GoalEvaluation Evaluate(Cohort cohort, Goal goal, ProgrammeLog? log, LearningEvidence? evidence, LocalDate? before, bool isOver, FactTimeline?[] timelines)
    {
        GoalPersons? persons = goal.Numerator is { } numerator ? Divide(cohort, goal, numerator, before, timelines) : null;
        int? events = goal.Counts is { } kind && log is not null
            ? log.Story.Count(told => told.Happened <= cohort.On && !(told.Happened <= before) && GovernanceKinds.FulfilledBy(told.Body) == kind)
            : null;
        (GoalState state, GoalReason because) = Judge(goal, persons, events, evidence, before is not null, isOver);
        return new GoalEvaluation(goal, state, because) { Persons = persons, Events = events, Evidence = evidence };
    }

    private static (GoalState State, GoalReason Because) Judge(Goal goal, GoalPersons? persons, int? events, LearningEvidence? evidence, bool isWithin, bool isOver)
    {
        // what staff see and try can show a way of working; it cannot show an effect outside the programme, nor more or less than something that nobody has stated
        if (evidence is not null && goal is { NotAssessable: NotAssessableReason.Qualitative or NotAssessableReason.NoMeasure, Numerator: null, Counts: null })
            return (GoalState.EvidenceNoted, GoalReason.LogTells);
        if (goal.NotAssessable is not null)
            return (GoalState.NotAssessable, GoalReason.Definition);
        if (goal.Threshold is not { } threshold)
            return (GoalState.NotAssessable, GoalReason.NoLevel);
        if (goal.Counts is not null && events is null)
            return (GoalState.NotAssessable, GoalReason.NoLog);
        if ((events ?? persons?.Counted.Count) is not { } result)
            return (GoalState.NotAssessable, GoalReason.NoLevel);
        if (isWithin)
            return (GoalState.NotAssessable, GoalReason.WithinPeriod);
        if (goal.Unit == CountingUnit.Respondents)
            return (GoalState.NotAssessable, GoalReason.UnitNotRecorded);
        bool? isReached = threshold.IsReached(result, persons?.Concerned.Count ?? 0);
        return threshold.Kind switch
        {
            ThresholdKind.AtLeastCount when isReached == true => (GoalState.Met, GoalReason.Compared),
            ThresholdKind.ExactCount when result > threshold.Value => (GoalState.NotMet, GoalReason.Compared),
            _ when !isOver => (GoalState.TooEarly, GoalReason.ProgrammeGoesOn),
            _ when isReached is null => (GoalState.NotAssessable, GoalReason.NobodyConcerned),
            _ => (isReached == true ? GoalState.Met : GoalState.NotMet, GoalReason.Compared),
        };
    }

    private static GoalPersons Divide(Cohort cohort, Goal goal, Criterion numerator, LocalDate? before, FactTimeline?[] timelines)
    {
        // Those without consent have no dates, so of them it is only known what was so on the cohort's day.
        FactColumns facts = before is null && cohort.WithoutConsent is { } others && BeforeConsent.CanReach(goal) ? cohort.Facts.Concat(others) : cohort.Facts;
        TruthColumns concerned = goal.Population is { } population
            ? CriterionColumns.Evaluate(population, facts, cohort.On)
            : new TruthColumns(RowSet.All(facts.Rows), RowSet.None(facts.Rows));
        if (before is { } day)
        {
            RowSet earlier = CriterionColumns.Evaluate(goal.Population ?? numerator, cohort.Facts, day).IsTrue;
            concerned = new TruthColumns(concerned.IsTrue.Except(earlier), concerned.IsUnknown.Except(earlier));
        }

        TruthColumns judged = CriterionColumns.Evaluate(numerator, facts, cohort.On);
        RowSet unknown = concerned.IsTrue.And(judged.IsUnknown);
        Dictionary<int, GoalStanding> causes = unknown.Rows.ToDictionary(
            static row => row,
            row => GoalExplanation.Cause(goal, numerator.Assess(row < timelines.Length ? timelines[row] ??= cohort.Facts.TimelineOf(row) : facts.TimelineOf(row), cohort.On).Cause));
        RowSet Because(GoalStanding standing) => RowSet.Where(facts.Rows, row => causes.TryGetValue(row, out GoalStanding cause) && cause == standing);
        return new GoalPersons(
            concerned.IsTrue, concerned.IsTrue.And(judged.IsTrue), concerned.IsTrue.And(judged.IsFalse),
            Because(GoalStanding.NotAnswered), Because(GoalStanding.Declined), Because(GoalStanding.Unknown), concerned.IsUnknown);
    }
}
