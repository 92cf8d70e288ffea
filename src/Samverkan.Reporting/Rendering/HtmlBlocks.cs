using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering.Charts;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>Writes the blocks of a report as HTML.</summary>
internal sealed class HtmlBlocks(ProtectedReport report, Language language, StringBuilder page)
{
    // so much beside the first column that a tablet shows the table row by row
    private const int Wide = 9;

    private readonly HtmlDefinitions _definitions = new(report, language, page);

    public void Definitions() => _definitions.WriteAll();

    /// <summary>Blocks in order; paragraphs that follow each other explain their figures together, after the last.</summary>
    public void Render(ImmutableArray<Block> blocks)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not Paragraph)
            {
                Render(blocks[i]);
                continue;
            }

            int first = i;
            while (i + 1 < blocks.Length && blocks[i + 1] is Paragraph)
                i++;
            Sentences([.. blocks.AsSpan()[first..(i + 1)].ToArray().Cast<Paragraph>()], separately: false);
        }
    }

    private void Render(Block block)
    {
        switch (block)
        {
            case KeyFigureRow row:
                Keys(row);
                break;
            case ReportTable table:
                Table(table, wrapped: false);
                break;
            case Chart chart:
                Picture(chart);
                break;
            case Note note:
                page.Append("<p class=\"note\">").Append(Text(note.Text)).Append("</p>\n");
                break;
            case DefinitionList list:
                Terms(list);
                break;
            case Checklist list:
                Checks(list);
                break;
        }
    }

    public void Sentences(ImmutableArray<Paragraph> paragraphs, bool separately)
    {
        List<FigureId> named = [];
        foreach (Paragraph paragraph in paragraphs)
        {
            List<string> sentences = [.. paragraph.Sentences.Select(s => FigureText.Of(report, s, language)).Where(static s => s.Length > 0)];
            if (sentences.Count == 0)
                continue;
            page.Append("<p>").AppendJoin(separately ? "</p>\n<p>" : " ", sentences.Select(HtmlText.Encode)).Append("</p>\n");
            named.AddRange(paragraph.Sentences.Select(report.Choose).OfType<Sentence>().SelectMany(static s => s.Named));
        }

        if (named.Count > 0)
            _definitions.Write([.. named.Distinct()], PageText.Meanings.In(language), "");
    }

    private void Keys(KeyFigureRow row)
    {
        page.Append("<dl class=\"keys\">\n");
        foreach (KeyFigure item in row.Items)
        {
            ShownFigure value = report[item.Value];
            page.Append("<div><dt>").Append(Text(item.Label)).Append("</dt>")
                .Append(value.HasNumber ? "<dd class=\"v\">" : "<dd class=\"v w\">").Append(HtmlText.Encode(FigureText.Of(value, language))).Append("</dd>");
            if (item.Of is { } whole && report[item.Value].HasNumber && report[whole].HasNumber)
            {
                page.Append("<dd class=\"o\">").Append(HtmlText.Encode($"{PageText.Of.In(language)} {FigureText.Of(report[whole], language)}")).Append("</dd>");
            }

            if (item.Previous is { } previous)
            {
                page.Append("<dd class=\"o p\"><span>").Append(HtmlText.Encode(PageFacts.Day(report[previous], language))).Append("</span> ").Append(HtmlText.Encode(PageFacts.Before(report, item, language))).Append("</dd>");
            }

            page.Append("<dd>");
            _definitions.Write([.. ((FigureId?[])[item.Value, item.Previous]).OfType<FigureId>()], PageText.Meaning.In(language), item.Label.In(language));
            page.Append("</dd></div>\n");
        }

        page.Append("</dl>\n");
    }

    private void Table(ReportTable table, bool wrapped)
    {
        string anchor = ChartDrawing.Anchor(table.Id);
        // a telephone shows a wide table row by row; said outright, the roles outlive the change of display
        bool stacks = table.Columns.Length > 1;
        bool[] words = [.. Enumerable.Range(0, table.Columns.Length).Select(c => table.Rows.Length > 0 && table.Rows.All(r => ReportTables.IsWords(report, r.Cells[c])))];
        // words need about twice the room of numbers
        bool isWide = table.Columns.Length + words.Count(static inWords => inWords) >= Wide;
        string Role(string role) => stacks ? $" role=\"{role}\"" : "";
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"{anchor}-c\">\n{(stacks ? $"<table class=\"stack{(isWide ? " many" : "")}\" role=\"table\">" : "<table>")}\n<caption id=\"{anchor}-c\"><span class=\"cap\">")
            .Append(Text(table.Caption)).Append(CultureInfo.InvariantCulture, $"</span></caption>\n<thead{Role("rowgroup")}><tr{Role("row")}><th scope=\"col\"{Role("columnheader")}>").Append(Header(table.Stub)).Append("</th>");
        for (int column = 0; column < table.Columns.Length; column++)
            page.Append(words[column] ? "<th class=\"t\" scope=\"col\"" : "<th scope=\"col\"").Append(Role("columnheader")).Append('>').Append(Header(table.Columns[column])).Append("</th>");

        page.Append(CultureInfo.InvariantCulture, $"</tr></thead>\n<tbody{Role("rowgroup")}>\n");
        foreach (TableRow row in table.Rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr{(row.IsTotal ? " class=\"sum\"" : "")}{Role("row")}><th scope=\"row\"{Role("rowheader")}>").Append(Divided(Text(row.Header))).Append("</th>");
            for (int column = 0, span; column < row.Cells.Length; column += span)
            {
                // the same words side by side are said once
                span = 1;
                while (column + span < row.Cells.Length && SaysTheSame(row.Cells[column], row.Cells[column + span]))
                    span++;
                string label = string.Join(", ", table.Columns.AsSpan().Slice(column, span).ToArray().Select(Text));
                Cell(row.Cells[column], words[column], span, !stacks ? "" : span > 1 && row.Cells[column].Words is not null ? Role("cell") : $"{Role("cell")} data-l=\"{Divided(label)}\"");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
        _definitions.Write([.. table.Figures], PageText.Meanings.In(language), wrapped ? "" : table.Caption.In(language));
    }

    private bool SaysTheSame(TableCell one, TableCell other) => (one.Figure, other.Figure) switch
    {
        (null, null) => one.Words == other.Words,
        ({ } first, { } second) => (report[first], report[second]) switch
        {
            (HiddenFigure, HiddenFigure) => true,
            (WordFigure word, WordFigure next) => word.Absence == next.Absence && word.Reason == next.Reason,
            _ => false,
        },
        _ => false,
    };

    private void Cell(TableCell cell, bool inWords, int span, string attributes)
    {
        ShownFigure? figure = cell.Figure is { } id ? report[id] : null;
        string kind = span > 1 ? figure is null ? "h j" : "h m" : figure is { HasNumber: true } and not ShownJudgement ? "n" : inWords ? "t" : "h";
        page.Append(CultureInfo.InvariantCulture, $"<td class=\"{kind}\"");
        if (span > 1)
            page.Append(CultureInfo.InvariantCulture, $" colspan=\"{span}\"");
        page.Append(attributes).Append('>').Append(figure is null ? Text(cell.Words!) : HtmlText.Encode(FigureText.Of(figure, language)));
        if (figure is WordFigure word)
            page.Append(" <small>").Append(Text(word.Reason)).Append("</small>");
        page.Append("</td>");
    }

    private void Picture(Chart chart)
    {
        page.Append("<figure>\n<figcaption>").Append(Text(chart.Title)).Append("</figcaption>\n")
            .Append(ChartDrawing.Draw(report, chart, language, ChartDrawing.Wide)).Append('\n')
            .Append(ChartDrawing.Draw(report, chart, language, ChartDrawing.Narrow)).Append('\n')
            .Append("</figure>\n<details class=\"more\"><summary>").Append(Text(PageText.AsTable))
            .Append("<span class=\"vh\">: ").Append(Text(chart.Title)).Append("</span></summary>\n");
        Table(chart.Table, wrapped: true);
        page.Append("</details>\n");
    }

    private void Terms(DefinitionList list)
    {
        SourceReference? shared = ReportTables.SharedSource(list);
        // numbers stand beside what they number
        page.Append(list.Items.All(static item => item.Term.Swedish.Length <= 2) ? "<dl class=\"terms beside\">\n" : "<dl class=\"terms\">\n");
        foreach (DefinedTerm item in list.Items)
        {
            page.Append("<dt>").Append(Text(item.Term)).Append("</dt><dd>").Append(Text(item.Meaning)).Append("</dd>");
            if (shared is null && item.Source is { } source)
                page.Append("<dd class=\"src\">").Append(Source(source)).Append("</dd>");
            page.Append('\n');
        }

        page.Append("</dl>\n");
        if (shared is not null)
            page.Append("<p class=\"note\">").Append(Source(shared)).Append("</p>\n");
    }

    private string Source(SourceReference source) => HtmlText.Encode($"{PageText.Source.In(language)}: {source}");

    private void Checks(Checklist list)
    {
        page.Append("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").Append(Text(list.Caption)).Append("\">\n<table class=\"stack\" role=\"table\">\n<caption><span class=\"cap\">").Append(Text(list.Caption))
            .Append("</span></caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">").Append(Text(PageText.Item))
            .Append("</th><th class=\"t\" scope=\"col\" role=\"columnheader\">").Append(Text(PageText.Answer)).Append("</th><th class=\"t\" scope=\"col\" role=\"columnheader\">").Append(Text(PageText.Evidence)).Append("</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (ChecklistItem item in list.Items)
        {
            page.Append("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">").Append(Text(item.Text)).Append(CultureInfo.InvariantCulture, $"</th><td class=\"t\" role=\"cell\" data-l=\"{Text(PageText.Answer)}\">").Append(Text(Answer(item.Answer)));
            if (item.Motivation is { } motivation)
                page.Append(" <small>").Append(Text(motivation)).Append("</small>");
            page.Append(CultureInfo.InvariantCulture, $"</td><td class=\"t\" role=\"cell\" data-l=\"{Text(PageText.Evidence)}\">").Append(Text(Evidence(item))).Append("</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    internal static LocalizedText Answer(ChecklistAnswer answer) => answer switch
    {
        ChecklistAnswer.Yes => PageText.Yes,
        ChecklistAnswer.Partly => PageText.Partly,
        ChecklistAnswer.No => PageText.No,
        ChecklistAnswer.SupplementNeeded => PageText.SupplementNeeded,
        _ => PageText.NotAnswered,
    };

    /// <summary>The answer with the words of whoever gave it, for forms that have no smaller letters.</summary>
    internal static LocalizedText AnswerAndWhy(ChecklistItem item)
    {
        LocalizedText answer = Answer(item.Answer);
        return item.Motivation is { } why ? new($"{answer.Swedish}: {why.Swedish}", $"{answer.English}: {why.English}") : answer;
    }

    /// <summary>What shows an item: the words written, and the records with where they are kept.</summary>
    internal static LocalizedText Evidence(ChecklistItem item)
    {
        string Joined(Language language) => string.Join("; ", item.Links
            .Select(link => link.Reference is { } reference ? $"{link.Text.In(language)} ({reference})" : link.Text.In(language)).Prepend(item.Evidence?.In(language)).OfType<string>());
        return item.Links.IsEmpty ? item.Evidence ?? PageText.NoEvidence : new(Joined(Language.Swedish), Joined(Language.English));
    }

    /// <summary>The head of a column: a short parenthesis stays on its line, and a long compound may be divided where its parts meet.</summary>
    private string Header(LocalizedText text) => Divided(Text(text).Replace(" (", "\u00A0(", StringComparison.Ordinal));

    private static string Divided(string text) => Compounds.Aggregate(text, static (header, word) => header.Replace(word.Replace("|", "", StringComparison.Ordinal), word.Replace("|", "&shy;", StringComparison.Ordinal), StringComparison.Ordinal));

    private static readonly ImmutableArray<string> Compounds = ["funktions|nedsättning", "Funktions|nedsättning", "nyckel|kompetenser", "handläggar|byten", "arbets|förmedling"];

    private string Text(LocalizedText text) => HtmlText.Encode(text.In(language));
}
