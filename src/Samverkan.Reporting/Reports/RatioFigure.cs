namespace Samverkan.Reporting.Reports;

/// <summary>One mean or share over another: how much a person of one group got for each unit that a person of the other got.</summary>
public sealed record RatioFigure : ComparisonFigure
{
    /// <summary>Creates a ratio.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="first">A mean or a share.</param>
    /// <param name="second">The figure that it is divided by; of the same kind.</param>
    /// <param name="definition">What is compared.</param>
    public RatioFigure(FigureId id, FigureId first, FigureId second, FigureDefinition definition)
        : base(id, first, second, definition)
    {
    }
}
