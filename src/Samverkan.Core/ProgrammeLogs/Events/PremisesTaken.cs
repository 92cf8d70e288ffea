using System.Collections.Immutable;
using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>The programme took premises (<i>lokal</i>) into use. Told again for the same premises, it tells what they are like from that day.</summary>
/// <param name="Premises">Which.</param>
/// <param name="Name">What people call them.</param>
/// <param name="Features">What they have that lets everybody use them.</param>
/// <param name="Limits">What remains in the way, in free text.</param>
public sealed record PremisesTaken(PremisesId Premises, string Name, ImmutableArray<PremisesFeature> Features, ImmutableArray<string> Limits = default)
    : ProgrammeEvent("premisesTaken")
{
    /// <summary>What they have that lets everybody use them.</summary>
    public ImmutableArray<PremisesFeature> Features { get; init; } = Features.OrEmpty();

    /// <summary>What remains in the way, in free text.</summary>
    public ImmutableArray<string> Limits { get; init; } = Limits.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(PremisesTaken? other) =>
        other is not null && Premises == other.Premises && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Features.SequenceEqual(other.Features) && Sequences.Same(Limits, other.Limits);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Premises, Name, Sequences.Hash(Features), Sequences.Hash(Limits));
}
