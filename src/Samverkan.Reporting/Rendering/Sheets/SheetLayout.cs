using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Sheets;

/// <summary>Lays a report out as sheets: what it is and where what stands, a sheet for each table, the words, and what each number means.</summary>
internal sealed class SheetLayout(ProtectedReport report, Language language)
{
    private static readonly SheetStyle Bold = new() { Bold = true };
    private static readonly SheetStyle Muted = new() { Muted = true, Wrap = true };
    private static readonly SheetStyle Wrapped = new() { Wrap = true };
    private static readonly SheetStyle Right = new() { Right = true };
    private static readonly SheetStyle Head = new() { Muted = true, Wrap = true, LineBelow = true };

    private readonly ImmutableArray<FigureDefinition> _definitions = ReportTables.Definitions(report);

    public ImmutableArray<Sheet> All()
    {
        List<(LocalizedText Section, string Caption, Sheet Sheet)> tables = [];
        foreach (Section section in report.Sections)
        {
            foreach (Block block in section.AllBlocks)
            {
                string name = $"{PageText.Table.In(language)} {(tables.Count + 1).ToString(CultureInfo.InvariantCulture)}";
                if (block is KeyFigureRow row)
                    tables.Add((section.Title, section.Title.In(language), Keys(name, section, row)));
                else if (block is Checklist list)
                    tables.Add((section.Title, list.Caption.In(language), Checks(name, list)));
                else if ((block is Chart chart ? chart.Table : block as ReportTable) is { } table)
                    tables.Add((section.Title, table.Caption.In(language), Table(name, table)));
            }
        }

        return [Front(tables), .. tables.Select(static t => t.Sheet), Words(), Definitions()];
    }

    private Sheet Front(List<(LocalizedText Section, string Caption, Sheet Sheet)> tables)
    {
        List<ImmutableArray<SheetCell>> rows = [[SheetCell.Of(report.Title.In(language), new SheetStyle { Bold = true, Large = true })]];
        foreach ((LocalizedText term, string text) in PageFacts.Of(report, language))
            rows.Add([SheetCell.Of(term.In(language), Muted), SheetCell.Of(text, Wrapped)]);
        rows.Add([]);
        rows.Add([SheetCell.Of(PageText.InShort.In(language), Bold)]);
        foreach (Sentence sentence in report.Summary.Sentences)
        {
            if (FigureText.Of(report, sentence, language) is { Length: > 0 } text)
                rows.Add([default, SheetCell.Of(text, Wrapped)]);
        }

        rows.Add([]);
        rows.Add([SheetCell.Of(PageText.ProtectionHeading.In(language), Bold)]);
        rows.Add([default, SheetCell.Of(ProtectionText.Of(report, language), Wrapped)]);
        rows.Add([]);
        rows.Add([SheetCell.Of(PageText.Contents.In(language), Bold)]);
        foreach ((LocalizedText section, string caption, Sheet sheet) in tables)
            rows.Add([Link(sheet.Name), SheetCell.Of(caption, Wrapped), SheetCell.Of(section.In(language), Muted)]);
        foreach (LocalizedText name in (LocalizedText[])[PageText.Remarks, PageText.Definitions])
            rows.Add([Link(name.In(language))]);
        return new Sheet(PageText.Front.In(language), [24, 88, 44], [.. rows]);
    }

    private static SheetCell Link(string sheet) => SheetCell.Of(sheet, new SheetStyle { Link = true }) with { LeadsTo = sheet };

    private Sheet Table(string name, ReportTable table)
    {
        bool[] words = [.. Enumerable.Range(0, table.Columns.Length).Select(c => table.Rows.All(r => ReportTables.IsWords(report, r.Cells[c])))];
        List<ImmutableArray<SheetCell>> rows = Top(table.Caption.In(language), table.Figures);
        rows.Add([SheetCell.Of(table.Stub.In(language), Head), .. table.Columns.Select((c, i) => SheetCell.Of(c.In(language), Placed(Head, i)))]);
        int header = rows.Count;
        foreach (TableRow row in table.Rows)
        {
            SheetStyle style = new() { Bold = row.IsTotal, LineAbove = row.IsTotal };
            rows.Add([SheetCell.Of(row.Header.In(language), style with { Wrap = true }), .. row.Cells.Select((cell, i) =>
                cell.Figure is { } id ? FigureCell.Of(report[id], language, Placed(style, i)) : SheetCell.Of(cell.Words!.In(language), Placed(style, i) with { Wrap = true }))]);
        }

        return new Sheet(name, [46, .. words.Select(static w => w ? 30.0 : 16.0)], [.. rows]) { HeaderRow = header };

        SheetStyle Placed(SheetStyle style, int column) => style with { Right = !words[column], Indented = words[column] && column > 0 && !words[column - 1] };
    }

