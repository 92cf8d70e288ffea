using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>An arithmetic mean. It is shown with one decimal, and with none below five persons.</summary>
public sealed record MeanFigure : ValueFigure
{
    /// <summary>Creates a mean.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="measure">What was measured.</param>
    /// <param name="count">The count of persons with a value.</param>
    /// <param name="values">One value per person of the count.</param>
    /// <param name="scale">The lowest and highest possible value.</param>
    /// <param name="definition">What is measured.</param>
    public MeanFigure(FigureId id, FigureId measure, FigureId count, ImmutableArray<decimal> values, ValueScale scale, FigureDefinition definition)
        : base(id, measure, count, values, definition) => Scale = scale;

    /// <summary>The lowest and highest possible value, for the axis of a picture.</summary>
    public ValueScale Scale { get; }
}
