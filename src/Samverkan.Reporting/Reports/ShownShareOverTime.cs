namespace Samverkan.Reporting.Reports;

/// <summary>
/// A share that something has happened to by a time, estimated where some were followed for a shorter time, with its interval of 95 per cent where it has one. A
/// closed family: <see cref="ShownSurvival"/> and <see cref="ShownIncidence"/>.
/// </summary>
public abstract record ShownShareOverTime : ShownFigure
{
    private protected ShownShareOverTime(FigureId id, FigureDefinition definition, int atRisk, (decimal Share, decimal? Lower, decimal? Upper) estimate)
        : base(id, definition)
    {
        AtRisk = atRisk;
        decimal rounded = decimal.Round(100m * estimate.Share, 0, MidpointRounding.ToEven);
        Percent = estimate.Share is > 0 and < 1 ? decimal.Clamp(rounded, 1, 99) : rounded;
        // outwards, so that the interval as read holds the one that was computed
        Lower = estimate.Lower is { } lower ? decimal.Max(0m, decimal.Floor(100m * lower)) : null;
        Upper = estimate.Upper is { } upper ? decimal.Min(100m, decimal.Ceiling(100m * upper)) : null;
    }

    /// <summary>The share in per cent, a whole number; never rounded to 0 or 100 when it is neither.</summary>
    public decimal Percent { get; }

    /// <summary>The lower limit in per cent, rounded down; <see langword="null"/> where the estimate has no error.</summary>
    public decimal? Lower { get; }

    /// <summary>The upper limit in per cent, rounded up; <see langword="null"/> where the estimate has no error.</summary>
    public decimal? Upper { get; }

    /// <summary>How many were followed when the last spell began.</summary>
    public int AtRisk { get; }
}
