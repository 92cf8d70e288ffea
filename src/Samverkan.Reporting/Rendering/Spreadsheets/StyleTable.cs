using System.Globalization;
using System.Xml;

namespace Samverkan.Reporting.Rendering.Spreadsheets;

/// <summary>The styles that a workbook uses, numbered in the order of their first use, and the part that holds them.</summary>
internal sealed class StyleTable
{
    private const string Main = WorkbookWriter.Main;
    private readonly List<SheetStyle> _styles = [default];
    private readonly Dictionary<SheetStyle, int> _places = new() { [default] = 0 };
    private readonly List<string> _formats = [];

    /// <summary>The number by which cells refer to a style.</summary>
    public int Place(SheetStyle style)
    {
        if (_places.TryGetValue(style, out int place))
            return place;
        _places.Add(style, _styles.Count);
        _styles.Add(style);
        return _styles.Count - 1;
    }

    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("styleSheet", Main);
        Formats(writer);
        Group(writer, "fonts", Fonts().Count());
        foreach ((bool bold, bool large, bool muted, bool link) in Fonts())
            Font(writer, bold, large, muted, link);
        writer.WriteEndElement();

        Group(writer, "fills", 2);
        foreach (string pattern in (string[])["none", "gray125"])
        {
            writer.WriteStartElement("fill", Main);
            Value(writer, "patternFill", "patternType", pattern);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        Group(writer, "borders", 3);
        Border(writer, above: false, below: false);
        Border(writer, above: false, below: true);
        Border(writer, above: true, below: false);
        writer.WriteEndElement();

        Group(writer, "cellStyleXfs", 1);
        writer.WriteStartElement("xf", Main);
        foreach (string part in (string[])["numFmtId", "fontId", "fillId", "borderId"])
            writer.WriteAttributeString(part, "0");
        writer.WriteEndElement();
        writer.WriteEndElement();
        Group(writer, "cellXfs", _styles.Count);
        foreach (SheetStyle style in _styles)
            Style(writer, style);
        writer.WriteEndElement();

        Group(writer, "cellStyles", 1);
        writer.WriteStartElement("cellStyle", Main);
        writer.WriteAttributeString("name", "Normal");
        writer.WriteAttributeString("xfId", "0");
        writer.WriteAttributeString("builtinId", "0");
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void Formats(XmlWriter writer)
    {
        foreach (string format in _styles.Select(static s => s.Format).OfType<string>())
        {
            if (!_formats.Contains(format))
                _formats.Add(format);
        }

        if (_formats.Count == 0)
            return;
        Group(writer, "numFmts", _formats.Count);
        foreach (string format in _formats)
        {
            writer.WriteStartElement("numFmt", Main);
            writer.WriteAttributeString("numFmtId", N(FormatNumber(format)));
            writer.WriteAttributeString("formatCode", format);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Style(XmlWriter writer, SheetStyle style)
    {
        writer.WriteStartElement("xf", Main);
        writer.WriteAttributeString("numFmtId", N(style.Format is { } format ? FormatNumber(format) : 0));
        writer.WriteAttributeString("fontId", N(Fonts().ToList().IndexOf(FontOf(style))));
        writer.WriteAttributeString("fillId", "0");
        writer.WriteAttributeString("borderId", style.LineBelow ? "1" : style.LineAbove ? "2" : "0");
        writer.WriteAttributeString("xfId", "0");
        if (style.Quoted)
            writer.WriteAttributeString("quotePrefix", "1");
        if (style.Format is not null)
            writer.WriteAttributeString("applyNumberFormat", "1");
        writer.WriteAttributeString("applyFont", "1");
        writer.WriteAttributeString("applyBorder", "1");
        writer.WriteAttributeString("applyAlignment", "1");
        writer.WriteStartElement("alignment", Main);
        writer.WriteAttributeString("horizontal", style.Right ? "right" : style.Format is null ? "left" : "general");
        writer.WriteAttributeString("vertical", style.LineBelow ? "bottom" : "top");
        if (style.Wrap)
            writer.WriteAttributeString("wrapText", "1");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private IEnumerable<(bool Bold, bool Large, bool Muted, bool Link)> Fonts() => _styles.Select(FontOf).Distinct();

    private static (bool Bold, bool Large, bool Muted, bool Link) FontOf(SheetStyle style) => (style.Bold, style.Large, style.Muted, style.Link);

    private int FormatNumber(string format) => 164 + _formats.IndexOf(format);

    private static void Font(XmlWriter writer, bool bold, bool large, bool muted, bool link)
    {
        writer.WriteStartElement("font", Main);
        if (bold)
            writer.WriteElementString("b", Main, "");
        if (link)
            writer.WriteElementString("u", Main, "");
        Value(writer, "sz", "val", large ? "18" : "11");
        Value(writer, "color", "rgb", link ? "FF0B5F7D" : muted ? "FF566167" : "FF1B2327");
        Value(writer, "name", "val", "Calibri");
        Value(writer, "family", "val", "2");
        writer.WriteEndElement();
    }

    private static void Border(XmlWriter writer, bool above, bool below)
    {
        writer.WriteStartElement("border", Main);
        writer.WriteElementString("left", Main, "");
        writer.WriteElementString("right", Main, "");
        Side(writer, "top", above);
        Side(writer, "bottom", below);
        writer.WriteElementString("diagonal", Main, "");
        writer.WriteEndElement();
    }

    private static void Side(XmlWriter writer, string side, bool drawn)
    {
        writer.WriteStartElement(side, Main);
        if (drawn)
        {
            writer.WriteAttributeString("style", "thin");
            Value(writer, "color", "rgb", "FF1B2327");
        }

        writer.WriteEndElement();
    }

    private static void Group(XmlWriter writer, string name, int count)
    {
        writer.WriteStartElement(name, Main);
        writer.WriteAttributeString("count", N(count));
    }

    private static void Value(XmlWriter writer, string name, string attribute, string value)
    {
        writer.WriteStartElement(name, Main);
        writer.WriteAttributeString(attribute, value);
        writer.WriteEndElement();
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
