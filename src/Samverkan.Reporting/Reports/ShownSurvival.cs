using System.Collections.Immutable;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Reporting.Reports;

/// <summary>A share over time that is shown, with its interval of 95 per cent where it has one.</summary>
/// <remarks>
/// Kaplan and Meier (1958) over the spells: within a spell events come first, and whoever is no longer followed counts to its end.
/// Greenwood's error; limits by log(−log).
/// </remarks>
public sealed record ShownSurvival : ShownShareOverTime
{
    internal ShownSurvival(FigureId id, FigureDefinition definition, ImmutableArray<(int AtRisk, int Reached)> spells)
        : base(id, definition, spells[^1].AtRisk, Estimated(spells))
    {
    }

    private static (decimal Share, decimal? Lower, decimal? Upper) Estimated(ImmutableArray<(int AtRisk, int Reached)> spells)
    {
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
        decimal share = 1m - (decimal)step.Survival;
        return step.Survival is > 0 and < 1 && step.Interval.TryGet(out Interval left) ? (share, 1m - (decimal)left.Upper, 1m - (decimal)left.Lower) : (share, null, null);
    }
}
