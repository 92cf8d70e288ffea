using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// Puts words in the place of tables and pictures of which not one number may be shown. Which of their figures are small is not told by it: every
/// figure of them is hidden.
/// </summary>
internal static class WithheldTables
{
    public static ImmutableArray<Section> Replace(ImmutableArray<Section> sections, ImmutableSortedDictionary<FigureId, ShownFigure> shown) =>
        [.. sections.Select(section => section with { Blocks = [.. section.Blocks.Select(block => Replace(block, shown))], Subsections = Replace(section.Subsections, shown) })];

    private static Block Replace(Block block, ImmutableSortedDictionary<FigureId, ShownFigure> shown) => block switch
    {
        ReportTable table when IsWithheld(table.Figures, shown) => new Note(Words(table.Caption)),
        Chart chart when IsWithheld(chart.Drawn.Concat(chart.Table.Figures), shown) => new Note(Words(chart.Title)),
        _ => block,
    };

    private static bool IsWithheld(IEnumerable<FigureId> figures, ImmutableSortedDictionary<FigureId, ShownFigure> shown)
    {
        ShownFigure[] all = [.. figures.Select(id => shown[id])];
        return all.Length > 1 && Array.TrueForAll(all, static figure => figure is HiddenFigure);
    }

    private static LocalizedText Words(LocalizedText title) => new(
        $"{title.Swedish}: visas inte, eftersom för få personer finns bakom talen.",
        $"{title.English}: not shown, since too few persons are behind the numbers.")
    {
        EasySwedish = $"{title.In(Language.EasySwedish)}: visas inte. Det är för få personer. Då kan man förstå vem det gäller.",
    };
}
