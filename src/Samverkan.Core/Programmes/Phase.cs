using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>A phase of a programme, which may hold phases inside it. Phases are nested, not a partition.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name.</param>
/// <param name="Period">The days.</param>
/// <param name="Source">Where that stands.</param>
public sealed record Phase(ProvisionId Id, PhaseKind Kind, LocalizedText Name, DatePeriod Period, SourceReference Source)
{
    /// <summary>The phases inside this one.</summary>
    public ImmutableArray<Phase> Phases { get; init; } = [];
}
