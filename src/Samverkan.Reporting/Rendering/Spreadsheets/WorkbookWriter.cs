using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Samverkan.Reporting.Rendering.Spreadsheets;

/// <summary>
/// Writes sheets as an Office Open XML workbook of the strict minimum: sheets, styles, names. There is no place in what it writes for a
/// formula, a macro, an outer link or an embedded object.
/// </summary>
/// <remarks>Source: ECMA-376 part 1 (SpreadsheetML) and part 2 (packages), transitional, which every spreadsheet program reads.</remarks>
internal static class WorkbookWriter
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The file, the same bytes for the same sheets.</summary>
    public static byte[] Write(ImmutableArray<Sheet> sheets, string title, string creator, string created)
    {
        StyleTable styles = new();
        List<byte[]> parts = [.. sheets.Select((sheet, i) => Part(writer => WriteSheet(writer, sheet, styles, i == 0)))];
        StoredZip zip = new();
        zip.Add("[Content_Types].xml", Part(writer => Types(writer, sheets.Length)));
        zip.Add("_rels/.rels", Part(static writer => Relations(writer,
            ("rId1", Office + "/officeDocument", "xl/workbook.xml"), ("rId2", Package + "/relationships/metadata/core-properties", "docProps/core.xml"))));
        zip.Add("docProps/core.xml", Part(writer => Core(writer, title, creator, created)));
        zip.Add("xl/workbook.xml", Part(writer => Workbook(writer, sheets)));
        zip.Add("xl/_rels/workbook.xml.rels", Part(writer => Relations(writer,
            [.. sheets.Select(static (_, i) => ($"rId{N(i + 1)}", Office + "/worksheet", $"worksheets/sheet{N(i + 1)}.xml")), ($"rId{N(sheets.Length + 1)}", Office + "/styles", "styles.xml")])));
        zip.Add("xl/styles.xml", Part(styles.Write));
        for (int i = 0; i < parts.Count; i++)
            zip.Add($"xl/worksheets/sheet{N(i + 1)}.xml", parts[i]);
        return zip.ToArray();
    }

    private static byte[] Part(Action<XmlWriter> write)
    {
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n", NewLineHandling = NewLineHandling.None }))
        {
            writer.WriteStartDocument(standalone: true);
            write(writer);
            writer.WriteEndDocument();
        }

        return stream.ToArray();
    }

    private static void Types(XmlWriter writer, int sheets)
    {
        writer.WriteStartElement("Types", Package + "/content-types");
        Element("Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element("Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element("Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Sheets + ".sheet.main+xml"));
        Element("Override", ("PartName", "/xl/styles.xml"), ("ContentType", Sheets + ".styles+xml"));
        Element("Override", ("PartName", "/docProps/core.xml"), ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"));
        for (int i = 1; i <= sheets; i++)
            Element("Override", ("PartName", $"/xl/worksheets/sheet{N(i)}.xml"), ("ContentType", Sheets + ".worksheet+xml"));
        writer.WriteEndElement();

        void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            writer.WriteStartElement(name, Package + "/content-types");
            foreach ((string attribute, string value) in attributes)
                writer.WriteAttributeString(attribute, value);
            writer.WriteEndElement();
        }
    }

    private static void Relations(XmlWriter writer, params ImmutableArray<(string Id, string Type, string Target)> relations)
    {
        writer.WriteStartElement("Relationships", Package + "/relationships");
        foreach ((string id, string type, string target) in relations)
        {
            writer.WriteStartElement("Relationship", Package + "/relationships");
            writer.WriteAttributeString("Id", id);
            writer.WriteAttributeString("Type", type);
            writer.WriteAttributeString("Target", target);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Core(XmlWriter writer, string title, string creator, string created)
    {
        const string properties = Package + "/metadata/core-properties";
        writer.WriteStartElement("cp", "coreProperties", properties);
        writer.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", SheetText.Encode(title));
        writer.WriteElementString("dc", "creator", "http://purl.org/dc/elements/1.1/", SheetText.Encode(creator));
        writer.WriteStartElement("dcterms", "created", "http://purl.org/dc/terms/");
        writer.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        writer.WriteString(created);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Workbook(XmlWriter writer, ImmutableArray<Sheet> sheets)
    {
        writer.WriteStartElement("workbook", Main);
        writer.WriteAttributeString("xmlns", "r", null, Office);
        writer.WriteStartElement("bookViews", Main);
        writer.WriteStartElement("workbookView", Main);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteStartElement("sheets", Main);
        for (int i = 0; i < sheets.Length; i++)
        {
            writer.WriteStartElement("sheet", Main);
            writer.WriteAttributeString("name", sheets[i].Name);
            writer.WriteAttributeString("sheetId", N(i + 1));
            writer.WriteAttributeString("id", Office, $"rId{N(i + 1)}");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        if (sheets.Any(static s => s.HeaderRow > 0))
        {
            writer.WriteStartElement("definedNames", Main);
            for (int i = 0; i < sheets.Length; i++)
            {
                if (sheets[i].HeaderRow == 0)
                    continue;
                writer.WriteStartElement("definedName", Main);
                writer.WriteAttributeString("name", "_xlnm.Print_Titles");
                writer.WriteAttributeString("localSheetId", N(i));
                writer.WriteString($"'{sheets[i].Name}'!${N(sheets[i].HeaderRow)}:${N(sheets[i].HeaderRow)}");
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter writer, Sheet sheet, StyleTable styles, bool isFirst)
    {
        writer.WriteStartElement("worksheet", Main);
        Start("sheetPr");
        Element("pageSetUpPr", ("fitToPage", "1"));
        writer.WriteEndElement();
        Start("sheetViews");
        Start("sheetView", ("showGridLines", "0"));
        if (isFirst)
            writer.WriteAttributeString("tabSelected", "1");
        writer.WriteAttributeString("workbookViewId", "0");
        if (sheet.HeaderRow > 0)
            Element("pane", ("xSplit", "1"), ("ySplit", N(sheet.HeaderRow)), ("topLeftCell", $"B{N(sheet.HeaderRow + 1)}"), ("activePane", "bottomRight"), ("state", "frozen"));
        writer.WriteEndElement();
        writer.WriteEndElement();
        Element("sheetFormatPr", ("defaultRowHeight", "15"));
        Start("cols");
        for (int i = 0; i < sheet.Widths.Length; i++)
            Element("col", ("min", N(i + 1)), ("max", N(i + 1)), ("width", sheet.Widths[i].ToString("0.##", CultureInfo.InvariantCulture)), ("customWidth", "1"));
        writer.WriteEndElement();
        Start("sheetData");
        List<(string Place, string Sheet)> links = [];
        for (int r = 0; r < sheet.Rows.Length; r++)
        {
            Start("row", ("r", N(r + 1)));
            for (int c = 0; c < sheet.Rows[r].Length; c++)
            {
                string place = Column(c) + N(r + 1);
                Cell(writer, place, sheet.Rows[r][c], styles);
                if (sheet.Rows[r][c].LeadsTo is { } other)
                    links.Add((place, other));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        if (links.Count > 0)
        {
            Start("hyperlinks");
            foreach ((string place, string other) in links)
                Element("hyperlink", ("ref", place), ("location", $"'{other}'!A1"));
            writer.WriteEndElement();
        }

        Element("pageMargins", ("left", "0.7"), ("right", "0.7"), ("top", "0.75"), ("bottom", "0.75"), ("header", "0.3"), ("footer", "0.3"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        Start("headerFooter");
        writer.WriteElementString("oddFooter", Main, "&R&P / &N");
        writer.WriteEndElement();
        writer.WriteEndElement();

        void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            writer.WriteStartElement(name, Main);
            foreach ((string attribute, string value) in attributes)
                writer.WriteAttributeString(attribute, value);
        }

        void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            Start(name, attributes);
            writer.WriteEndElement();
        }
    }

    private static void Cell(XmlWriter writer, string place, SheetCell cell, StyleTable styles)
    {
        if (cell is { Text: null, Number: null })
            return;
        SheetStyle style = cell.Text is { } words ? cell.Style with { Quoted = CsvText.NeedsApostrophe(words) } : cell.Style;
        writer.WriteStartElement("c", Main);
        writer.WriteAttributeString("r", place);
        if (styles.Place(style) is var number and not 0)
            writer.WriteAttributeString("s", N(number));
        if (cell.Text is { } text)
        {
            // a string by its type: no reader takes it for a formula, whatever it begins with
            writer.WriteAttributeString("t", "inlineStr");
            writer.WriteStartElement("is", Main);
            writer.WriteStartElement("t", Main);
            writer.WriteAttributeString("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");
            writer.WriteString(SheetText.Encode(text));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        else
        {
            writer.WriteElementString("v", Main, cell.Number!.Value.ToString("0.############", CultureInfo.InvariantCulture));
        }

        writer.WriteEndElement();
    }

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
