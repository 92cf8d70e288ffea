using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>An event of a programme's governance calendar.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Text">What it is, in our own words.</param>
/// <param name="Recurrence">How often.</param>
/// <param name="Source">Where that stands.</param>
public sealed record GovernanceEvent(ProvisionId Id, GovernanceKind Kind, LocalizedText Text, Recurrence Recurrence, SourceReference Source)
{
    /// <summary>The month; <see langword="null"/> when none is named.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>How many times during the project; <see langword="null"/> when no number is named.</summary>
    public int? Times { get; init; }
}
