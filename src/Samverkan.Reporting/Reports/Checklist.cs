using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>Commitments or criteria with an answer each. No overall judgement is computed from them: people make it.</summary>
/// <param name="Caption">What the list is about.</param>
/// <param name="Items">The items, in order.</param>
public sealed record Checklist(LocalizedText Caption, ImmutableArray<ChecklistItem> Items) : Block
{
    internal override IEnumerable<FigureId> Figures => [];
}
