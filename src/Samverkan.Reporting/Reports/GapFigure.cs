namespace Samverkan.Reporting.Reports;

/// <summary>The difference between two shares in percentage points (<i>procentenheter</i>), with Newcombe's interval of 95 per cent.</summary>
public sealed record GapFigure : ComparisonFigure
{
    /// <summary>Creates a gap: the first share less the second.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="first">A share.</param>
    /// <param name="second">The share that is subtracted; nobody is counted in both.</param>
    /// <param name="definition">What is compared.</param>
    public GapFigure(FigureId id, FigureId first, FigureId second, FigureDefinition definition)
        : base(id, first, second, definition)
    {
    }
}
