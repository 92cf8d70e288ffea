using System.Collections.Immutable;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Reporting.Reports;

/// <summary>A share over time that is shown, with its interval of 95 per cent where it has one.</summary>
/// <remarks>
/// Kaplan and Meier (1958) over the spells: within a spell events come first, and whoever is no longer followed counts to its end.
/// Greenwood's error; limits by log(−log).
/// </remarks>
public sealed record ShownSurvival : ShownFigure
{
    internal ShownSurvival(FigureId id, FigureDefinition definition, ImmutableArray<(int AtRisk, int Reached)> spells)
        : base(id, definition)
    {
        AtRisk = spells[^1].AtRisk;
        List<int> times = [];
        List<bool> events = [];
        for (int i = 0; i < spells.Length; i++)
        {
            int gone = spells[i].AtRisk - spells[i].Reached - (i + 1 < spells.Length ? spells[i + 1].AtRisk : 0);
            times.AddRange(Enumerable.Repeat(i, spells[i].Reached + gone));
            events.AddRange(Enumerable.Repeat(true, spells[i].Reached));
            events.AddRange(Enumerable.Repeat(false, gone));
        }

        SurvivalStep step = KaplanMeier.From(SurvivalCounts.From([.. times], [.. events])).Value.Steps[^1];
        decimal reached = 100m * (1m - (decimal)step.Survival);
        decimal rounded = decimal.Round(reached, 0, MidpointRounding.ToEven);
        Percent = spells.Any(static s => s.Reached > 0) && step.Survival > 0 ? decimal.Clamp(rounded, 1, 99) : rounded;
        if (step.Survival is > 0 and < 1 && step.Interval.TryGet(out Interval left))
        {
            // outwards, so that the interval as read holds the one that was computed
            Lower = decimal.Max(0m, decimal.Floor(100m * (1m - (decimal)left.Upper)));
            Upper = decimal.Min(100m, decimal.Ceiling(100m * (1m - (decimal)left.Lower)));
        }
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
