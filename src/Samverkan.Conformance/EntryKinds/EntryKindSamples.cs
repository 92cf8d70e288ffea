using System.Collections.Immutable;
using Samverkan.Core.Journeys;

namespace Samverkan.Conformance.EntryKinds;

/// <summary>What a kind of entry is tried with. All of it is invented: no real person's history belongs here.</summary>
/// <typeparam name="T">The body.</typeparam>
public sealed record EntryKindSamples<T>
    where T : JourneyEvent
{
    /// <summary>Bodies with every member told, and with as few as can be; at least one.</summary>
    public required ImmutableArray<T> Sound { get; init; }

    /// <summary>At least one body of every version before the one that is written.</summary>
    public ImmutableArray<EarlierBody<T>> Earlier { get; init; } = [];

    /// <summary>Bodies that the rule refuses; at least one when the kind has a rule.</summary>
    public ImmutableArray<RefusedBody<T>> Refused { get; init; } = [];
}
