using Samverkan.Analysis.Statistics;

namespace Samverkan.Reporting.Reports;

/// <summary>Wilson's interval of 95 per cent for a share that is shown.</summary>
public sealed record ShownInterval : ShownFigure
{
    internal ShownInterval(FigureId id, FigureDefinition definition, int numerator, int denominator)
        : base(id, definition)
    {
        Interval limits = new Proportion(numerator, denominator).WilsonInterval().Value;
        Decimals = denominator >= 1000 ? 1 : 0;
        decimal scale = Decimals == 0 ? 100m : 1000m;
        // outwards, so that the interval as read holds the one that was computed
        Lower = decimal.Max(0m, decimal.Floor((decimal)limits.Lower * scale) * 100m / scale);
        Upper = decimal.Min(100m, decimal.Ceiling((decimal)limits.Upper * scale) * 100m / scale);
    }

    /// <summary>The lower limit in per cent, rounded down to <see cref="Decimals"/>; at least 0.</summary>
    public decimal Lower { get; }

    /// <summary>The upper limit in per cent, rounded up to <see cref="Decimals"/>; at most 100.</summary>
    public decimal Upper { get; }

    /// <summary>How many decimals the limits carry: one where a person is a tenth of a percentage point or less, else none.</summary>
    public int Decimals { get; }
}
