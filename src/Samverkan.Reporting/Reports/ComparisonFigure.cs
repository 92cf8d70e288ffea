namespace Samverkan.Reporting.Reports;

/// <summary>
/// A figure that compares two others: a <see cref="GapFigure"/> or a <see cref="RatioFigure"/>. Shown only when both are, and worked out from them as they are shown, so that it tells nothing
/// that they do not.
/// </summary>
public abstract record ComparisonFigure : Figure
{
    private protected ComparisonFigure(FigureId id, FigureId first, FigureId second, FigureDefinition definition)
        : base(id, definition)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        First = first;
        Second = second;
    }

    /// <summary>The figure that is compared.</summary>
    public FigureId First { get; }

    /// <summary>The figure that it is compared with: subtracted, or divided by.</summary>
    public FigureId Second { get; }

    internal sealed override IEnumerable<FigureId> Needs => [First, Second];
}
