using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>The words of a report that somebody else has written: names, reasons, what staff saw. Sentences hold no digits, and are not among them.</summary>
internal static class ReportWords
{
    /// <summary>Whether any of them points at one person.</summary>
    public static bool PointAtSomebody(Report report) => report.AllBlocks.SelectMany(Of).Any(static words =>
        PersonalTrace.IsIn(words.Swedish) || PersonalTrace.IsIn(words.English) || PersonalTrace.IsIn(words.In(Language.EasySwedish)));

    private static IEnumerable<LocalizedText> Of(Block block) => block switch
    {
        ReportTable table => Of(table),
        Chart chart => Of(chart.Table),
        Checklist list => list.Items.SelectMany(Of),
        DefinitionList definitions => definitions.Items.SelectMany(static item => (LocalizedText[])[item.Term, item.Meaning]),
        Note note => [note.Text],
        _ => [],
    };

    private static IEnumerable<LocalizedText> Of(ReportTable table) =>
        table.Rows.SelectMany(static row => row.Cells.Select(static cell => cell.Words).OfType<LocalizedText>().Prepend(row.Header)).Concat(table.Columns);

    private static IEnumerable<LocalizedText> Of(ChecklistItem item)
    {
        yield return item.Text;
        if (item.Evidence is { } evidence)
            yield return evidence;
        if (item.Motivation is { } motivation)
            yield return motivation;
        foreach (EvidenceLink link in item.Links)
            yield return link.Text;
    }
}
