using System.Collections.Immutable;
using Samverkan.Core.Identity;

namespace Samverkan.Matching.Fairness;

/// <summary>
/// Exchanges each attribute that must not matter, one attribute at a time, over everything that people get by rules, and tells which changed a result and through which rule. An attribute that a
/// rule names, such as age in a target group, is then told with that rule: whether it may matter is for people to say. What depends on something that goes with an attribute is what
/// <see cref="RuleEffects"/> and the comparisons of groups are for.
/// </summary>
public static class AttributeTrials
{
    /// <summary>Runs all trials with all attributes.</summary>
    /// <param name="people">The people, each once.</param>
    /// <param name="swaps">The attributes; <see cref="AttributeSwap.Standard"/> for the usual five.</param>
    /// <param name="trials">What people get.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One for each trial and attribute, in their order.</returns>
    public static ImmutableArray<AttributeEffect> Run(
        ImmutableArray<CounterfactualPerson> people, ImmutableArray<AttributeSwap> swaps, ImmutableArray<CounterfactualTrial> trials, CancellationToken cancellation = default)
    {
        var effects = ImmutableArray.CreateBuilder<AttributeEffect>();
        foreach (CounterfactualTrial trial in trials)
        {
            IReadOnlyDictionary<ParticipantId, CounterfactualOutcome> before = trial.Outcomes(people);
            foreach (AttributeSwap swap in swaps)
            {
                cancellation.ThrowIfCancellationRequested();
                ImmutableArray<CounterfactualPerson> others = [.. people.Select(person => person.With(swap))];
                IReadOnlyDictionary<ParticipantId, CounterfactualOutcome> after = trial.Outcomes(others);
                // Also whoever is let in only with the attribute exchanged.
                CounterfactualPerson[] concerned = [.. people.Where(person => before[person.Id].IsConcerned || (after.TryGetValue(person.Id, out CounterfactualOutcome? then) && then.IsConcerned))];
                effects.Add(new(swap.Key, swap.Name, trial.Key, trial.Name, people.Length, concerned.Count(swap.Exchanges), Changes(people, others, swap, trial, before, after, cancellation)) { Concerned = concerned.Length });
            }
        }

        return effects.ToImmutable();
    }

    private static ImmutableArray<AttributeChange> Changes(
        ImmutableArray<CounterfactualPerson> people,
        ImmutableArray<CounterfactualPerson> others,
        AttributeSwap swap,
        CounterfactualTrial trial,
        IReadOnlyDictionary<ParticipantId, CounterfactualOutcome> before,
        IReadOnlyDictionary<ParticipantId, CounterfactualOutcome> all,
        CancellationToken cancellation)
    {
        var changes = ImmutableArray.CreateBuilder<AttributeChange>();
        for (int i = 0; trial.PeopleShare && i < people.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!swap.Exchanges(people[i]))
                continue;
            Compare(trial.Outcomes(people.SetItem(i, others[i])), _ => people[i].Id);
        }

        Compare(all, affected => trial.PeopleShare ? null : affected);
        return changes.ToImmutable();

        void Compare(IReadOnlyDictionary<ParticipantId, CounterfactualOutcome> after, Func<ParticipantId, ParticipantId?> whose)
        {
            foreach ((ParticipantId person, CounterfactualOutcome was) in before.OrderBy(static pair => pair.Key))
            {
                if (!after.TryGetValue(person, out CounterfactualOutcome? now))
                    throw new ArgumentException("The outcomes are for the same people.", nameof(trial));
                if (!string.Equals(was.Result, now.Result, StringComparison.Ordinal))
                    changes.Add(new(new(whose(person), person, was.Result, now.Result), CounterfactualOutcome.Between(was, now)));
            }
        }
    }
}
