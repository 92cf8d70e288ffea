using System.Collections.Immutable;
using Samverkan.Core.Calendars;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// A report together with earlier ones of the same persons, as they were before protection: one tree of blocks and figures, so that all that a reader holds is one
/// system. The report's own figures come first: of two with one id that count different persons the earlier one is left out, with the blocks that it stands in.
/// </summary>
internal sealed class JoinedReports
{
    private readonly SortedDictionary<FigureId, DatePeriod> _periods = [];

    public JoinedReports(Report report, IEnumerable<Report> earlier)
    {
        SortedDictionary<FigureId, Figure> figures = new(report.Figures.ToDictionary(static f => f.Key, static f => f.Value));
        foreach (FigureId id in figures.Keys)
            _periods.Add(id, report.Period);
        List<Block> blocks = [.. report.AllBlocks];
        foreach (Report other in earlier)
        {
            HashSet<FigureId> conflicts = [.. other.Figures.Values.Where(figure => figures.TryGetValue(figure.Id, out Figure? own) && !AreAlike(figure, own)).Select(static figure => figure.Id)];
            foreach (Block block in other.AllBlocks)
            {
                Figure[] behind = [.. block.Figures.SelectMany(id => Behind(other, id))];
                if (Array.Exists(behind, figure => conflicts.Contains(figure.Id)))
                    continue;
                blocks.Add(block);
                foreach (Figure figure in behind)
                {
                    if (figures.TryAdd(figure.Id, figure))
                        _periods.Add(figure.Id, other.Period);
                }
            }
        }

        Report = report.Joined([.. blocks], figures.ToImmutableSortedDictionary());
    }

    /// <summary>The tree. It is protected and attacked, and never shown.</summary>
    public Report Report { get; }

    /// <summary>The period that a figure counts.</summary>
    public DatePeriod PeriodOf(Figure figure) => figure.Definition.Period ?? _periods[figure.Id];

    private static IEnumerable<Figure> Behind(Report report, FigureId id) => report.Figures[id].Needs.SelectMany(needed => Behind(report, needed)).Prepend(report.Figures[id]);

    private static bool AreAlike(Figure one, Figure other) => (one, other) switch
    {
        (CountFigure a, CountFigure b) => a.Definition.Unit == b.Definition.Unit && a.Persons.Equals(b.Persons) && a.Events.SequenceEqual(b.Events),
        (ValueFigure a, ValueFigure b) => a.Count == b.Count && a.Measure == b.Measure && a.Values.SequenceEqual(b.Values),
        _ => one.GetType() == other.GetType() && one.Needs.SequenceEqual(other.Needs),
    };
}
