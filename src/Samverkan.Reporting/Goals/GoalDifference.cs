using System.Collections.Frozen;
using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Reporting.Goals;

/// <summary>
/// The difference between two submissions of a programme's goals, person by person, with the reason for each. It tells of single persons, and so
/// leaves only through a <see cref="Delivery"/>, to a named recipient. A person with protected identity is never a row of it.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class GoalDifference
{
    private readonly ImmutableArray<GoalChange> _changes;

    private GoalDifference(ImmutableArray<GoalChange> changes) => _changes = changes;

    /// <summary>Whether nobody who may be told of stands otherwise in any goal.</summary>
    public bool IsEmpty => _changes.IsEmpty;

    /// <summary>Compares two submissions.</summary>
    /// <param name="earlier">The goals as they were submitted.</param>
    /// <param name="later">The goals as they stand now.</param>
    /// <exception cref="ArgumentException">They are of different programmes.</exception>
    public static GoalDifference Between(ProgrammeGoals earlier, ProgrammeGoals later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (earlier.Programme != later.Programme)
            throw new ArgumentException("The submissions are of different programmes.", nameof(later));
        ImmutableSortedDictionary<ParticipantId, int> before = ToldRows.Of(earlier.Cohort);
        ImmutableSortedDictionary<ParticipantId, int> after = ToldRows.Of(later.Cohort);
        HashSet<ParticipantId> untold = ToldRows.Untold(earlier.Cohort, later.Cohort);
        List<GoalChange> changes = [];
        foreach (ParticipantId person in before.Keys.Union(after.Keys).Where(person => !untold.Contains(person)).Order())
        {
            ImmutableArray<GoalExplanation> was = before.TryGetValue(person, out int row) ? earlier.ExplainRow(row) : [];
            ImmutableArray<GoalExplanation> isNow = after.TryGetValue(person, out int now) ? later.ExplainRow(now) : [];
            foreach (GoalId goal in earlier.Goals.Concat(later.Goals).Select(static one => one.Goal.Id).Distinct())
            {
                GoalExplanation? old = was.FirstOrDefault(one => one.Goal.Id == goal);
                GoalExplanation? current = isNow.FirstOrDefault(one => one.Goal.Id == goal);
                if (old?.Standing == current?.Standing || (old ?? current)!.Standing is GoalStanding.NotAboutPersons)
                    continue;
                changes.Add(Change(person, goal, was.IsEmpty, isNow.IsEmpty, old, current, earlier, () => later.FactsOf(now), !isNow.IsEmpty && later.HasWithheld(now)));
            }
        }

        return new GoalDifference([.. changes]);
    }

    /// <summary>The difference as a table to be delivered: a row for each person and goal.</summary>
    /// <param name="language">The language of the words; the standings and the reasons are also there as they are named in code.</param>
    public DeliveryTable ToDelivery(Language language) => new(
        DeliveryKind.SubmissionDifference, "goal-difference.csv",
        ["participant", "goal", "before", "after", "reason", "facts", "words"],
        _changes.Select(change => ImmutableArray.Create(
            change.Participant.ToString(), change.Goal.Value, change.Before?.ToString() ?? "", change.After?.ToString() ?? "", change.Reason.ToString(),
            string.Join(' ', change.Facts.Select(static fact => fact.Key)), Words(change).In(language))));

    /// <summary>That this is a difference; never of whom.</summary>
    public override string ToString() => nameof(GoalDifference);

    private static GoalChange Change(
        ParticipantId person, GoalId goal, bool isNew, bool isGone, GoalExplanation? old, GoalExplanation? current, ProgrammeGoals earlier, Func<FactTimeline> facts, bool hasWithheld)
    {
        if (isNew)
            return new GoalChange(person, goal, null, current!.Standing, GoalChangeReason.NewPerson, []);
        if (isGone)
            return new GoalChange(person, goal, old!.Standing, null, GoalChangeReason.NoLongerThere, []);
        if (old is null || current is null || old.Goal.Population != current.Goal.Population || old.Goal.Numerator != current.Goal.Numerator)
            return new GoalChange(person, goal, old?.Standing, current?.Standing, GoalChangeReason.OtherReading, []);

        // what is known now of the earlier day, judged as it was judged then
        GoalExplanation thatDay = earlier.ExplainBy(old.Goal, facts());
        if (thatDay.Standing == old.Standing)
        {
            ImmutableArray<Changed> happened = Differing(old, current);
            return new GoalChange(person, goal, old.Standing, current.Standing, happened.IsEmpty ? GoalChangeReason.OtherPeriod : GoalChangeReason.HappenedSince, Names(happened));
        }

        ImmutableArray<Changed> changed = Differing(old, thatDay);
        GoalChangeReason reason = changed.All(static one => one.WasUnknown) ? GoalChangeReason.RecordedLate
            : hasWithheld && changed.All(static one => one.IsUnknown) ? GoalChangeReason.Withheld
            : GoalChangeReason.Corrected;
        return new GoalChange(person, goal, old.Standing, current.Standing, reason, Names(changed));
    }

    private static ImmutableArray<Fact> Names(ImmutableArray<Changed> changed) => [.. changed.Select(static one => one.Fact).Distinct()];

    private static ImmutableArray<Changed> Differing(GoalExplanation old, GoalExplanation current) =>
    [
        .. Leaves(old).Zip(Leaves(current)).Where(static pair => pair.First.Value != pair.Second.Value || pair.First.Cause != pair.Second.Cause)
            .Select(static pair => new Changed(
                ((Leaf)pair.First.Criterion).About,
                pair.First.Value == Truth.Unknown || IsNewEntry(((Leaf)pair.First.Criterion).About, pair.First.Value, pair.Second.Value),
                pair.Second.Value == Truth.Unknown)),
    ];

    // that no entry told of a start is no record of its absence: a first entry of it is late, and corrects nothing
    private static bool IsNewEntry(Fact fact, Truth before, Truth after) =>
        before == Truth.False && after == Truth.True && (Steps.Contains(fact.Key) || StepsOfTracks.Any(prefix => fact.Key.StartsWith(prefix, StringComparison.Ordinal)));

    private static FrozenSet<string> Steps { get; } = new Fact[]
    {
        StandardFacts.Started, StandardFacts.Exited, StandardFacts.Completed, StandardFacts.CoordinatedPlan, StandardFacts.GoneThrough, StandardFacts.Invited, StandardFacts.Informed,
        StandardFacts.HistoryReviewed, StandardFacts.Mapped, StandardFacts.Recommended, StandardFacts.HandedOver,
    }.Select(static fact => fact.Key).ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<string> StepsOfTracks { get; } = [StandardFacts.StartedInPrefix, StandardFacts.EndedInPrefix, StandardFacts.CompletedInPrefix, StandardFacts.AnsweredPrefix];

    private static IEnumerable<Trace> Leaves(GoalExplanation explanation) =>
        new[] { explanation.Population, explanation.Numerator }.OfType<Verdict>().SelectMany(static verdict => Leaves(verdict.Trace));

    private static IEnumerable<Trace> Leaves(Trace trace) => trace.Criterion is Leaf ? [trace] : trace.Parts.SelectMany(Leaves);

    private static LocalizedText Words(GoalChange change)
    {
        LocalizedText reason = change.Reason switch
        {
            GoalChangeReason.NewPerson => ToldRows.NewPerson,
            GoalChangeReason.NoLongerThere => ToldRows.NoLongerThere,
            GoalChangeReason.OtherReading => new("målet läses på ett annat sätt", "the goal is read in another way"),
            GoalChangeReason.RecordedLate => ToldRows.RecordedLate,
            GoalChangeReason.Corrected => ToldRows.Corrected,
            GoalChangeReason.Withheld => ToldRows.Withheld,
            GoalChangeReason.OtherPeriod => new("inlämningarna avser olika tid", "the submissions account for different periods"),
            _ => ToldRows.HappenedSince,
        };
        return change.Facts.Count == 0 ? reason : new(
            $"{reason.Swedish}: {string.Join(", ", change.Facts.Select(static fact => fact.Name.Swedish))}",
            $"{reason.English}: {string.Join(", ", change.Facts.Select(static fact => fact.Name.English))}");
    }

    private sealed record Changed(Fact Fact, bool WasUnknown, bool IsUnknown);
}
