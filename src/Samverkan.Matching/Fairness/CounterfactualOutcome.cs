using System.Collections.Immutable;

namespace Samverkan.Matching.Fairness;

/// <summary>What somebody gets, and each rule with what it says: by what differs between two of them a change is told through which rule it came.</summary>
/// <param name="Result">What the person gets, in words that can be compared.</param>
/// <param name="Rules">The rules by their keys, each with what it says here.</param>
public sealed record CounterfactualOutcome(string Result, ImmutableArray<(string Rule, string Says)> Rules)
{
    /// <summary>Whether the person is let in to what is tried, such as those of the target group to a place.</summary>
    public bool IsLetIn { get; init; } = true;

    /// <summary>The rules that decide that, each with what it says: where one is let in and the other is not, the change came through these and no others.</summary>
    public ImmutableArray<(string Rule, string Says)> Entrance { get; init; } = [];

    /// <summary>Whether what is tried concerns the person at all: whoever asks for no place, or is not let in to one, gets none whatever is exchanged.</summary>
    public bool IsConcerned { get; init; } = true;

    /// <inheritdoc/>
    public bool Equals(CounterfactualOutcome? other) =>
        other is not null && Result == other.Result && IsLetIn == other.IsLetIn && IsConcerned == other.IsConcerned && Rules.SequenceEqual(other.Rules) && Entrance.SequenceEqual(other.Entrance);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Result, Rules.Length);

    /// <summary>Nothing about anybody.</summary>
    public override string ToString() => nameof(CounterfactualOutcome);

    /// <summary>The rules that do not say the same in both.</summary>
    internal static ImmutableArray<string> Between(CounterfactualOutcome one, CounterfactualOutcome other)
    {
        (ImmutableArray<(string Rule, string Says)> was, ImmutableArray<(string Rule, string Says)> now) = one.IsLetIn == other.IsLetIn ? (one.Rules, other.Rules) : (one.Entrance, other.Entrance);
        HashSet<(string, string)> before = [.. was];
        HashSet<(string, string)> after = [.. now];
        return [.. was.Where(rule => !after.Contains(rule)).Concat(now.Where(rule => !before.Contains(rule))).Select(static rule => rule.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
