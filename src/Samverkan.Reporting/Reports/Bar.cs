using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>One bar.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">A count or a share.</param>
public sealed record Bar(LocalizedText Label, FigureId Value)
{
    /// <summary>A target on the same scale, or <see langword="null"/>.</summary>
    public FigureId? Target { get; init; }

    internal IEnumerable<FigureId> Figures => Target is null ? [Value] : [Value, Target];
}
