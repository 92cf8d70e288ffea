using Samverkan.Analysis.Statistics;

namespace Samverkan.Reporting.Reports;

/// <summary>The difference between shares that are shown, in percentage points, with an interval of 95 per cent: Newcombe's, of two shares or of shares weighed together within strata.</summary>
public sealed record ShownGap : ShownFigure
{
    internal ShownGap(FigureId id, FigureDefinition definition, ShownShare first, ShownShare second)
        : this(id, definition, new Proportion(first.Numerator, first.Denominator).DifferenceFrom(new Proportion(second.Numerator, second.Denominator)).Value, Math.Min(first.Decimals, second.Decimals))
    {
    }

    internal ShownGap(FigureId id, FigureDefinition definition, Interval gap, int decimals)
        : base(id, definition)
    {
        Decimals = decimals;
        decimal scale = Decimals == 0 ? 100m : 1000m;
        Points = decimal.Round((decimal)gap.Value * scale, 0, MidpointRounding.ToEven) * 100m / scale;
        // outwards, so that the interval as read holds the one that was computed
        Lower = decimal.Max(-100m, decimal.Floor((decimal)gap.Lower * scale) * 100m / scale);
        Upper = decimal.Min(100m, decimal.Ceiling((decimal)gap.Upper * scale) * 100m / scale);
    }

    /// <summary>The first share less the second in percentage points, rounded half to even to <see cref="Decimals"/>.</summary>
    public decimal Points { get; }

    /// <summary>The lower limit in percentage points, rounded down; at least −100.</summary>
    public decimal Lower { get; }

    /// <summary>The upper limit in percentage points, rounded up; at most 100.</summary>
    public decimal Upper { get; }

    /// <summary>How many decimals the points carry: no more than either share does.</summary>
    public int Decimals { get; }
}
