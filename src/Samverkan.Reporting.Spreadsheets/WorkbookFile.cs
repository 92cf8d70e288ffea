using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NodaTime.Text;
using Samverkan.Reporting.Rendering.Sheets;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Samverkan.Reporting.Spreadsheets;

/// <summary>Sheets as an Office Open XML workbook. Whatever the library would name or date by chance or by the clock is named and dated here.</summary>
internal static class WorkbookFile
{
    // the first day that a container knows
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(ReportSheets sheets)
    {
        using MemoryStream stream = new();
        using (SpreadsheetDocument file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "workbook");
            SheetStyles styles = new();
            for (int i = 0; i < sheets.All.Length; i++)
                book.AddNewPart<WorksheetPart>(Id(i)).Worksheet = SheetPage.Of(sheets.All[i], styles, isFirst: i == 0);
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = styles.ToStylesheet();
            book.Workbook = Workbook(sheets);

            CoreFilePropertiesPart properties = file.AddCoreFilePropertiesPart();
            file.ChangeIdOfPart(properties, "properties");
            using Stream part = properties.GetStream(FileMode.Create);
            Properties(sheets).Save(part, SaveOptions.DisableFormatting);
        }

        using (ZipArchive container = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in container.Entries)
                entry.LastWriteTime = Day;
        }

        return stream.ToArray();
    }

    private static X.Workbook Workbook(ReportSheets sheets)
    {
        X.Workbook book = new(
            new X.BookViews(new X.WorkbookView()),
            new X.Sheets(sheets.All.Select(static (sheet, i) => new X.Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = Id(i) })));
        X.DefinedName[] titles = [.. sheets.All.Index().Where(static s => s.Item.HeaderRow > 0).Select(static s => RepeatedOnPaper(s.Item, (uint)s.Index))];
        if (titles.Length > 0)
            book.DefinedNames = new X.DefinedNames(titles);
        return book;
    }

    private static X.DefinedName RepeatedOnPaper(Sheet sheet, uint place) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'!${sheet.HeaderRow}:${sheet.HeaderRow}")) { Name = "_xlnm.Print_Titles", LocalSheetId = place };

    // The library's own properties are a part with a name by chance.
    private static XDocument Properties(ReportSheets sheets)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace elements = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace instance = "http://www.w3.org/2001/XMLSchema-instance";
        return new XDocument(new XElement(core + "coreProperties", new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", instance),
            new XElement(elements + "title", sheets.Title),
            new XElement(elements + "creator", sheets.Publisher),
            new XElement(terms + "created", new XAttribute(instance + "type", "dcterms:W3CDTF"), InstantPattern.General.Format(sheets.KnownAsOf))));
    }

    private static string Id(int sheet) => string.Create(CultureInfo.InvariantCulture, $"sheet{sheet + 1}");
}
