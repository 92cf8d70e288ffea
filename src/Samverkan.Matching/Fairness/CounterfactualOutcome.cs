using System.Collections.Immutable;

namespace Samverkan.Matching.Fairness;

/// <summary>What somebody gets, and each rule with what it says: by what differs between two of them a change is told through which rule it came.</summary>
/// <param name="Result">What the person gets, in words that can be compared.</param>
/// <param name="Rules">The rules by their keys, each with what it says here.</param>
public sealed record CounterfactualOutcome(string Result, ImmutableArray<(string Rule, string Says)> Rules)
{
    /// <inheritdoc/>
    public bool Equals(CounterfactualOutcome? other) => other is not null && Result == other.Result && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Result, Rules.Length);

    /// <summary>Nothing about anybody.</summary>
    public override string ToString() => nameof(CounterfactualOutcome);

    /// <summary>The rules that do not say the same in both.</summary>
    internal static ImmutableArray<string> Between(CounterfactualOutcome one, CounterfactualOutcome other)
    {
        HashSet<(string, string)> before = [.. one.Rules];
        HashSet<(string Rule, string)> after = [.. other.Rules];
        return [.. one.Rules.Where(rule => !after.Contains(rule)).Concat(other.Rules.Where(rule => !before.Contains(rule))).Select(static rule => rule.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
