using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// A figure that summarises one value per counted person. Shown only when the count is shown and holds enough persons, and when no
/// other summary of the same measure would let a reader subtract their way to a few persons.
/// </summary>
public abstract record ValueFigure : Figure
{
    private protected ValueFigure(FigureId id, FigureId measure, FigureId count, ImmutableArray<decimal> values, FigureDefinition definition)
        : base(id, definition)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(count);
        if (values.IsDefault)
            throw new ArgumentException("The values are missing.", nameof(values));
        Measure = measure;
        Count = count;
        Values = values;
    }

    /// <summary>
    /// What was measured, and on which occasion: figures that summarise the same values are protected together against subtraction.
    /// </summary>
    public FigureId Measure { get; }

    /// <summary>The count of persons with a value: the <i>n</i> that stands beside the figure.</summary>
    public FigureId Count { get; }

    /// <summary>One value per person of the count, in any order.</summary>
    public ImmutableArray<decimal> Values { get; }

    internal override IEnumerable<FigureId> Needs => [Count];
}
