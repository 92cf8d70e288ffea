namespace Samverkan.Reporting.Reports;

/// <summary>A number that a public source states.</summary>
public sealed record ShownStated : ShownFigure
{
    internal ShownStated(FigureId id, FigureDefinition definition, decimal value, StatedKind kind)
        : base(id, definition)
    {
        Value = value;
        Kind = kind;
    }

    /// <summary>The number; a share is a fraction of one.</summary>
    public decimal Value { get; }

    /// <summary>How it is written.</summary>
    public StatedKind Kind { get; }
}
