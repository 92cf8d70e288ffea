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
        MissingFacts =
        [
            .. results.SelectMany(static r => r.MissingFacts).GroupBy(static f => f)
                .Select(static g => new MissingFact(g.Key, g.Count(), FactInformants.Of(g.Key)))
                .OrderByDescending(static m => m.Persons).ThenBy(static m => m.Fact.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The target group.</summary>
    public Criterion TargetGroup { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Each person's result, by id.</summary>
    public ImmutableArray<EligibilityResult> Results { get; }

    /// <summary>The conditions that must all hold, in the order in which the target group states them.</summary>
    public ImmutableArray<ConditionCount> Conditions { get; }

    /// <summary>The conditions one after the other, in the order in which the target group states them.</summary>
    public ImmutableArray<EligibilityFunnelStep> Funnel { get; }

    /// <summary>The facts that are missing of persons who cannot be told of, and who could tell; those that stop most persons first.</summary>
    public ImmutableArray<MissingFact> MissingFacts { get; }

    /// <summary>The number of persons with a value.</summary>
    /// <param name="value">The value.</param>
    public int Count(Truth value) => Results.Count(r => r.Value == value);

    /// <summary>Assesses a population.</summary>
    /// <param name="targetGroup">The target group; what it joins by "all" are its conditions, else it is its own only condition.</param>
    /// <param name="population">The persons, in any order, each once.</param>
    /// <param name="on">The day.</param>
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
        TruthColumns[] judged = [.. conditions.Select(condition => CriterionColumns.Evaluate(condition, facts, on))];
        RowSet[] isFalse = [.. judged.Select(static columns => columns.IsFalse)];
        RowSet[] isUnknown = [.. judged.Select(static columns => columns.IsUnknown)];
        int[] near = new int[conditions.Length];
        int[] declined = new int[conditions.Length];
        var results = ImmutableArray.CreateBuilder<EligibilityResult>(people.Length);
        for (int row = 0; row < people.Length; row++)
        {
            EligibilityCandidate person = people[row];
            ImmutableArray<int> failing = Where(isFalse, row);
            ImmutableArray<int> unknown = Where(isUnknown, row);
            Trace[] traces = [.. unknown.Select(i => conditions[i].Assess(person.Facts, on).Trace)];
            var result = new EligibilityResult(person.Id, !failing.IsEmpty ? Truth.False : unknown.IsEmpty ? Truth.True : Truth.Unknown, failing, unknown);
            if (result.Value == Truth.Unknown)
                result = result with { MissingFacts = [.. traces.SelectMany(UnknownLeaves).Distinct().OrderBy(static f => f.Key, StringComparer.Ordinal)] };
            results.Add(result);
            for (int i = 0; i < traces.Length; i++)
                declined[unknown[i]] += traces[i].Cause == UnknownCause.Declined ? 1 : 0;
            if (result.IsNearMiss)
                near[failing[0]]++;
        }

        return new(
            targetGroup, on, results.MoveToImmutable(),
            [.. conditions.Select((c, i) => new ConditionCount(c, judged[i].IsTrue.Count, isFalse[i].Count, near[i], isUnknown[i].Count - declined[i], declined[i]))]);
    }

    // "All" inside "all" is the same demand; a citation of an "all" is taken apart, other citations keep their name.
    private static IEnumerable<Criterion> Conjuncts(Criterion criterion) => criterion switch
    {
        All all => all.Parts.SelectMany(Conjuncts),
        Cited { Of: All all } => all.Parts.SelectMany(Conjuncts),
        _ => [criterion],
    };

    /// <summary>The facts that would tell what a trace cannot.</summary>
    internal static IEnumerable<Fact> UnknownLeaves(Trace trace)
    {
        if (trace.Value != Truth.Unknown)
            return [];
        return trace.Criterion is Leaf leaf ? [leaf.About] : trace.Parts.SelectMany(UnknownLeaves);
    }

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
