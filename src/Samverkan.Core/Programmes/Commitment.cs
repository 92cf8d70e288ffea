using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>Something that a programme has promised for a horizontal principle.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Principle">The principle.</param>
/// <param name="Text">The promise, in our own words.</param>
/// <param name="Evidence">What would show that it is kept, in our own words.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Commitment(ProvisionId Id, HorizontalPrinciple Principle, LocalizedText Text, LocalizedText Evidence, SourceReference Source)
{
    /// <summary>Which side of accessibility; <see langword="null"/> for other principles, or for all sides.</summary>
    public AccessibilitySide? Side { get; init; }

    /// <summary>The phase in which it is due; <see langword="null"/> for the whole programme.</summary>
    public PhaseKind? Due { get; init; }
}