    private Sheet Keys(string name, Section section, KeyFigureRow row)
    {
        List<ImmutableArray<SheetCell>> rows = Top(section.Title.In(language), row.Figures);
        rows.Add([SheetCell.Of(PageText.KeyFigure.In(language), Head), .. ((LocalizedText[])[PageText.Value, PageText.OfHowMany, PageText.PreviousPeriod]).Select(t => SheetCell.Of(t.In(language), Head with { Right = true }))]);
        int header = rows.Count;
        foreach (KeyFigure item in row.Items)
        {
            rows.Add([SheetCell.Of(item.Label.In(language), Wrapped), FigureCell.Of(report[item.Value], language, Right),
                item.Of is { } of ? FigureCell.Of(report[of], language, Right) : default, item.Previous is { } previous ? FigureCell.Of(report[previous], language, Right) : default]);
        }

        return new Sheet(name, [46, 16, 16, 16], [.. rows]) { HeaderRow = header };
    }

    private Sheet Checks(string name, Checklist list)
    {
        List<ImmutableArray<SheetCell>> rows = Top(list.Caption.In(language), []);
        rows.Add([.. ((LocalizedText[])[PageText.Item, PageText.Answer, PageText.Evidence]).Select(t => SheetCell.Of(t.In(language), Head))]);
        int header = rows.Count;
        foreach (ChecklistItem item in list.Items)
            rows.Add([.. ((LocalizedText[])[item.Text, HtmlBlocks.AnswerAndWhy(item), HtmlBlocks.Evidence(item)]).Select(t => SheetCell.Of(t.In(language), Wrapped))]);
        return new Sheet(name, [70, 18, 60], [.. rows]) { HeaderRow = header };
    }

    /// <summary>The caption, the way back, and which definitions the numbers have.</summary>
    private List<ImmutableArray<SheetCell>> Top(string caption, IEnumerable<FigureId> figures)
    {
        List<ImmutableArray<SheetCell>> rows = [[SheetCell.Of(caption, Bold)], [Link(PageText.Front.In(language))]];
        if (string.Join(", ", ReportTables.Numbers(report, _definitions, figures).Select(static n => n.ToString(CultureInfo.InvariantCulture))) is { Length: > 0 } numbers)
            rows.Add([SheetCell.Of($"{PageText.Definitions.In(language)}: {numbers}", new SheetStyle { Link = true }) with { LeadsTo = PageText.Definitions.In(language) }]);
        rows.Add([]);
        return rows;
    }

    private Sheet Words()
    {
        List<ImmutableArray<SheetCell>> rows = [[SheetCell.Of(PageText.Remarks.In(language), Bold)], [Link(PageText.Front.In(language))], []];
        rows.Add([SheetCell.Of(PageText.SectionHeader.In(language), Head), SheetCell.Of(PageText.TextHeader.In(language), Head)]);
        int header = rows.Count;
        foreach (Section section in report.Sections)
        {
            foreach (string text in section.AllBlocks.SelectMany(Said).Where(static t => t.Length > 0))
                rows.Add([SheetCell.Of(section.Title.In(language), Muted), SheetCell.Of(text, Wrapped)]);
        }

        return new Sheet(PageText.Remarks.In(language), [40, 110], [.. rows]) { HeaderRow = header };
    }

    private IEnumerable<string> Said(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Sentences.Select(s => FigureText.Of(report, s, language)),
        Chart chart => chart.Reading.Select(s => FigureText.Of(report, s, language)),
        Note note => [note.Text.In(language)],
        DefinitionList list => list.Items.Select(i => $"{i.Term.In(language)}: {i.Meaning.In(language)}{(i.Source is { } source ? $" ({source})" : "")}"),
        _ => [],
    };

    private Sheet Definitions()
    {
        List<ImmutableArray<SheetCell>> rows = [[SheetCell.Of(PageText.Meanings.In(language), Bold)], [Link(PageText.Front.In(language))], []];
        LocalizedText[] heads = [PageText.Number, PageText.Counted, PageText.Unit, PageText.OfWhom, PageText.Period, PageText.KnownAsOf, PageText.Rule, PageText.Source];
        rows.Add([.. heads.Select(t => SheetCell.Of(t.In(language), Head))]);
        int header = rows.Count;
        for (int i = 0; i < _definitions.Length; i++)
        {
            Dictionary<LocalizedText, string> facts = PageFacts.Of(_definitions[i], report, language).ToDictionary(static f => f.Term, static f => f.Text);
            rows.Add([SheetCell.Of(i + 1, "0"), SheetCell.Of(_definitions[i].Counted.In(language), Wrapped), .. heads[2..].Select(h => facts.TryGetValue(h, out string? text) ? SheetCell.Of(text, Wrapped) : default)]);
        }

        return new Sheet(PageText.Definitions.In(language), [9, 44, 26, 36, 36, 26, 60, 44], [.. rows]) { HeaderRow = header };
    }
}
