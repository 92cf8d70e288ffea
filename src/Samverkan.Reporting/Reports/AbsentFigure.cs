using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A figure without a number: the word that stands in its place and the reason.</summary>
public sealed record AbsentFigure : Figure
{
    /// <summary>Creates a figure without a number.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="absence">Which word stands in its place.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <param name="definition">What the figure would have shown.</param>
    /// <remarks>The absence must not depend on how few persons there are: small numbers are for protection to hide.</remarks>
    public AbsentFigure(FigureId id, Absence absence, LocalizedText reason, FigureDefinition definition)
        : base(id, definition)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Absence = absence;
        Reason = reason;
    }

    /// <summary>Which word stands in the number's place.</summary>
    public Absence Absence { get; }

    /// <summary>Why there is no number.</summary>
    public LocalizedText Reason { get; }

    internal override IEnumerable<FigureId> Needs => [];
}
