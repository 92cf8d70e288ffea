using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>The entry breaks at least one rule.</summary>
/// <param name="Refusals">All that is wrong, in the order of the codes' judges; at least one.</param>
public sealed record Refused(ImmutableArray<Refusal> Refusals) : Review
{
    /// <inheritdoc/>
    public bool Equals(Refused? other) => other is not null && Refusals.AsSpan().SequenceEqual(other.Refusals.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Refusals.Length;
}
