using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Samverkan.Reporting.Spreadsheets.Tests;

/// <summary>A workbook as a reader opens it.</summary>
internal sealed partial class OpenedWorkbook : IDisposable
{
    private readonly MemoryStream _stream;

    public OpenedWorkbook(ProtectedReport report, Language language)
    {
        _stream = new MemoryStream(SpreadsheetRenderer.Render(report, language).ToArray());
        File = SpreadsheetDocument.Open(_stream, isEditable: false);
    }

    public SpreadsheetDocument File { get; }

    public WorkbookPart Book => File.WorkbookPart!;

    /// <summary>The sheets in the order of their tabs.</summary>
    public IEnumerable<(string Name, X.Worksheet Page)> Sheets =>
        Book.Workbook!.Sheets!.Elements<X.Sheet>().Select(s => (s.Name!.Value!, ((WorksheetPart)Book.GetPartById(s.Id!.Value!)).Worksheet!));

    public X.Worksheet this[string name] => Sheets.Single(s => s.Name == name).Page;

    /// <summary>What the standard has against it.</summary>
    public IEnumerable<string> Faults => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(File, TestContext.Current.CancellationToken).Select(static e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}");

    public X.CellFormat StyleOf(X.Cell cell) => Book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<X.CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));

    public string? FormatOf(X.Cell cell) =>
        Book.WorkbookStylesPart!.Stylesheet!.NumberingFormats?.Elements<X.NumberingFormat>().SingleOrDefault(f => f.NumberFormatId!.Value == StyleOf(cell).NumberFormatId!.Value)?.FormatCode?.Value;

    public X.Font FontOf(X.Cell cell) => Book.WorkbookStylesPart!.Stylesheet!.Fonts!.Elements<X.Font>().ElementAt((int)StyleOf(cell).FontId!.Value);

    /// <summary>A cell's words as a program shows them: ECMA-376 part 1, 22.9.2.19.</summary>
    public static string WordsOf(X.Cell cell) =>
        Escaped().Replace(cell.InlineString!.Text!.Text, static m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    public void Dispose()
    {
        File.Dispose();
        _stream.Dispose();
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
