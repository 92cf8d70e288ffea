using System.Collections.Immutable;
using Samverkan.Core.Identity;

namespace Samverkan.Matching.Fairness;

/// <summary>
/// Shows that an attribute which must not matter does not: with the attribute swapped, and nothing else, everybody gets the same as before. It finds
/// what depends on the attribute directly; what depends on something that goes with it is what <see cref="RuleEffects"/> and the comparisons of groups are for.
/// </summary>
public static class CounterfactualCheck
{
    /// <summary>Swaps the attribute of each person alone, and then of everybody at once.</summary>
    /// <typeparam name="TPerson">A person as the host has it, with the attribute: what the placement's candidates, facts and needs are made of.</typeparam>
    /// <param name="people">The people.</param>
    /// <param name="swapped">The same person with the attribute swapped and nothing else, for example a woman for a man.</param>
    /// <param name="outcomes">Everything from the people to what each gets, in words that can be compared: a team, a reason, a verdict.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Who gets something else; nobody when the attribute does not matter.</returns>
    /// <exception cref="ArgumentException">The outcomes are not for the same people.</exception>
    public static ImmutableArray<CounterfactualChange> Run<TPerson>(
        ImmutableArray<TPerson> people,
        Func<TPerson, TPerson> swapped,
        Func<ImmutableArray<TPerson>, IReadOnlyDictionary<ParticipantId, string>> outcomes,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(swapped);
        ArgumentNullException.ThrowIfNull(outcomes);
        IReadOnlyDictionary<ParticipantId, string> before = outcomes(people);
        List<CounterfactualChange> changes = [];
        for (int i = 0; i < people.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Compare(before, outcomes(people.SetItem(i, swapped(people[i]))), OnlyOne(i), changes);
        }

        Compare(before, outcomes([.. people.Select(swapped)]), null, changes);
        return [.. changes];

        // Whose it was is told by what the host's own outcomes call the person: those of that person alone.
        ParticipantId? OnlyOne(int i) => outcomes([people[i]]).Keys.Select(static k => (ParticipantId?)k).FirstOrDefault();
    }

    private static void Compare(IReadOnlyDictionary<ParticipantId, string> before, IReadOnlyDictionary<ParticipantId, string> after, ParticipantId? whose, List<CounterfactualChange> changes)
    {
        if (before.Count != after.Count || !before.Keys.All(after.ContainsKey))
            throw new ArgumentException("The outcomes are for the same people.", nameof(after));
        foreach ((ParticipantId person, string was) in before.OrderBy(static p => p.Key))
        {
            if (!string.Equals(was, after[person], StringComparison.Ordinal))
                changes.Add(new(whose, person, was, after[person]));
        }
    }
}
