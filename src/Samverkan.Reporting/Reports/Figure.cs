namespace Samverkan.Reporting.Reports;

/// <summary>
/// A number, or the honest word in its place, that blocks refer to by its id. A closed family: <see cref="CountFigure"/>,
/// <see cref="ShareFigure"/>, <see cref="IntervalFigure"/>, <see cref="GapFigure"/>, <see cref="RatioFigure"/>, <see cref="JudgementFigure"/>, <see cref="MeanFigure"/>, <see cref="MedianFigure"/>, <see cref="StatedFigure"/>, <see cref="SurvivalFigure"/>, <see cref="IncidenceFigure"/> and <see cref="AbsentFigure"/>.
/// </summary>
public abstract record Figure
{
    private protected Figure(FigureId id, FigureDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(definition);
        Id = id;
        Definition = definition;
    }

    /// <summary>The key by which blocks refer to the figure.</summary>
    public FigureId Id { get; }

    /// <summary>What the number means.</summary>
    public FigureDefinition Definition { get; }

    /// <summary>The other figures without which this one may not be shown.</summary>
    internal abstract IEnumerable<FigureId> Needs { get; }

    /// <summary>The id; a figure's text never holds its value.</summary>
    public sealed override string ToString() => Id.Value;
}
