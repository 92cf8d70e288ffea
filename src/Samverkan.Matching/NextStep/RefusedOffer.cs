using System.Collections.Immutable;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>An offered activity that is not proposed, and all that stands against it.</summary>
/// <param name="Offer">The offer with its places.</param>
/// <param name="Because">Why not, at least one.</param>
public sealed record RefusedOffer(OfferedPlaces Offer, ImmutableArray<Refusal> Because)
{
    /// <inheritdoc/>
    public bool Equals(RefusedOffer? other) => other is not null && Offer == other.Offer && Because.SequenceEqual(other.Because);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Offer, Because.Length);

    /// <summary>The offer; never why.</summary>
    public override string ToString() => Offer.Offer.Offer.Value;
}
