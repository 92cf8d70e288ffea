using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A figure without a number: the word in its place and the reason.</summary>
public sealed record WordFigure : ShownFigure
{
    internal WordFigure(FigureId id, FigureDefinition definition, Absence absence, LocalizedText reason)
        : base(id, definition)
    {
        Absence = absence;
        Reason = reason;
    }

    /// <summary>Which word stands in the number's place.</summary>
    public Absence Absence { get; }

    /// <summary>Why there is no number.</summary>
    public LocalizedText Reason { get; }
}
