using System.Collections.Immutable;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Reporting.Reports;

/// <summary>The share that has left in one of two ways by a time, when leaving in one makes the other impossible, with its interval of 95 per cent.</summary>
/// <remarks>
/// Aalen and Johansen (1978) over the spells: within a spell those who leave in either way come first, and whoever is no longer followed counts to its end.
/// Errors by the infinitesimal jackknife; limits by log(−log).
/// </remarks>
public sealed record ShownIncidence : ShownShareOverTime
{
    internal ShownIncidence(FigureId id, FigureDefinition definition, CompetingWay way, ImmutableArray<(int AtRisk, int Reached, int Left)> spells)
        : base(id, definition, spells[^1].AtRisk, Estimated(way, spells)) => Way = way;

    /// <summary>In which of the two ways.</summary>
    public CompetingWay Way { get; }

    private static (decimal Share, decimal? Lower, decimal? Upper) Estimated(CompetingWay way, ImmutableArray<(int AtRisk, int Reached, int Left)> spells)
    {
        List<int> times = [];
        List<int> ways = [];
        for (int i = 0; i < spells.Length; i++)
        {
            int gone = spells[i].AtRisk - spells[i].Reached - spells[i].Left - (i + 1 < spells.Length ? spells[i + 1].AtRisk : 0);
            times.AddRange(Enumerable.Repeat(i, spells[i].Reached + spells[i].Left + gone));
            ways.AddRange(Enumerable.Repeat(1, spells[i].Reached));
            ways.AddRange(Enumerable.Repeat(2, spells[i].Left));
            ways.AddRange(Enumerable.Repeat(0, gone));
        }

        Incidence incidence = AalenJohansen.From(CompetingCounts.From([.. times], [.. ways], 2)).Value.Steps[^1].Left[way == CompetingWay.Reached ? 0 : 1];
        decimal share = (decimal)incidence.Share;
        return incidence.Share is > 0 and < 1 && incidence.Interval.TryGet(out Interval limits) ? (share, (decimal)limits.Lower, (decimal)limits.Upper) : (share, null, null);
    }
}
