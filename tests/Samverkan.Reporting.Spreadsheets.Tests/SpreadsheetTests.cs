using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering.Sheets;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Rendering;
using Samverkan.Reporting.Tests.Reports;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Samverkan.Reporting.Spreadsheets.Tests;

public sealed partial class SpreadsheetTests
{
    private static readonly ProtectedReport Report = SampleReport.Protected();

    [Fact]
    public void A_workbook_is_valid_holds_texts_as_texts_and_no_formula_whatever_people_wrote() => HostileReport.Text.Sample(
        static hostile =>
        {
            ProtectedReport report = HostileReport.With(hostile);
            using OpenedWorkbook book = new(report, Language.Swedish);
            Assert.Empty(book.Faults);
            Assert.Empty(book.Book.WorksheetParts.SelectMany(static s => s.Worksheet!.Descendants<X.CellFormula>()));
            Assert.All(book.Sheets, static sheet => Assert.Matches(PlainName(), sheet.Name));
            Assert.Equal(SayingOf(ReportSheets.Of(report, Language.Swedish)), SayingOf(book));
        }, iter: 60);

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void A_workbook_is_valid_and_says_cell_by_cell_what_the_report_says(Language language)
    {
        using OpenedWorkbook book = new(Report, language);
        Assert.Empty(book.Faults);
        Assert.Equal(SayingOf(ReportSheets.Of(Report, language)), SayingOf(book));
    }

