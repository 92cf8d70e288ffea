using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A stage of the way through and those who did not go on from it.</summary>
/// <param name="Label">The stage.</param>
/// <param name="Value">How many reached it.</param>
public sealed record FlowStage(LocalizedText Label, FigureId Value)
{
    /// <summary>Those who did not go on to the next stage, by reason; "still there" is a reason.</summary>
    public ImmutableArray<FlowLoss> Losses { get; init; } = [];
}
