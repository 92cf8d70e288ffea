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
        [.. sections.Select(section => section with { Blocks = [.. section.Blocks.SelectMany(block => Replace(block, shown))], Subsections = Replace(section.Subsections, shown) })];

    private static ImmutableArray<Block> Replace(Block block, ImmutableSortedDictionary<FigureId, ShownFigure> shown) => block switch
    {
        ReportTable table when IsWithheld(table.Figures, shown) => [new Note(Words(table.Caption))],
        Chart chart when IsWithheld(chart.Drawn.Concat(chart.Table.Figures), shown) => [new Note(Words(chart.Table.Caption))],
        // a picture without a point is no picture, and its table still tells what may be told
        StepCurve or CompetingCurves or TargetChart or GapChart when Shares((Chart)block) is { Length: > 0 } shares && Array.TrueForAll(shares, id => shown[id] is HiddenFigure) => [((Chart)block).Table, new Note(NoPicture)],
        _ => [block],
    };

    private static LocalizedText NoPicture { get; } = new(
        $"Bilden av talen i tabellen {AbsenceText.Hidden.Swedish}.",
        $"The picture of the numbers in the table is {AbsenceText.Hidden.English}.")
    {
        EasySwedish = "Bilden visas inte. Det är för få personer. Då kan man förstå vem det gäller.",
    };

    private static FigureId[] Shares(Chart chart) => chart switch
    {
        StepCurve curve => [.. curve.Steps.Select(static s => s.Share)],
        CompetingCurves curves => [.. curves.Steps.SelectMany(static s => (FigureId[])[s.Reached, s.Left])],
        TargetChart targets => [.. targets.Rows.Select(static r => r.Value)],
        GapChart gaps => [.. gaps.Rows.Select(static r => r.Gap)],
        _ => [],
    };

    private static bool IsWithheld(IEnumerable<FigureId> figures, ImmutableSortedDictionary<FigureId, ShownFigure> shown)
    {
        ShownFigure[] all = [.. figures.Select(id => shown[id])];
        return all.Length > 1 && Array.TrueForAll(all, static figure => figure is HiddenFigure);
    }

    private static LocalizedText Words(LocalizedText title) => new(
        $"{title.Swedish} – {AbsenceText.Hidden.Swedish}.",
        $"{title.English} – {AbsenceText.Hidden.English}.")
    {
        EasySwedish = $"{title.In(Language.EasySwedish)}: visas inte. Det är för få personer. Då kan man förstå vem det gäller.",
    };
}