    [Fact]
    public void What_could_be_taken_for_a_formula_is_marked_as_text()
    {
        using OpenedWorkbook book = new(HostileReport.With("=1+1"), Language.Swedish);
        X.Cell[] hostile = [.. book.Sheets.SelectMany(static s => s.Page.Descendants<X.Cell>()).Where(static c => c.InlineString?.Text?.Text == "=1+1")];
        Assert.True(hostile.Length > 20);
        Assert.All(hostile, cell => Assert.True(book.StyleOf(cell).QuotePrefix!.Value));
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_between_characters()
    {
        using OpenedWorkbook book = new(HostileReport.With(new string('å', 32_765) + "🙂🙂"), Language.Swedish);
        Assert.Empty(book.Faults);
        Assert.Contains(new string('å', 32_765) + "…", book.Sheets.SelectMany(static s => s.Page.Descendants<X.Cell>()).Where(static c => c.InlineString is not null).Select(OpenedWorkbook.WordsOf));
    }

    [Fact]
    public void It_leads_nowhere_outside_and_has_no_part_but_sheets_styles_and_properties()
    {
        using OpenedWorkbook book = new(Report, Language.Swedish);
        Assert.All(book.File.GetAllParts(), static part =>
        {
            Assert.Empty(part.ExternalRelationships.Select(static r => r.Uri));
            Assert.Empty(part.HyperlinkRelationships.Select(static r => r.Uri));
        });
        Assert.Equal(["CoreFilePropertiesPart", "WorkbookPart", "WorkbookStylesPart", "WorksheetPart"], book.File.GetAllParts().Select(static p => p.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_under_every_culture()
    {
        byte[] before = SpreadsheetRenderer.Render(Report, Language.Swedish).ToArray();
        CultureInfo old = Thread.CurrentThread.CurrentCulture;
        try
        {
            foreach (string culture in (string[])["tr-TR", "sv-SE", "ar-SA"])
            {
                Thread.CurrentThread.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(before, SpreadsheetRenderer.Render(SampleReport.Protected(), Language.Swedish).ToArray());
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = old;
        }
    }

    [Fact]
    public void Nothing_in_it_is_named_by_chance_or_dated_by_a_clock()
    {
        using ZipArchive zip = new(new MemoryStream(SpreadsheetRenderer.Render(Report, Language.English).ToArray()));
        Assert.All(zip.Entries, static entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.All(zip.Entries, static entry => Assert.Matches(@"^(\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|xl/(workbook|styles)\d*\.xml|xl/_rels/workbook\.xml\.rels|xl/worksheets/sheet\d*\.xml)$", entry.FullName));
        Assert.All(zip.Entries.Where(static e => e.Name.EndsWith(".rels", StringComparison.Ordinal)),
            static entry => Assert.All(Read(entry).Root!.Elements(), static relation => Assert.Matches(@"^(workbook|styles|properties|sheet\d+)$", relation.Attribute("Id")!.Value)));
        Assert.Equal(["creator: Arbetsförmedlingen", "created: 2025-09-15T10:00:00Z", "title: Annual report · Stockholmskraften"],
            Read(zip.GetEntry("docProps/core.xml")!).Root!.Elements().Select(static e => $"{e.Name.LocalName}: {e.Value}").OrderDescending(StringComparer.Ordinal).OrderBy(static e => e.StartsWith('t')));
    }

    [Fact]
    public void The_header_stays_in_view_and_returns_on_paper_and_columns_have_their_widths()
    {
        using OpenedWorkbook book = new(Report, Language.Swedish);
        X.Worksheet page = book["Tabell 2"];
        X.Row header = page.Descendants<X.Row>().First(static r => r.Elements<X.Cell>().Any(static c => c.InlineString?.Text?.Text == "utfall"));
        X.Pane pane = page.Descendants<X.Pane>().Single();
        Assert.Equal((header.RowIndex!.Value, 1d, $"B{header.RowIndex!.Value + 1}"), ((uint)pane.VerticalSplit!.Value, pane.HorizontalSplit!.Value, pane.TopLeftCell!.Value));
        Assert.Contains($"'Tabell 2'!${header.RowIndex}:${header.RowIndex}", book.Book.Workbook!.DefinedNames!.Elements<X.DefinedName>().Select(static n => n.Text));
        Assert.All(header.Elements<X.Cell>(), cell => Assert.Equal(1u, book.StyleOf(cell).BorderId!.Value));
        Assert.Equal([46d, 16d, 30d], page.Descendants<X.Column>().Select(static c => c.Width!.Value));
        Assert.True(page.Descendants<X.PageSetup>().Single().Orientation!.Value == X.OrientationValues.Landscape);
    }

    [Fact]
    public void A_row_is_high_enough_for_its_longest_text_and_not_much_higher()
    {
        using OpenedWorkbook book = new(Report, Language.Swedish);
        int high = 0;
        foreach ((Sheet sheet, X.Worksheet page) in ReportSheets.Of(Report, Language.Swedish).All.Zip(book.Sheets.Select(static s => s.Page)))
        {
            foreach ((int i, X.Row row) in page.Descendants<X.Row>().Index())
            {
                double[] lines = [.. sheet.Rows[i].Zip(sheet.Widths).Where(static c => c.First is { Text: not null, Style.Wrap: true }).Select(static c => Math.Ceiling(c.First.Text!.Length / (c.Second * 1.1)))];
                double height = row.Height?.Value ?? page.SheetFormatProperties!.DefaultRowHeight!.Value;
                Assert.InRange(height, 15 * lines.DefaultIfEmpty(1).Max(), Math.Max(24, 15 * ((2 * lines.DefaultIfEmpty(1).Max()) - 1)));
                high += row.Height is null ? 0 : 1;
            }
        }

        Assert.True(high > 5);
    }

    [Fact]
    public void A_share_is_a_number_of_its_kind_a_hidden_one_is_words_and_a_sum_is_heavier()
    {
        using OpenedWorkbook book = new(Report, Language.Swedish);
        X.Worksheet page = book.Sheets.Single(static s => s.Page.Descendants<X.Cell>().First().InlineString?.Text?.Text == "Började och nådde, efter kön").Page;
        X.Cell[] women = Row("kvinnor");
        X.Cell[] others = Row("icke-binära");
        X.Cell[] all = Row("alla");
        Assert.Equal(["#,##0", "#,##0"], all.Skip(1).Take(2).Select(book.FormatOf));
        Assert.Matches("^0(\\.0)?%$", book.FormatOf(all[3]));
        Assert.InRange(decimal.Parse(all[3].CellValue!.Text, CultureInfo.InvariantCulture), 0.01m, 0.99m);
        Assert.All(all, cell => Assert.NotNull(book.FontOf(cell).Bold));
        Assert.Null(book.FontOf(women[0]).Bold);
        Assert.Equal("visas inte: skydd för enskilda", others[1].InlineString?.Text?.Text);
        Assert.Null(others[1].CellValue);

        X.Cell[] Row(string header) => [.. page.Descendants<X.Row>().Single(r => r.Elements<X.Cell>().FirstOrDefault()?.InlineString?.Text?.Text == header).Elements<X.Cell>()];
    }

    [Fact]
    public async Task A_workbook_is_written_whole_or_not_at_all()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "written-workbook");
        string path = Path.Combine(folder, "report.xlsx");
        await Report.WriteSpreadsheetAsync(path, Language.Swedish, TestContext.Current.CancellationToken);
        byte[] first = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(SpreadsheetRenderer.Render(Report, Language.Swedish).ToArray(), first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Report.WriteSpreadsheetAsync(path, Language.English, new CancellationToken(canceled: true)));
        Assert.Equal(first, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(["report.xlsx"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Nothing_but_a_protected_report_can_be_handed_in() =>
        Assert.All(typeof(SpreadsheetRenderer).Assembly.GetExportedTypes(), static type =>
        {
            Assert.Empty(type.GetConstructors());
            Assert.All(type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly), static method => Assert.Equal(typeof(ProtectedReport), method.GetParameters()[0].ParameterType));
        });

    private static IEnumerable<string> SayingOf(ReportSheets sheets) =>
        from sheet in sheets.All
        from row in sheet.Rows.Index()
        from cell in row.Item.Index()
        where cell.Item.Text is not null || cell.Item.Number is not null
        let format = cell.Item.Style.Format
        select $"{sheet.Name}!{(char)('A' + cell.Index)}{row.Index + 1} {cell.Item.Text ?? cell.Item.Number!.Value.ToString("0.############", CultureInfo.InvariantCulture)} {format} {cell.Item.LeadsTo}";

    private static IEnumerable<string> SayingOf(OpenedWorkbook book) =>
        from sheet in book.Sheets
        from cell in sheet.Page.Descendants<X.Cell>()
        let link = sheet.Page.Descendants<X.Hyperlink>().SingleOrDefault(l => l.Reference!.Value == cell.CellReference!.Value)?.Location?.Value
        select $"{sheet.Name}!{cell.CellReference} {(cell.DataType is null ? cell.CellValue!.Text : OpenedWorkbook.WordsOf(cell))} {book.FormatOf(cell)} {(link is null ? null : link[1..^4])}";

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return XDocument.Load(stream);
    }

    [GeneratedRegex("^[A-Za-zÅÄÖåäö0-9 ]{1,31}$")]
    private static partial Regex PlainName();
}
