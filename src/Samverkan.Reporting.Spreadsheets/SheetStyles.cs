using Samverkan.Reporting.Rendering.Sheets;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Samverkan.Reporting.Spreadsheets;

/// <summary>The styles that a workbook uses, numbered in the order of their first use, and the part that holds them.</summary>
internal sealed class SheetStyles
{
    // below it are the formats that every program has
    private const uint FirstFormat = 164;
    private const string Ink = "FF1B2327";
    private const string Grey = "FF566167";
    private const string Blue = "FF0B5F7D";

    private readonly List<SheetStyle> _styles = [default];
    private readonly Dictionary<SheetStyle, uint> _places = new() { [default] = 0 };

    /// <summary>The number by which cells refer to a style.</summary>
    public uint Place(SheetStyle style)
    {
        if (!_places.TryGetValue(style, out uint place))
        {
            _places.Add(style, place = (uint)_styles.Count);
            _styles.Add(style);
        }

        return place;
    }

    public X.Stylesheet ToStylesheet()
    {
        List<string> formats = [.. _styles.Select(static s => s.Format).OfType<string>().Distinct(StringComparer.Ordinal)];
        List<(bool, bool, bool, bool)> fonts = [.. _styles.Select(FontOf).Distinct()];
        X.Stylesheet sheet = new(
            new X.Fonts(fonts.Select(static f => Font(f.Item1, f.Item2, f.Item3, f.Item4))),
            new X.Fills(new X.Fill(new X.PatternFill { PatternType = X.PatternValues.None }), new X.Fill(new X.PatternFill { PatternType = X.PatternValues.Gray125 })),
            new X.Borders(Border(above: false, below: false), Border(above: false, below: true), Border(above: true, below: false)),
            new X.CellStyleFormats(new X.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            new X.CellFormats(_styles.Select(style => Format(style, style.Format is { } format ? FirstFormat + (uint)formats.IndexOf(format) : 0, (uint)fonts.IndexOf(FontOf(style))))),
            new X.CellStyles(new X.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        if (formats.Count > 0)
            sheet.NumberingFormats = new X.NumberingFormats(formats.Select(static (format, i) => new X.NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = format }));
        return sheet;
    }

    private static X.CellFormat Format(SheetStyle style, uint number, uint font) => new(new X.Alignment
    {
        Horizontal = style.Right ? X.HorizontalAlignmentValues.Right : style.Format is null ? X.HorizontalAlignmentValues.Left : X.HorizontalAlignmentValues.General,
        Vertical = style.LineBelow ? X.VerticalAlignmentValues.Bottom : X.VerticalAlignmentValues.Top,
        Indent = style.Indented ? 1u : 0u,
        WrapText = style.Wrap,
    })
    {
        NumberFormatId = number,
        FontId = font,
        FillId = 0,
        BorderId = style.LineBelow ? 1u : style.LineAbove ? 2u : 0u,
        FormatId = 0,
        QuotePrefix = style.Quoted,
        ApplyNumberFormat = style.Format is not null,
        ApplyFont = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };

    private static (bool Bold, bool Large, bool Muted, bool Link) FontOf(SheetStyle style) => (style.Bold, style.Large, style.Muted, style.Link);

    private static X.Font Font(bool bold, bool large, bool muted, bool link)
    {
        X.Font font = new() { FontSize = new X.FontSize { Val = large ? 18 : 11 }, Color = new X.Color { Rgb = link ? Blue : muted ? Grey : Ink }, FontName = new X.FontName { Val = "Calibri" }, FontFamilyNumbering = new X.FontFamilyNumbering { Val = 2 } };
        if (bold)
            font.Bold = new X.Bold();
        if (link)
            font.Underline = new X.Underline();
        return font;
    }

    private static X.Border Border(bool above, bool below) => new(new X.LeftBorder(), new X.RightBorder(), Side(new X.TopBorder(), above), Side(new X.BottomBorder(), below), new X.DiagonalBorder());

    private static X.BorderPropertiesType Side(X.BorderPropertiesType side, bool isDrawn)
    {
        if (isDrawn)
        {
            side.Style = X.BorderStyleValues.Thin;
            side.Color = new X.Color { Rgb = Ink };
        }

        return side;
    }
}
