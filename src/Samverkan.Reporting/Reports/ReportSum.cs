using System.Collections.Immutable;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>A whole and disjoint parts of it that a report shows together, by the keys of the figures: what a reader may add and subtract.</summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">The parts; nobody is in two of them, and nobody in a part is outside the whole.</param>
/// <param name="HasRest">Whether the whole may hold more than its parts. That it holds no more is said of rows under their total and of steps of a flow.</param>
internal sealed record ReportSum(string Whole, ImmutableArray<string> Parts, bool HasRest)
{
    /// <summary>What tells one sum from another.</summary>
    public string Key => $"{Whole} {string.Join(' ', Parts)}";

    /// <summary>Every sum that a report shows: a total with its rows, a step of a flow with the ways out of it, and a share's whole with its part.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isShown">Whether a figure is one of those that a reader meets, hidden or not.</param>
    /// <param name="zeros">Whether figures that count nobody are shown.</param>
    /// <remarks>
    /// That rows make up their total tells that nobody is outside them, which the attack before publication has assumed that a reader knows; where zeros are protected it is not told. Where some
    /// are outside, each part is told to lie within the whole, and no more. What overlaps is no sum.
    /// </remarks>
    public static ImmutableArray<ReportSum> Of(Report report, Func<FigureId, bool> isShown, ZeroRule zeros)
    {
        SortedDictionary<string, ReportSum> sums = new(StringComparer.Ordinal);
        foreach (Figure figure in report.Figures.Values.Where(figure => isShown(figure.Id)))
        {
            switch (figure)
            {
                case ShareFigure share:
                    Add(share.Denominator, [share.Numerator], hasRest: true);
                    break;
                case IntervalFigure interval:
                    Add(interval.Denominator, [interval.Numerator], hasRest: true);
                    break;
            }
        }

        foreach (Block block in report.AllBlocks)
        {
            foreach ((ImmutableArray<FigureId> parts, FigureId whole) in ReportCells.Sums(block))
            {
                ImmutableArray<FigureId> counts = [.. parts.Where(part => part != whole && report.Figures[part] is CountFigure)];
                if (report.Figures[whole] is not CountFigure of || counts.IsEmpty || ReportCells.Left(of, [.. counts.Select(part => (CountFigure)report.Figures[part])]) is not { } left)
                    continue;
                if (block is CompetingCurves || (left.IsEmpty && zeros == ZeroRule.Publish && counts.Length > 1))
                {
                    Add(whole, counts, hasRest: block is CompetingCurves);
                    continue;
                }

                foreach (FigureId part in counts)
                    Add(whole, [part], hasRest: true);
            }
        }

        return [.. sums.Values];

        void Add(FigureId whole, ImmutableArray<FigureId> parts, bool hasRest)
        {
            ReportSum sum = new(whole.Value, [.. parts.Select(static part => part.Value)], hasRest);
            if (!parts.Contains(whole))
                sums.TryAdd(sum.Key, sum);
        }
    }
}
