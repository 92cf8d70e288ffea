using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;

namespace Samverkan.Matching.Eligibility;

/// <summary>
/// A target group over a population on a day: each person's value, and for each condition how many it keeps out. Immutable.
/// </summary>
/// <remarks>The counts are raw and stay inside; what leaves the house goes through disclosure control.</remarks>
public sealed class EligibilityAssessment
{
    private EligibilityAssessment(Criterion targetGroup, LocalDate on, ImmutableArray<EligibilityResult> results, ImmutableArray<ConditionCount> conditions)
    {
        TargetGroup = targetGroup;
        On = on;
        Results = results;
        Conditions = conditions;
        Funnel = [.. Steps(conditions, results)];
        MissingFacts = [.. Counted(results, static r => r.MissingFacts).Select(static one => new MissingFact(one.Fact, one.Persons, FactInformants.Of(one.Fact)))];
        DeclinedFacts = [.. Counted(results, static r => r.DeclinedFacts).Select(static one => new DeclinedFact(one.Fact, one.Persons))];
    }

    /// <summary>The target group.</summary>
    public Criterion TargetGroup { get; }

    /// <summary>The day on which whoever has no day of their own is judged.</summary>
    public LocalDate On { get; }

    /// <summary>Each person's result, by id.</summary>
    public ImmutableArray<EligibilityResult> Results { get; }

    /// <summary>The conditions that must all hold, in the order in which the target group states them.</summary>
    public ImmutableArray<ConditionCount> Conditions { get; }

    /// <summary>The conditions one after the other, in the order in which the target group states them.</summary>
    public ImmutableArray<EligibilityFunnelStep> Funnel { get; }

    /// <summary>The facts that are missing of persons who cannot be told of, and who could tell; those that stop most persons first.</summary>
    public ImmutableArray<MissingFact> MissingFacts { get; }

    /// <summary>The facts that persons who cannot be told of chose not to tell; those that stop most persons first. Nobody else is to be asked for them.</summary>
    public ImmutableArray<DeclinedFact> DeclinedFacts { get; }

    /// <summary>The number of persons with a value.</summary>
    /// <param name="value">The value.</param>
    public int Count(Truth value) => Results.Count(r => r.Value == value);

    /// <summary>Assesses a population.</summary>
    /// <param name="targetGroup">The target group; what it joins by "all" are its conditions, else it is its own only condition.</param>
    /// <param name="population">The persons, in any order, each once.</param>
    /// <param name="on">The day on which each person is judged who has no day of their own (<see cref="EligibilityCandidate.On"/>).</param>
    /// <exception cref="ArgumentException">A person stands twice.</exception>
    public static EligibilityAssessment Of(Criterion targetGroup, IEnumerable<EligibilityCandidate> population, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(targetGroup);
        ArgumentNullException.ThrowIfNull(population);
        EligibilityCandidate[] people = [.. population.OrderBy(static p => p.Id)];
        if (people.DistinctBy(static p => p.Id).Count() != people.Length)
            throw new ArgumentException("A person stands twice in the population.", nameof(population));
        Criterion[] conditions = [.. Conjuncts(targetGroup)];
        // Everybody at once, condition by condition; a trace is asked for only where nobody can tell.
        FactColumns facts = FactColumns.From([.. people.Select(static p => p.Facts)]);
        LocalDate[] days = [.. people.Select(person => person.On ?? on)];
        Column<LocalDate?> each = Column<LocalDate?>.Of([.. days.Select(static day => (LocalDate?)day)]);
        TruthColumns[] judged = [.. conditions.Select(condition => CriterionColumns.Evaluate(condition, facts, each))];
        RowSet[] isFalse = [.. judged.Select(static columns => columns.IsFalse)];
        RowSet[] isUnknown = [.. judged.Select(static columns => columns.IsUnknown)];
        int[] near = new int[conditions.Length];
        int[] later = new int[conditions.Length];
        int[] declined = new int[conditions.Length];
        var results = ImmutableArray.CreateBuilder<EligibilityResult>(people.Length);
        for (int row = 0; row < people.Length; row++)
        {
            EligibilityCandidate person = people[row];
            ImmutableArray<int> failing = Where(isFalse, row);
            ImmutableArray<int> unknown = Where(isUnknown, row);
            Trace[] traces = [.. unknown.Select(i => conditions[i].Assess(person.Facts, days[row]).Trace)];
            var result = new EligibilityResult(person.Id, !failing.IsEmpty ? Truth.False : unknown.IsEmpty ? Truth.True : Truth.Unknown, failing, unknown) { On = days[row] };
            if (result.Value == Truth.Unknown)
                result = result with { MissingFacts = [.. Facts(traces.SelectMany(MissingLeaves))], DeclinedFacts = [.. Facts(traces.SelectMany(DeclinedLeaves))] };
            if (result.IsNearMiss)
            {
                // The whole group is asked only of those whom time helps over the condition that is in the way.
                bool timeHelps = HoldingDay.FirstAfter(conditions[failing[0]], person.Facts, days[row]) is not null;
                result = result with { HoldsFrom = timeHelps ? HoldingDay.FirstAfter(targetGroup, person.Facts, days[row]) : null };
                near[failing[0]]++;
                later[failing[0]] += result.HoldsFrom is null ? 0 : 1;
            }

            results.Add(result);
            for (int i = 0; i < traces.Length; i++)
                declined[unknown[i]] += traces[i].Cause == UnknownCause.Declined ? 1 : 0;
        }

        return new(
            targetGroup, on, results.MoveToImmutable(),
            [.. conditions.Select((c, i) => new ConditionCount(c, judged[i].IsTrue.Count, isFalse[i].Count, near[i], isUnknown[i].Count - declined[i], declined[i]) { HoldsLater = later[i] })]);
    }

