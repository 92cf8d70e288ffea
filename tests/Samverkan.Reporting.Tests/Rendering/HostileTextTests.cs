using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NJsonSchema;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.Rendering;

/// <summary>Names of teams, answers and reasons are written by people. In no form of a report may they become anything but text.</summary>
public sealed partial class HostileTextTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley(enableSmileys: false).Build();

    [Fact]
    public void A_page_keeps_its_own_elements_whatever_people_wrote() => HostileReport.Text.Sample(
        static hostile =>
        {
            string page = HtmlRenderer.Render(HostileReport.With(hostile), Language.Swedish);
            Assert.Equal(Tags(HtmlRenderer.Render(HostileReport.With("team"), Language.Swedish)), Tags(page));
            Assert.DoesNotContain(page, static c => c is '\u202E' or '\0' or '\u001B');
        }, iter: 150);

    [Fact]
    public void A_markdown_text_keeps_its_own_shape_whatever_people_wrote() => HostileReport.Text.Sample(
        static hostile => Assert.Equal(Shape(MarkdownRenderer.Render(HostileReport.With("team"), Language.Swedish)), Shape(MarkdownRenderer.Render(HostileReport.With(hostile), Language.Swedish))), iter: 150);

    [Fact]
    public void Markdown_gives_the_same_words_back()
    {
        foreach (string piece in HostileReport.Pieces.Where(static p => !p.Any(static c => char.IsControl(c) || c is '\u202E' or '\uFFFE' || char.IsSurrogate(c))))
        {
            string words = string.Join(' ', piece.Split([' ', '\u2028'], StringSplitOptions.RemoveEmptyEntries));
            MarkdownDocument document = Markdown.Parse(MarkdownRenderer.Render(HostileReport.With(piece), Language.Swedish), Reader);
            Assert.Contains(words.Trim() is { Length: > 0 } left ? left : "–", document.Descendants<ParagraphBlock>().Where(static p => p.Parent is MarkdownDocument).Select(Words));
        }
    }

    [Fact]
    public void A_table_of_values_has_the_same_fields_and_no_formula_whatever_people_wrote() => HostileReport.Text.Sample(
        static hostile =>
        {
            RenderedFile cells = CsvRenderer.Render(HostileReport.With(hostile), Language.Swedish)[0];
            List<string[]> rows = Fields(cells.Text);
            Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
            Assert.Equal(Fields(CsvRenderer.Render(HostileReport.With("team"), Language.Swedish)[0].Text).Count, rows.Count);
            Assert.All(rows.SelectMany(static r => r), static field => Assert.False(field.TrimStart(' ', '\t', '\r', '\n', '\u00A0') is ['=' or '+' or '-' or '@' or '|' or '%' or '\uFF1D', ..] && !decimal.TryParse(field, NumberStyles.Number, CultureInfo.InvariantCulture, out _), "begins a formula"));
            // a spreadsheet that divides by semicolons or tabs begins cells elsewhere
            Assert.DoesNotMatch(FormulaInside(), cells.Text);
        }, iter: 150);

    [Fact]
    public async Task What_is_written_as_json_follows_the_schema_whatever_people_wrote()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(ReportSchemaTests.Root(), "docs", "schemas", "report.schema.json"), TestContext.Current.CancellationToken);
        HostileReport.Text.Sample(hostile => Assert.Empty(schema.Validate(JsonRenderer.Render(HostileReport.With(hostile)))), iter: 60);
    }

    [Fact]
    public async Task No_text_of_people_reaches_the_name_of_a_file()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "hostile-report");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        ProtectedReport report = HostileReport.With("../../etc/passwd\0C:\\con");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await report.WriteCsvAsync(Path.Combine(folder, "csv"), Language.Swedish, cancellation);
        await report.WriteMarkdownAsync(Path.Combine(folder, "report.md"), Language.Swedish, cancellation);
        Assert.Equal(["csv/cells.csv", "csv/notes.txt", "report.md"],
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    // a quotation mark inside of a text is no beginning of a cell's own; a number runs nothing
    [GeneratedRegex("[;\t][ \u00A0\"]*(?:[=+@|%\uFF1D]|-(?![0-9]+(?:\\.[0-9]+)?\"?(?:[,;\t\r\n]|$)))")]
    private static partial Regex FormulaInside();

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
}
