namespace Samverkan.Reporting.Reports;

/// <summary>A share that is shown, with both its counts.</summary>
public sealed record ShownShare : ShownFigure
{
    internal ShownShare(FigureId id, FigureDefinition definition, int numerator, int denominator)
        : base(id, definition)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The count above the line.</summary>
    public int Numerator { get; }

    /// <summary>The count below the line, above zero.</summary>
    public int Denominator { get; }

    /// <summary>
    /// The share in per cent, rounded half to even to <see cref="Decimals"/>; never rounded up to 100 or down to 0 when it is neither.
    /// </summary>
    public decimal Percent
    {
        get
        {
            decimal step = Decimals == 0 ? 1m : 0.1m;
            decimal rounded = decimal.Round(100m * Numerator / Denominator, Decimals, MidpointRounding.ToEven);
            return Numerator > 0 && Numerator < Denominator ? decimal.Clamp(rounded, step, 100m - step) : rounded;
        }
    }

    /// <summary>How many decimals the percentage carries: one where a person is a tenth of a percentage point or less, else none.</summary>
    public int Decimals => Denominator >= 1000 ? 1 : 0;
}
