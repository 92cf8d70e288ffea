namespace Samverkan.Reporting.Reports;

/// <summary>The ratio of two figures that are shown.</summary>
public sealed record ShownRatio : ShownFigure
{
    internal ShownRatio(FigureId id, FigureDefinition definition, decimal first, decimal second)
        : base(id, definition) => Value = decimal.Round(first / second, 2, MidpointRounding.ToEven);

    /// <summary>The first figure over the second, with two decimals.</summary>
    public decimal Value { get; }
}
