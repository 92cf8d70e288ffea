using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>A report's tables and definitions in the order in which a reader meets them.</summary>
internal static class ReportTables
{
    /// <summary>The tables of a section, those behind its pictures included.</summary>
    public static IEnumerable<ReportTable> Of(Section section) => section.AllBlocks.Select(static b => b is Chart chart ? chart.Table : b as ReportTable).OfType<ReportTable>();

    /// <summary>Every definition once; its number is its place, from one.</summary>
    public static ImmutableArray<FigureDefinition> Definitions(ProtectedReport report) =>
    [
        .. report.Summary.Sentences.Select(report.Choose).OfType<Sentence>().SelectMany(static s => s.Named)
            .Concat(report.Sections.SelectMany(static s => s.AllBlocks).Concat(report.Easy?.AllBlocks ?? []).SelectMany(static b => b.Figures))
            .Select(id => report[id].Definition).Distinct(),
    ];

    /// <summary>The numbers of the definitions of some figures, rising.</summary>
    public static IEnumerable<int> Numbers(ProtectedReport report, ImmutableArray<FigureDefinition> definitions, IEnumerable<FigureId> figures) =>
        figures.Select(id => definitions.IndexOf(report[id].Definition) + 1).Where(static n => n > 0).Distinct().Order();

    /// <summary>The source that two or more terms have in common, to be said once below them; nothing where they differ.</summary>
    public static SourceReference? SharedSource(DefinitionList list) =>
        list.Items is [{ Source: { } first }, _, ..] && list.Items.All(item => item.Source == first) ? first : null;

    /// <summary>Whether a cell shows words rather than a number.</summary>
    public static bool IsWords(ProtectedReport report, TableCell cell) => cell.Figure is not { } id || report[id] is WordFigure or ShownJudgement;
}
