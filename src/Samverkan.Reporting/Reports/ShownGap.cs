using Samverkan.Analysis.Statistics;

namespace Samverkan.Reporting.Reports;

/// <summary>The difference between shares that are shown, in percentage points, with an interval of 95 per cent: Newcombe's, of two shares or of shares weighed together within strata.</summary>
public sealed record ShownGap : ShownFigure
{
    private const int MoreDecimals = 4;

    internal ShownGap(FigureId id, FigureDefinition definition, ShownShare first, ShownShare second)
        : this(id, definition, new Proportion(first.Numerator, first.Denominator).DifferenceFrom(new Proportion(second.Numerator, second.Denominator)).Value, Math.Min(first.Decimals, second.Decimals))
    {
    }

    internal ShownGap(FigureId id, FigureDefinition definition, Interval gap, int decimals)
        : base(id, definition)
    {
        // a limit that is not nought is not written as nought, so that whoever reads it finds what is said of it
        Decimals = Enumerable.Range(decimals, MoreDecimals).FirstOrDefault(more => !IsNoughtByRounding(gap, more), decimals);
        Points = Shown(gap.Value, Decimals, static value => decimal.Round(value, 0, MidpointRounding.ToEven));
        // outwards, so that the interval as read holds the one that was computed
        Lower = decimal.Max(-100m, Shown(gap.Lower, Decimals, decimal.Floor));
        Upper = decimal.Min(100m, Shown(gap.Upper, Decimals, decimal.Ceiling));
    }

    /// <summary>The first share less the second in percentage points, rounded half to even to <see cref="Decimals"/>.</summary>
    public decimal Points { get; }

    /// <summary>The lower limit in percentage points, rounded down; at least −100.</summary>
    public decimal Lower { get; }

    /// <summary>The upper limit in percentage points, rounded up; at most 100.</summary>
    public decimal Upper { get; }

    /// <summary>How many decimals the points carry: no more than either share does, unless a limit other than nought would then be rounded to nought.</summary>
    public int Decimals { get; }

    /// <summary>Whether the interval, as it is read, holds nought: what is said of the gap rests on this.</summary>
    internal bool HoldsNought => Lower <= 0 && Upper >= 0;

    private static bool IsNoughtByRounding(Interval gap, int decimals) =>
        (gap.Lower > 0 && Shown(gap.Lower, decimals, decimal.Floor) == 0) || (gap.Upper < 0 && Shown(gap.Upper, decimals, decimal.Ceiling) == 0);

    // in percentage points, rounded in one way to so many decimals
    private static decimal Shown(double share, int decimals, Func<decimal, decimal> round)
    {
        decimal unit = decimals == 0 ? 1m : 1m / new decimal(1, 0, 0, false, (byte)decimals);
        return round((decimal)share * 100m * unit) / unit;
    }
}
