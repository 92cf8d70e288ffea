namespace Samverkan.Reporting.Reports;

/// <summary>
/// A number that a public source states, or that the programme's own log tells, and that no person can be known from: a target, a planned
/// number of places, a window in days, the meetings held.
/// </summary>
/// <remarks>
/// It is in no system of cells and is shown as it is. So it counts no persons: a report with one whose definition has the unit person and no <see cref="FigureDefinition.Measure"/> is not made.
/// How many people there are is a <see cref="CountFigure"/>.
/// </remarks>
public sealed record StatedFigure : Figure
{
    /// <summary>Creates a stated number.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="value">The number.</param>
    /// <param name="kind">How it is written.</param>
    /// <param name="definition">What it states, with its source.</param>
    public StatedFigure(FigureId id, decimal value, StatedKind kind, FigureDefinition definition)
        : base(id, definition)
    {
        Value = value;
        Kind = kind;
    }

    /// <summary>The number; a share is a fraction of one.</summary>
    public decimal Value { get; }

    /// <summary>How the number is written.</summary>
    public StatedKind Kind { get; }

    internal override IEnumerable<FigureId> Needs => [];
}
