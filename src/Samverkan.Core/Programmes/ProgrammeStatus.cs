using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>How far a programme's application has come, and who says so.</summary>
/// <param name="Status">The status.</param>
/// <param name="Says">What the source says.</param>
/// <param name="Source">Where that stands.</param>
public sealed record ProgrammeStatus(ApplicationStatus Status, LocalizedText Says, SourceReference Source)
{
    /// <summary>Whether it stands outside the programme's own document.</summary>
    public bool IsOutside { get; init; }
}
