using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>One number in the quiet row of key figures.</summary>
/// <param name="Label">What it is, in two or three words.</param>
/// <param name="Value">The figure.</param>
public sealed record KeyFigure(LocalizedText Label, FigureId Value)
{
    /// <summary>The whole that the value is a part of, written "av 290"; <see langword="null"/> where the value is the whole.</summary>
    public FigureId? Of { get; init; }

    /// <summary>The same figure for the period before, or <see langword="null"/>.</summary>
    public FigureId? Previous { get; init; }

    internal IEnumerable<FigureId> Figures
    {
        get
        {
            yield return Value;
            if (Of is not null)
                yield return Of;
            if (Previous is not null)
                yield return Previous;
        }
    }
}
