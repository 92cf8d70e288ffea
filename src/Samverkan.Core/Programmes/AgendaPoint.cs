using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>A point of the standing agenda (<i>dagordning</i>) that a programme's document lists.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Text">The point, in our own words.</param>
/// <param name="Source">Where it stands.</param>
public sealed record AgendaPoint(ProvisionId Id, LocalizedText Text, SourceReference Source)
{
    /// <summary>What of the records belongs to it; <see langword="null"/> for a point that those who meet fill themselves.</summary>
    public AgendaContent? Shows { get; init; }
}
