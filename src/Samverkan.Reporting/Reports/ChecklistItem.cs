using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>One item of a checklist.</summary>
/// <param name="Text">What was promised or asked.</param>
/// <param name="Answer">Where it stands.</param>
/// <param name="Evidence">What shows it, or would show it; written by people, or <see langword="null"/>.</param>
public sealed record ChecklistItem(LocalizedText Text, ChecklistAnswer Answer, LocalizedText? Evidence = null)
{
    /// <summary>Why that is the answer, written by whoever answered; <see langword="null"/> when nothing is written.</summary>
    public LocalizedText? Motivation { get; init; }

    /// <summary>The records and documents that show it.</summary>
    public ImmutableArray<EvidenceLink> Links { get; init; } = [];
}
