namespace Samverkan.Reporting.Reports;

/// <summary>A figure that is not shown, to protect individuals. Every hidden figure looks the same: nothing tells why it is hidden.</summary>
public sealed record HiddenFigure : ShownFigure
{
    internal HiddenFigure(FigureId id, FigureDefinition definition)
        : base(id, definition)
    {
    }
}
