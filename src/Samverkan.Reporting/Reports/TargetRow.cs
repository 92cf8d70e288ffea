using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>One value beside what was to be reached.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">A share, a count, or a number that the programme's log tells.</param>
public sealed record TargetRow(LocalizedText Label, FigureId Value)
{
    /// <summary>The interval of a share, or <see langword="null"/>.</summary>
    public FigureId? Interval { get; init; }

    /// <summary>The target on the value's scale, or <see langword="null"/> where none is set.</summary>
    public FigureId? Target { get; init; }

    /// <summary>How it stands, as a judgement or the word in its place; or <see langword="null"/>.</summary>
    public FigureId? State { get; init; }

    internal IEnumerable<FigureId> Figures => ((FigureId?[])[Value, Interval, Target, State]).OfType<FigureId>();
}
