using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>One number in the quiet row of key figures.</summary>
/// <param name="Label">What it is, in two or three words.</param>
/// <param name="Value">The figure.</param>
public sealed record KeyFigure(LocalizedText Label, FigureId Value)
{
    /// <summary>The whole that the value is a part of, written "av 290"; <see langword="null"/> where the value is the whole.</summary>
    public FigureId? Of { get; init; }

    /// <summary>The same figure on the last day of the period before, which its definition's period ends on; or <see langword="null"/>.</summary>
    public FigureId? Previous { get; init; }

    /// <summary>The whole that the previous figure was a part of, or <see langword="null"/>.</summary>
    public FigureId? PreviousOf { get; init; }

    /// <summary>What is told of the report's own period.</summary>
    internal IEnumerable<FigureId> Now => Of is null ? [Value] : [Value, Of];

    internal IEnumerable<FigureId> Figures
    {
        get
        {
            foreach (FigureId now in Now)
                yield return now;
            if (Previous is not null)
                yield return Previous;
            if (PreviousOf is not null)
                yield return PreviousOf;
        }
    }
}
