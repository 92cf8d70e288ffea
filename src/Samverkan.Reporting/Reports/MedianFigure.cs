using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>A median of days, shown as whole days, halfway between two days rounded to the even day; below ten persons to the nearest five days.</summary>
public sealed record MedianFigure : ValueFigure
{
    /// <summary>Creates a median.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="measure">What was measured.</param>
    /// <param name="count">The count of persons with a value.</param>
    /// <param name="days">One number of days per person of the count.</param>
    /// <param name="definition">What is measured.</param>
    public MedianFigure(FigureId id, FigureId measure, FigureId count, ImmutableArray<decimal> days, FigureDefinition definition)
        : base(id, measure, count, days, definition)
    {
    }
}
