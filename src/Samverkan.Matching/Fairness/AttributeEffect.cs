using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Fairness;

/// <summary>What one attribute does to one kind of result: whether anybody gets something else when it is exchanged, and through which rules. The counts are raw and stay inside.</summary>
/// <param name="Attribute">The key of the attribute.</param>
/// <param name="AttributeName">What readers see of it.</param>
/// <param name="Trial">The key of the trial, for example <c>next-step</c>.</param>
/// <param name="TrialName">What readers see of it.</param>
/// <param name="People">How many people there were.</param>
/// <param name="Exchanged">
/// For how many of those whom the trial concerns the attribute really was exchanged: whoever has not told it, or whose district is not known, has nothing to exchange, and whoever asks for no place loses none.
/// </param>
/// <param name="Changes">Who gets something else.</param>
public sealed record AttributeEffect(string Attribute, LocalizedText AttributeName, string Trial, LocalizedText TrialName, int People, int Exchanged, ImmutableArray<AttributeChange> Changes)
{
    /// <summary>How many of them the trial concerns (<see cref="CounterfactualOutcome.IsConcerned"/>), as they are or with the attribute exchanged.</summary>
    public int Concerned { get; init; } = People;

    /// <summary>Whether anything was tried: the attribute was exchanged for somebody.</summary>
    public bool IsTried => Exchanged > 0;

    /// <summary>Whether it was tried and nobody gets anything else. What was not tried is not without effect.</summary>
    public bool IsWithoutEffect => IsTried && Changes.IsEmpty;

    /// <summary>How many people got something else, each counted once.</summary>
    public int Affected => Changes.Select(static change => change.Change.Affected).Distinct().Count();

    /// <summary>The rules through which it came, each with how many people it changed the result of, the most first.</summary>
    public ImmutableArray<(string Rule, int People)> Rules =>
    [
        .. Changes.SelectMany(static change => change.Rules.Select(rule => (rule, change.Change.Affected))).Distinct().GroupBy(static pair => pair.rule, StringComparer.Ordinal)
            .Select(static same => (same.Key, same.Count())).OrderByDescending(static pair => pair.Item2).ThenBy(static pair => pair.Key, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public bool Equals(AttributeEffect? other) => other is not null && Attribute == other.Attribute && Trial == other.Trial && People == other.People && Exchanged == other.Exchanged && Concerned == other.Concerned && Changes.SequenceEqual(other.Changes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attribute, Trial, People, Changes.Length);

    /// <summary>The attribute and the trial; never who.</summary>
    public override string ToString() => $"{Trial} by {Attribute}";
}
