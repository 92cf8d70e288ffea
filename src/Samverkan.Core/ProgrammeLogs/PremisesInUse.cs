using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>Premises (<i>lokal</i>) as they were through a time.</summary>
/// <param name="Premises">Which.</param>
/// <param name="Name">What people call them.</param>
/// <param name="Features">What they have that lets everybody use them.</param>
/// <param name="Limits">What remains in the way.</param>
/// <param name="Days">From the first day like this to the last; open while nobody has said that it ended.</param>
public sealed record PremisesInUse(PremisesId Premises, string Name, ImmutableArray<PremisesFeature> Features, ImmutableArray<string> Limits, DatePeriod Days)
{
    /// <inheritdoc/>
    public bool Equals(PremisesInUse? other) =>
        other is not null && Premises == other.Premises && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Features.SequenceEqual(other.Features) && Sequences.Same(Limits, other.Limits) && Days == other.Days;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Premises, Name, Sequences.Hash(Features), Sequences.Hash(Limits), Days);
}
