namespace Samverkan.Reporting.Reports;

/// <summary>A mean that is shown.</summary>
public sealed record ShownMean : ShownFigure
{
    internal ShownMean(FigureId id, FigureDefinition definition, decimal value, int decimals, int count, ValueScale scale)
        : base(id, definition)
    {
        Value = value;
        Decimals = decimals;
        Count = count;
        Scale = scale;
    }

    /// <summary>The mean, rounded half to even to <see cref="Decimals"/>.</summary>
    public decimal Value { get; }

    /// <summary>How many decimals it carries: one, and none below five persons.</summary>
    public int Decimals { get; }

    /// <summary>How many persons it rests on.</summary>
    public int Count { get; }

    /// <summary>The lowest and highest possible value.</summary>
    public ValueScale Scale { get; }
}
