namespace Samverkan.Reporting.Reports;

/// <summary>
/// Wilson's interval of 95 per cent for one count as a share of another. Shown only when both counts are, so that it tells nothing that they do not.
/// </summary>
public sealed record IntervalFigure : Figure
{
    /// <summary>Creates an interval.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="numerator">The count above the line; its rows lie within the denominator's.</param>
    /// <param name="denominator">The count below the line.</param>
    /// <param name="definition">What is shown.</param>
    public IntervalFigure(FigureId id, FigureId numerator, FigureId denominator, FigureDefinition definition)
        : base(id, definition)
    {
        ArgumentNullException.ThrowIfNull(numerator);
        ArgumentNullException.ThrowIfNull(denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The count above the line.</summary>
    public FigureId Numerator { get; }

    /// <summary>The count below the line.</summary>
    public FigureId Denominator { get; }

    internal override IEnumerable<FigureId> Needs => [Numerator, Denominator];
}
