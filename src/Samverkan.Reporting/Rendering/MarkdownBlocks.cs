using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>Writes the blocks of a report as Markdown.</summary>
internal sealed class MarkdownBlocks(ProtectedReport report, Language language)
{
    private readonly StringBuilder _page = new(32 * 1024);
    private readonly ImmutableArray<FigureDefinition> _definitions = ReportTables.Definitions(report);

    public string Whole()
    {
        if (language == Language.EasySwedish && report.Easy is { } easy)
            return Easy(easy);
        Heading(1, report.Title.In(language));
        foreach ((LocalizedText term, string text) in PageFacts.Of(report, language))
            _page.Append("- ").Append(Text(term)).Append(": ").Append(MarkdownText.Encode(text)).Append('\n');
        _page.Append('\n');
        Heading(2, PageText.InShort.In(language));
        foreach (string sentence in Sentences(report.Summary.Sentences))
            Line(sentence);
        foreach (Section section in report.Sections)
            Render(section, 2);
        Heading(2, PageText.Meanings.In(language));
        for (int i = 0; i < _definitions.Length; i++)
            Define(i + 1, _definitions[i]);
        _page.Append('\n');
        Heading(2, PageText.ProtectionHeading.In(language));
        Line(MarkdownText.Encode(ProtectionText.Of(report, language)));
        return _page.ToString().TrimEnd('\n') + "\n";
    }

    private string Easy(EasyPage easy)
    {
        Heading(1, easy.Title.In(language));
        Line(MarkdownText.Encode($"{report.ProgrammeName.In(language)}, {DateText.Format(report.Period, language)}"));
        foreach (Section question in easy.Questions)
        {
            Heading(2, question.Title.In(language));
            foreach (string line in EasyPageRenderer.Lines(report, question, language))
                Line(MarkdownText.Encode(line));
        }

        return _page.ToString().TrimEnd('\n') + "\n";
    }

    private void Render(Section section, int level)
    {
        Heading(level, section.Title.In(language));
        foreach (Block block in section.Blocks)
            Render(block);
        foreach (Section inner in section.Subsections)
            Render(inner, Math.Min(level + 1, 6));
    }

    private void Render(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line(string.Join(' ', Sentences(paragraph.Sentences)));
                break;
            case KeyFigureRow row:
                Keys(row);
                break;
            case ReportTable table:
                Table(table);
                break;
            case Chart chart:
                Line($"**{Text(chart.Title)}**");
                Line(string.Join(' ', Sentences(chart.Reading)));
                Table(chart.Table);
                break;
            case Note note:
                Line(Text(note.Text));
                break;
            case DefinitionList list:
                SourceReference? shared = ReportTables.SharedSource(list);
                foreach (DefinedTerm item in list.Items)
                    _page.Append("- **").Append(Text(item.Term)).Append("**: ").Append(Text(item.Meaning)).Append(shared is null && item.Source is { } source ? $" ({MarkdownText.Encode(source.ToString())})" : "").Append('\n');
                _page.Append('\n');
                if (shared is not null)
                    Line($"{Text(PageText.Source)}: {MarkdownText.Encode(shared.ToString())}");
                break;
            case Checklist list:
                Checks(list);
                break;
        }
    }

    private void Keys(KeyFigureRow row)
    {
        foreach (KeyFigure item in row.Items)
        {
            _page.Append("- **").Append(Text(item.Value)).Append("** ").Append(Text(item.Label));
            if (item.Of is { } whole && report[item.Value].HasNumber && report[whole].HasNumber)
                _page.Append(", ").Append(Text(PageText.Of)).Append(' ').Append(Text(whole));
            if (item.Previous is { } previous)
                _page.Append("; ").Append(MarkdownText.Encode($"{PageFacts.Day(report[previous], language)}: {PageFacts.Before(report, item, language)}"));
            _page.Append('\n');
        }

        _page.Append('\n');
        Meanings(row.Figures);
    }

    private void Table(ReportTable table)
    {
        bool[] words = [.. Enumerable.Range(0, table.Columns.Length).Select(c => table.Rows.Length > 0 && table.Rows.All(r => ReportTables.IsWords(report, r.Cells[c])))];
        Line($"**{Text(table.Caption)}**");
        Row(table.Stub, table.Columns.Select(Text));
        _page.Append("| --- |").AppendJoin("", words.Select(static w => w ? " --- |" : " ---: |")).Append('\n');
        foreach (TableRow row in table.Rows)
            Row(row.Header, row.Cells.Select(Cell), row.IsTotal);
        _page.Append('\n');
        Meanings(table.Figures);
    }

    private string Cell(TableCell cell)
    {
        if (cell.Figure is not { } id)
            return Text(cell.Words!);
        return report[id] is WordFigure word ? $"{Text(id)}: {Text(word.Reason)}" : Text(id);
    }

    private void Row(LocalizedText header, IEnumerable<string> cells, bool isTotal = false) =>
        _page.Append("| ").Append(isTotal ? $"**{Text(header)}**" : Text(header)).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");

    private void Checks(Checklist list)
    {
        Line($"**{Text(list.Caption)}**");
        Row(PageText.Item, [Text(PageText.Answer), Text(PageText.Evidence)]);
        _page.Append("| --- | --- | --- |\n");
        foreach (ChecklistItem item in list.Items)
            Row(item.Text, [Text(HtmlBlocks.AnswerAndWhy(item)), Text(HtmlBlocks.Evidence(item))]);
        _page.Append('\n');
    }

    private void Meanings(IEnumerable<FigureId> figures)
    {
        int[] numbers = [.. ReportTables.Numbers(report, _definitions, figures)];
        if (numbers.Length > 0)
            Line($"{Text(PageText.Meanings)}: {string.Join(", ", numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture)))}.");
    }

    private void Define(int number, FigureDefinition definition)
    {
        _page.Append(CultureInfo.InvariantCulture, $"{number}. **").Append(Text(definition.Counted)).Append("**.");
        foreach ((LocalizedText term, string text) in PageFacts.Of(definition, report, language))
            _page.Append(' ').Append(Text(term)).Append(": ").Append(MarkdownText.Encode(text)).Append(text.EndsWith('.') ? "" : ".");
        _page.Append('\n');
    }

    private IEnumerable<string> Sentences(ImmutableArray<Sentence> sentences) =>
        sentences.Select(s => FigureText.Of(report, s, language)).Where(static s => s.Length > 0).Select(MarkdownText.Encode);

    private void Heading(int level, string text) => _page.Append('#', level).Append(' ').Append(MarkdownText.Encode(text)).Append("\n\n");

    private void Line(string text)
    {
        if (text.Length > 0)
            _page.Append(text).Append("\n\n");
    }

    private string Text(LocalizedText text) => MarkdownText.Encode(text.In(language));

    private string Text(FigureId id) => MarkdownText.Encode(FigureText.Of(report[id], language));
}
