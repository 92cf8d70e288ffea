using Samverkan.Reporting.HorizontalPrinciples;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// In which order the counts of a report are offered for publication: what is offered last is hidden first for the sake of others. What the first page says comes first, then the goals, the key
/// figures, the comparisons of groups that are drawn (women with men before all others), and outcomes over time with their first steps before the later ones, which all need them. Every breakdown comes after,
/// and after all of them what is told once more of steps among people who are alike: it is worth having where it costs nothing else.
/// </summary>
/// <remarks>A count that is itself too small is hidden wherever it stands.</remarks>
internal static class OfferedFirst
{
    /// <summary>What stands as an earlier report has told it: before all else.</summary>
    public const int AsTold = 5 * Level;

    private const int Level = 1000;
    private const int Breakdown = 1;

    /// <summary>The importance of each count that has one; of those that come last of all it is 0.</summary>
    public static IReadOnlyDictionary<FigureId, int> Of(Report report)
    {
        SortedDictionary<FigureId, int> importance = [];
        foreach (FigureId id in report.Summary.Sentences.SelectMany(static sentence => sentence.Required))
            Offer(id, 4 * Level);
        foreach (Block block in report.AllBlocks)
        {
            switch (block)
            {
                case TargetChart goals:
                    foreach (FigureId id in goals.Drawn)
                        Offer(id, 3 * Level);
                    break;
                case KeyFigureRow row:
                    foreach (FigureId id in row.Items.SelectMany(static item => item.Now))
                        Offer(id, 2 * Level);
                    break;
                case GapChart gaps:
                    for (int i = 0; i < gaps.Rows.Length; i++)
                        Offer(gaps.Rows[i].Gap, (2 * Level) - 1 - Math.Min(i, Level - 2));
                    break;
                case StepCurve curve:
                    for (int i = 0; i < curve.Steps.Length; i++)
                    {
                        Offer(curve.Steps[i].Observed, Level - Math.Min(i, Level - 1));
                        Offer(curve.Steps[i].Share, Level - Math.Min(i, Level - 1));
                    }

                    break;
                case CompetingCurves curves:
                    for (int i = 0; i < curves.Steps.Length; i++)
                        Offer(curves.Steps[i].Reached, Level - Math.Min(i, Level - 1));
                    break;
            }
        }

        foreach (CountFigure count in report.Figures.Values.OfType<CountFigure>().Where(static count => !AlikeMeasure.IsOfStep(count.Id)))
            importance.TryAdd(count.Id, Breakdown);
        return importance;

        void Offer(FigureId id, int rank)
        {
            if (report.Figures[id] is CountFigure)
                importance[id] = Math.Max(importance.GetValueOrDefault(id), rank);
            foreach (FigureId needed in report.Figures[id].Needs)
                Offer(needed, rank);
        }
    }
}
