using System.Collections.Immutable;

namespace Samverkan.Matching.Fairness;

/// <summary>Somebody who gets something else when an attribute is exchanged, and through which rules.</summary>
/// <param name="Change">Whose attribute was exchanged and who gets what.</param>
/// <param name="Rules">The rules that then say something else, by their keys; none where the result came in a way of which the trial tells no rule: something to look into.</param>
public sealed record AttributeChange(CounterfactualChange Change, ImmutableArray<string> Rules)
{
    /// <inheritdoc/>
    public bool Equals(AttributeChange? other) => other is not null && Change == other.Change && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Change, Rules.Length);

    /// <summary>Nothing about anybody.</summary>
    public override string ToString() => nameof(AttributeChange);
}
