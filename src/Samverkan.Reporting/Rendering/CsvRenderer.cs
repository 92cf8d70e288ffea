using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// The tables of a protected report as one long tidy table, one row per cell, and a file of notes. Numbers have a full stop and no
/// separators; comma between fields, one header row, UTF-8. Text cannot become a formula.
/// </summary>
public static class CsvRenderer
{
    /// <summary>The name of the file of cells.</summary>
    public const string CellsFile = "cells.csv";

    /// <summary>The name of the file of notes.</summary>
    public const string NotesFile = "notes.txt";

    /// <summary>The files: cells and notes.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of headers and words.</param>
    public static ImmutableArray<RenderedFile> Render(ProtectedReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder cells = new();
        cells.Append(CsvText.Line("section", "table", "caption", "row", "column", "figure", "kind", "status", "value", "numerator", "denominator", "n", "words"));
        foreach (Section section in report.Sections)
        {
            foreach (ReportTable table in section.AllBlocks.Select(static b => b is Chart chart ? chart.Table : b as ReportTable).OfType<ReportTable>())
                Table(cells, report, section, table, language);
        }

        return [new RenderedFile(CellsFile, cells.ToString()), new RenderedFile(NotesFile, Notes(report, language))];
    }

    private static void Table(StringBuilder cells, ProtectedReport report, Section section, ReportTable table, Language language)
    {
        foreach (TableRow row in table.Rows)
        {
            for (int column = 0; column < table.Columns.Length; column++)
            {
                TableCell cell = row.Cells[column];
                string[] place = [section.Title.In(language), table.Id.Value, table.Caption.In(language), row.Header.In(language), table.Columns[column].In(language)];
                string[] content = cell.Figure is { } id ? Content(report[id], language) : ["", "words", "words", "", "", "", "", cell.Words!.In(language)];
                cells.Append(CsvText.Line([.. place.Concat(content).Select(HtmlText.Harmless)]));
            }
        }
    }

    private static string[] Content(ShownFigure figure, Language language)
    {
        string words = FigureText.Of(figure, language);
        string id = figure.Id.Value;
        return figure switch
        {
            ShownCount { Definition.Unit: CountingUnit.Event } count => [id, "events", "published", N(count.Value), "", "", "", ""],
            ShownCount count => [id, "persons", "published", N(count.Value), "", "", "", ""],
            ShownShare share => [id, "percent", "published", N(share.Percent), N(share.Numerator), N(share.Denominator), "", ""],
            ShownInterval => [id, "interval", "published", "", "", "", "", words],
            ShownGap gap => [id, "percentagePoints", "published", N(gap.Points), "", "", "", words],
            ShownRatio ratio => [id, "ratio", "published", N(ratio.Value), "", "", "", ""],
            ShownJudgement => [id, "judgement", "published", "", "", "", "", words],
            ShownIncidence share => [id, "incidencePercent", "published", N(share.Percent), "", "", N(share.AtRisk), Limits(share, language)],
            ShownSurvival survival => [id, "survivalPercent", "published", N(survival.Percent), "", "", N(survival.AtRisk), Limits(survival, language)],
            ShownMean mean => [id, "mean", "published", N(mean.Value), "", "", N(mean.Count), ""],
            ShownMedian median => [id, "medianDays", "published", N(median.Days), "", "", N(median.Count), ""],
            ShownStated stated => [id, "stated", "published", N(stated.Value), "", "", "", ""],
            WordFigure => [id, "words", "absent", "", "", "", "", words],
            _ => [id, "", "hidden", "", "", "", "", words],
        };
    }

    private static string Limits(ShownShareOverTime survival, Language language) => survival is { Lower: { } lower, Upper: { } upper }
        ? $"{NumberText.Format(lower, 0, language)}\u2013{NumberText.Percent(upper, 0, language)}"
        : "";

    private static string Notes(ProtectedReport report, Language language)
    {
        StringBuilder notes = new();
        void Line(string text) => notes.Append(string.Concat(text.Select((c, i) => c == '\n' || HtmlText.IsHarmful(text, i) ? ' ' : c))).Append('\n');
        Line(report.Title.In(language));
        Line($"{PageText.Programme.In(language)}: {report.ProgrammeName.In(language)}");
        Line($"{PageText.Period.In(language)}: {DateText.Format(report.Period, language)}");
        Line($"{PageText.KnownAsOf.In(language)}: {DateText.Format(report.KnownAsOf, language)}");
        Line($"{PageText.PublishedBy.In(language)}: {report.PublishedBy.In(language)}");
        notes.Append('\n');
        Line(ProtectionText.Of(report, language));
        foreach (FigureDefinition definition in report.Figures.Select(static f => f.Definition).Distinct())
        {
            notes.Append('\n');
            Line(definition.Counted.In(language));
            Line($"{PageText.Unit.In(language)}: {(definition.Measure ?? (definition.Unit == CountingUnit.Person ? PageText.Persons : PageText.Events)).In(language)}");
            Line($"{PageText.Period.In(language)}: {DateText.Format(definition.Period ?? report.Period, language)}");
            Line($"{PageText.Rule.In(language)}: {definition.Rule.In(language)}");
            Line($"{PageText.Source.In(language)}: {definition.Source}");
        }

        foreach (Note note in report.Sections.SelectMany(static s => s.AllBlocks).OfType<Note>())
        {
            notes.Append('\n');
            Line(note.Text.In(language));
        }

        return notes.ToString();
    }

    private static string N(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
