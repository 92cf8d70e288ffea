using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NJsonSchema;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Rendering;

/// <summary>Names of teams, answers and reasons are written by people. In no form of a report may they become anything but text.</summary>
public sealed partial class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style>", "</title>", "\"", "'", "&lt;", "&#x41;", "javascript:alert(1)", "]]>", "<!--", "-->",
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00A0=1", "\uFF1D1", "=cmd|' /C calc'!A0", "|", "%0A", "_x000D_", "_x005F_x0041_", "'", "''=1",
        "../../etc/passwd", "C:\\con", "/", "[1]", "[a](http://x.example)", "![a](http://x.example/a.png)", "http://x.example", "www.x.example", "mailto:a@x.example", "a@x.example", "@name",
        "# head", "## head", "- item", "1. item", "1) item", "a. item", "> quote", "    code", "```", "~~~", "***", "---", "===", "_em_", "**strong**", "~~gone~~", "==marked==", "++new++", "\"\"cited\"\"", "^^foot",
        "[^1]: note", "$x$", "$$", ":::", ":smile:", "{.class}", "| a | b |", "| --- |", "`code`", "\\", "\n\n# head", "\r\n| x |", "\u2028", "\u202Egnp", "\u0000", "\u001B[31m", "\uFFFE", "\uD800", "\uDC00", "å", "🙂", "{0}", "}",
        "a", "team", " ", "  ", "1234",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[1, 6].Select(static p => string.Concat(p)), Gen.String[1, 30], Gen.Char["=+-@\t\r\n <>&'\"|\\[](){}#*_~`^$:%!1a."].Array[1, 12].Select(static c => new string(c)));

    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley(enableSmileys: false).Build();

    [Fact]
    public void A_page_keeps_its_own_elements_whatever_people_wrote() => Text.Sample(
        static hostile =>
        {
            string page = HtmlRenderer.Render(Report(hostile), Language.Swedish);
            Assert.Equal(Tags(HtmlRenderer.Render(Report("team"), Language.Swedish)), Tags(page));
            Assert.DoesNotContain(page, static c => c is '\u202E' or '\0' or '\u001B');
        }, iter: 150);

    [Fact]
    public void A_markdown_text_keeps_its_own_shape_whatever_people_wrote() => Text.Sample(
        static hostile => Assert.Equal(Shape(MarkdownRenderer.Render(Report("team"), Language.Swedish)), Shape(MarkdownRenderer.Render(Report(hostile), Language.Swedish))), iter: 150);

    [Fact]
    public void Markdown_gives_the_same_words_back()
    {
        foreach (string piece in Pieces.Where(static p => !p.Any(static c => char.IsControl(c) || c is '\u202E' or '\uFFFE' || char.IsSurrogate(c))))
        {
            string words = string.Join(' ', piece.Split([' ', '\u2028'], StringSplitOptions.RemoveEmptyEntries));
            MarkdownDocument document = Markdown.Parse(MarkdownRenderer.Render(Report(piece), Language.Swedish), Reader);
            Assert.Contains(words.Trim() is { Length: > 0 } left ? left : "–", document.Descendants<ParagraphBlock>().Where(static p => p.Parent is MarkdownDocument).Select(Words));
        }
    }

    [Fact]
    public void A_workbook_is_valid_holds_texts_as_texts_and_no_formula() => Text.Sample(
        static hostile =>
        {
            byte[] file = SpreadsheetRenderer.Render(Report(hostile), Language.Swedish).ToArray();
            using MemoryStream stream = new(file);
            using SpreadsheetDocument book = SpreadsheetDocument.Open(stream, isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(static e => $"{e.Path?.XPath} {e.Description}"));
            foreach (WorksheetPart sheet in book.WorkbookPart!.WorksheetParts)
            {
                Assert.Empty(sheet.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
                Assert.Empty(sheet.HyperlinkRelationships.Select(static h => h.Uri));
                Assert.Empty(sheet.ExternalRelationships.Select(static h => h.Uri));
                Assert.All(sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>(), static cell => Assert.True(cell.DataType is null ? cell.CellValue is not null : cell.DataType.Value == DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString && cell.CellValue is null));
            }

            Assert.All(book.WorkbookPart.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>(), static sheet => Assert.Matches(SheetName(), sheet.Name!.Value!));
        }, iter: 60);

    [Fact]
    public void A_table_of_values_has_the_same_fields_and_no_formula_whatever_people_wrote() => Text.Sample(
        static hostile =>
        {
            RenderedFile cells = CsvRenderer.Render(Report(hostile), Language.Swedish)[0];
            List<string[]> rows = Fields(cells.Text);
            Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
            Assert.Equal(Fields(CsvRenderer.Render(Report("team"), Language.Swedish)[0].Text).Count, rows.Count);
            Assert.All(rows.SelectMany(static r => r), static field => Assert.False(field.TrimStart(' ', '\t', '\r', '\n', '\u00A0') is ['=' or '+' or '-' or '@' or '|' or '%' or '\uFF1D', ..] && !decimal.TryParse(field, NumberStyles.Number, CultureInfo.InvariantCulture, out _), "begins a formula"));
        }, iter: 150);

    [Fact]
    public async Task What_is_written_as_json_follows_the_schema_whatever_people_wrote()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(ReportSchemaTests.Root(), "docs", "schemas", "report.schema.json"), TestContext.Current.CancellationToken);
        Text.Sample(hostile => Assert.Empty(schema.Validate(JsonRenderer.Render(Report(hostile)))), iter: 60);
    }

    [Fact]
    public async Task No_text_of_people_reaches_the_name_of_a_file()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "hostile-report");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        ProtectedReport report = Report("../../etc/passwd\0C:\\con");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await report.WriteCsvAsync(Path.Combine(folder, "csv"), Language.Swedish, cancellation);
        await report.WriteSpreadsheetAsync(Path.Combine(folder, "report.xlsx"), Language.Swedish, cancellation);
        await report.WriteMarkdownAsync(Path.Combine(folder, "report.md"), Language.Swedish, cancellation);
        Assert.Equal(["csv/cells.csv", "csv/notes.txt", "report.md", "report.xlsx"],
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(folder, "report.xlsx"));
        Assert.All(zip.Entries, static entry => Assert.Matches("^[A-Za-z0-9_./\\[\\]-]+$", entry.FullName));
    }

    /// <summary>A report with the text in every place where a text of people can stand.</summary>
    private static ProtectedReport Report(string hostile)
    {
        LocalizedText text = LocalizedText.Same(hostile);
        FigureDefinition definition = new(text, text, new SourceReference(hostile, hostile)) { Of = text };
        RowSet all = RowSet.All(40);
        RowSet half = RowSet.Where(40, static i => i % 2 == 0);
        Figure[] figures =
        [
            new CountFigure(new FigureId("all"), all, definition), new CountFigure(new FigureId("half"), half, definition), new CountFigure(new FigureId("rest"), half.Not(), definition), new ShareFigure(new FigureId("share"), new FigureId("half"), new FigureId("all"), definition),
            new AbsentFigure(new FigureId("absent"), Absence.TooEarly, text, definition),
        ];
        ReportTable Table(string id) => new(new FigureId(id), text, text, [text, text], [new TableRow(text, [TableCell.Of(new FigureId("all")), TableCell.Of(text)]), new TableRow(text, [TableCell.Of(new FigureId("share")), TableCell.Of(new FigureId("absent"))])]);
        Sentence sentence = SampleReport.Say("{all} och {half}", "{all} and {half}");
        return new ReportProtection(new DisclosureOptions()).Protect(new Report(text, new ProgrammeId("programme"), text, new DatePeriod(new LocalDate(2024, 9, 1), new LocalDate(2025, 8, 31)), Instant.FromUtc(2025, 9, 15, 10, 0), text, Paragraph.Of(sentence),
        [
            new Section(new FigureId("one"), text,
            [
                new KeyFigureRow([new KeyFigure(text, new FigureId("half")) { Of = new FigureId("all") }]), new Note(text), Table("t1"),
                new BarChart(text, [new Bar(text, new FigureId("share"))], [sentence], Table("t2")),
                new FlowChart(text, [new FlowStage(text, new FigureId("all")) { Losses = [new FlowLoss(text, new FigureId("rest"))] }, new FlowStage(text, new FigureId("half"))], [sentence], Table("t3")),
                new Checklist(text, [new ChecklistItem(text, ChecklistAnswer.Yes, text)]), new DefinitionList([new DefinedTerm(text, text, new SourceReference(hostile, hostile))]),
            ]) { Subsections = [new Section(new FigureId("two"), text, [new Note(text)])] },
        ], figures));
    }

    private static string[] Tags(string page) => [.. Tag().Matches(page).Select(static m => m.Groups[1].Value).Where(static tag => tag is not ("text" or "/text"))];

    private static string[] Shape(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Reader);
        return
        [
            .. document.Descendants().Where(static o => o is Markdig.Syntax.Block or LinkInline or AutolinkInline or HtmlInline or EmphasisInline or CodeInline or Markdig.Extensions.Mathematics.MathInline or Markdig.Extensions.Footnotes.FootnoteLink or Markdig.Extensions.Emoji.EmojiInline)
                .Select(static o => o is Markdig.Extensions.Tables.TableCell or Markdig.Extensions.Tables.TableRow ? $"{o.GetType().Name} {((ContainerBlock)o).Count}" : o is HeadingBlock heading ? $"heading {heading.Level}" : o.GetType().Name),
        ];
    }

    private static string Words(LeafBlock block) => string.Concat(block.Inline!.Descendants<LiteralInline>().Select(static l => l.Content.ToString())).Replace("\u2060", "", StringComparison.Ordinal);

    private static List<string[]> Fields(string csv)
    {
        List<string[]> rows = [];
        List<string> row = [];
        System.Text.StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                field.Append(c);
            }
        }

        return rows;
    }

    [GeneratedRegex("<(/?[a-z0-9]+)[ >]")]
    private static partial Regex Tag();

    [GeneratedRegex("^[A-Za-zÅÄÖåäö0-9 ]{1,31}$")]
    private static partial Regex SheetName();
}
