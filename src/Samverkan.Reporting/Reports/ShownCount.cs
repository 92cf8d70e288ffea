namespace Samverkan.Reporting.Reports;

/// <summary>A count that is shown.</summary>
public sealed record ShownCount : ShownFigure
{
    internal ShownCount(FigureId id, FigureDefinition definition, int value)
        : base(id, definition) => Value = value;

    /// <summary>The count.</summary>
    public int Value { get; }
}
