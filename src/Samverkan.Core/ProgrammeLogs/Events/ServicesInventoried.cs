using System.Collections.Immutable;
using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>What services exist in an area was mapped (<i>kartläggning av arbetsmarknadsverksamheter</i>). It is about services, never about persons.</summary>
/// <param name="Area">Where, in free text: a district, a municipality, a unit.</param>
/// <param name="Services">What was found, in order; empty when there was nothing.</param>
public sealed record ServicesInventoried(string Area, ImmutableArray<InventoriedService> Services)
    : ProgrammeEvent("servicesInventoried")
{
    /// <summary>What was found, in order; empty when there was nothing.</summary>
    public ImmutableArray<InventoriedService> Services { get; init; } = Services.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(ServicesInventoried? other) =>
        other is not null && string.Equals(Area, other.Area, StringComparison.Ordinal) && Sequences.Same(Services, other.Services);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Area, Sequences.Hash(Services));
}