    // "All" inside "all" is the same demand; a citation of an "all" is taken apart, other citations keep their name.
    private static IEnumerable<Criterion> Conjuncts(Criterion criterion) => criterion switch
    {
        All all => all.Parts.SelectMany(Conjuncts),
        Cited { Of: All all } => all.Parts.SelectMany(Conjuncts),
        _ => [criterion],
    };

    /// <summary>The facts that would tell what a trace cannot, and that nobody has told, or not of all days that decide.</summary>
    internal static IEnumerable<Fact> MissingLeaves(Trace trace) => UnknownLeaves(trace).Where(static leaf => leaf.Cause != UnknownCause.Declined).Select(static leaf => ((Leaf)leaf.Criterion).About);

    /// <summary>The facts that would tell what a trace cannot, and that the person chose not to tell, wholly or of some of the days that decide.</summary>
    internal static IEnumerable<Fact> DeclinedLeaves(Trace trace) => UnknownLeaves(trace).Where(static leaf => leaf.Cause != UnknownCause.Missing).Select(static leaf => ((Leaf)leaf.Criterion).About);

    private static IEnumerable<Trace> UnknownLeaves(Trace trace) =>
        trace.Value != Truth.Unknown ? [] : trace.Criterion is Leaf ? [trace] : trace.Parts.SelectMany(UnknownLeaves);

    private static IEnumerable<Fact> Facts(IEnumerable<Fact> facts) => facts.Distinct().OrderBy(static fact => fact.Key, StringComparer.Ordinal);

    private static IEnumerable<(Fact Fact, int Persons)> Counted(ImmutableArray<EligibilityResult> results, Func<EligibilityResult, ImmutableArray<Fact>> of) =>
        results.SelectMany(result => of(result)).GroupBy(static fact => fact).Select(static same => (Fact: same.Key, Persons: same.Count()))
            .OrderByDescending(static one => one.Persons).ThenBy(static one => one.Fact.Key, StringComparer.Ordinal);

    private static IEnumerable<EligibilityFunnelStep> Steps(ImmutableArray<ConditionCount> conditions, ImmutableArray<EligibilityResult> results)
    {
        // Where each person stops: at the first condition that does not hold or cannot be told.
        int[] fails = new int[conditions.Length];
        int[] unknown = new int[conditions.Length];
        foreach (EligibilityResult result in results)
        {
            int failing = result.Failing.IsEmpty ? int.MaxValue : result.Failing[0];
            int untold = result.Unknown.IsEmpty ? int.MaxValue : result.Unknown[0];
            if (failing < untold)
                fails[failing]++;
            else if (untold < failing)
                unknown[untold]++;
        }

        int entering = results.Length;
        for (int i = 0; i < conditions.Length; i++)
        {
            int holds = entering - fails[i] - unknown[i];
            yield return new(conditions[i].Condition, entering, holds, fails[i], unknown[i]);
            entering = holds;
        }
    }

    private static ImmutableArray<int> Where(RowSet[] conditions, int row) => [.. Enumerable.Range(0, conditions.Length).Where(i => conditions[i][row])];
}
