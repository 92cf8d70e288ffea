using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Identity;
using Samverkan.Matching.Eligibility;

namespace Samverkan.Matching.Fairness;

/// <summary>Tells what each rule of a target group does to each group of people: a rule that is the same for everybody may still keep out one group more than others.</summary>
public static class RuleEffects
{
    /// <summary>Works out the effects on the groups of a division; whose group is not stated is counted in none.</summary>
    /// <param name="assessment">The target group over a population.</param>
    /// <param name="cohort">The cohort that is divided; people of the assessment who are not in it are counted in no group.</param>
    /// <param name="grouping">The division, for example one of <see cref="Analysis.Fairness.AccessGroupings"/>.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="need">The division within which people count as of equal need; <see langword="null"/> to compare only as it is.</param>
    /// <returns>One for each condition and group, in the order of the conditions and then of the groups' keys.</returns>
    public static ImmutableArray<GroupEffect> Of(EligibilityAssessment assessment, Cohort cohort, Grouping grouping, double confidence = 0.95, Grouping? need = null)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        return Of(assessment, grouping.KeyOf(cohort), confidence, need?.KeyOf(cohort));
    }

    /// <summary>Works out the effects on people who have no journey yet, or none that may be counted: by their own facts on the day on which each was judged.</summary>
    /// <param name="assessment">The target group over a population.</param>
    /// <param name="population">The same persons.</param>
    /// <param name="grouping">The division; whoever has not told it is counted in none.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="need">The division within which people count as of equal need; <see langword="null"/> to compare only as it is.</param>
    /// <returns>One for each condition and group, in the order of the conditions and then of the groups' keys.</returns>
    /// <exception cref="ArgumentException">Somebody of the assessment is not in the population.</exception>
    public static ImmutableArray<GroupEffect> Of(
        EligibilityAssessment assessment, IEnumerable<EligibilityCandidate> population, FactGrouping grouping, double confidence = 0.95, FactGrouping? need = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(grouping);
        Dictionary<ParticipantId, EligibilityCandidate> people = population.ToDictionary(static person => person.Id);
        if (!assessment.Results.All(result => people.ContainsKey(result.Id)))
            throw new ArgumentException("The population is the one that was assessed.", nameof(population));
        Func<ParticipantId, string?> KeyOf(FactGrouping by) => person => by.KeyOf(people[person].Facts, people[person].On ?? assessment.On);
        return Of(assessment, KeyOf(grouping), confidence, need is null ? null : KeyOf(need));
    }

    /// <summary>Works out the effects.</summary>
    /// <param name="assessment">The target group over a population.</param>
    /// <param name="groupOf">The key of a person's group; <see langword="null"/> when it is not known, and the person is then counted in none.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="needOf">The key of a person's need, for example the distance from the labour market: those with the same are of equal need. Whoever's is not known is told as missing. <see langword="null"/> to compare only as it is.</param>
    /// <returns>One for each condition and group, in the order of the conditions and then of the groups' keys.</returns>
    public static ImmutableArray<GroupEffect> Of(EligibilityAssessment assessment, Func<ParticipantId, string?> groupOf, double confidence = 0.95, Func<ParticipantId, string?>? needOf = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(groupOf);
        ILookup<string, EligibilityResult> groups = assessment.Results.Where(r => groupOf(r.Id) is not null).ToLookup(r => groupOf(r.Id)!, StringComparer.Ordinal);
        int nowhere = assessment.Results.Length - groups.Sum(static g => g.Count());
        string[] keys = [.. groups.Select(static g => g.Key).Order(StringComparer.Ordinal)];
        var all = ImmutableArray.CreateBuilder<GroupEffect>();
        for (int condition = 0; condition < assessment.Conditions.Length; condition++)
        {
            foreach (string key in keys)
            {
                (Proportion keptOut, int alone, int unknown) = Count(groups[key], condition);
                (Proportion others, _, int unknownOfOthers) = Count(keys.Where(k => k != key).SelectMany(k => groups[k]), condition);
                int missing = unknown + unknownOfOthers + nowhere;
                (StratifiedShares Shares, int Untold)? alike = needOf is null ? null : Alike(groups[key], keys.Where(k => k != key).SelectMany(k => groups[k]), condition, needOf);
                all.Add(new(
                    assessment.Conditions[condition].Condition, key, keptOut, new(alone, keptOut.Denominator), unknown,
                    keptOut.DifferenceFrom(others, confidence, missing), keptOut.RatioTo(others, confidence, missing))
                {
                    DifferenceGivenNeed = alike?.Shares.Difference(confidence, missing + alike.Value.Untold),
                    RatioGivenNeed = alike?.Shares.Ratio(confidence, missing + alike.Value.Untold),
                });
            }
        }

        return all.ToImmutable();
    }

    // Of each need the group beside everybody else; those whose need is not known stand in neither.
    private static (StratifiedShares Shares, int Untold) Alike(IEnumerable<EligibilityResult> group, IEnumerable<EligibilityResult> others, int condition, Func<ParticipantId, string?> needOf)
    {
        ILookup<string, EligibilityResult> mine = group.ToLookup(result => needOf(result.Id) ?? "", StringComparer.Ordinal);
        ILookup<string, EligibilityResult> theirs = others.ToLookup(result => needOf(result.Id) ?? "", StringComparer.Ordinal);
        string[] needs = [.. mine.Select(static same => same.Key).Union(theirs.Select(static same => same.Key), StringComparer.Ordinal).Where(static need => need.Length > 0).Order(StringComparer.Ordinal)];
        return (new([.. needs.Select(need => (Count(mine[need], condition).KeptOut, Count(theirs[need], condition).KeptOut))]), mine[""].Count() + theirs[""].Count());
    }

    private static (Proportion KeptOut, int Alone, int Unknown) Count(IEnumerable<EligibilityResult> results, int condition)
    {
        (int told, int out1, int alone, int unknown) = (0, 0, 0, 0);
        foreach (EligibilityResult result in results)
        {
            if (result.Unknown.Contains(condition))
            {
                unknown++;
                continue;
            }

            told++;
            if (!result.Failing.Contains(condition))
                continue;
            out1++;
            alone += result.IsNearMiss ? 1 : 0;
        }

        return (new(out1, told), alone, unknown);
    }
}
