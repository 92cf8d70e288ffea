using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Reporting.Rendering.Sheets;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Samverkan.Reporting.Spreadsheets;

/// <summary>One sheet: the header in view, the columns as wide as told, each cell with its type, and on paper one page wide.</summary>
internal static class SheetPage
{
    private const uint A4 = 9;

    public static X.Worksheet Of(Sheet sheet, SheetStyles styles, bool isFirst)
    {
        X.Worksheet page = new(
            new X.SheetProperties { PageSetupProperties = new X.PageSetupProperties { FitToPage = true } },
            new X.SheetViews(View(sheet, isFirst)),
            new X.SheetFormatProperties { DefaultRowHeight = RowHeight.Line },
            new X.Columns(sheet.Widths.Select(static (width, i) => new X.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            new X.SheetData(sheet.Rows.Select((row, i) => Row(row, i, sheet.Widths, styles))));
        X.Hyperlink[] links = [.. sheet.Rows.SelectMany(Links)];
        if (links.Length > 0)
            page.Append(new X.Hyperlinks(links));
        page.Append(
            new X.PageMargins { Left = 0.7, Right = 0.7, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 },
            new X.PageSetup { PaperSize = A4, Orientation = X.OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new X.HeaderFooter(new X.OddFooter("&R&P / &N")));
        return page;
    }

    private static X.SheetView View(Sheet sheet, bool isFirst)
    {
        X.SheetView view = new() { ShowGridLines = false, WorkbookViewId = 0 };
        if (isFirst)
            view.TabSelected = true;
        if (sheet.HeaderRow > 0)
            view.Pane = new X.Pane { HorizontalSplit = 1, VerticalSplit = sheet.HeaderRow, TopLeftCell = Place(1, sheet.HeaderRow), ActivePane = X.PaneValues.BottomRight, State = X.PaneStateValues.Frozen };
        return view;
    }

    private static X.Row Row(ImmutableArray<SheetCell> cells, int number, ImmutableArray<double> widths, SheetStyles styles)
    {
        X.Row row = new(Cells(cells, number, styles)) { RowIndex = (uint)number + 1 };
        if (RowHeight.Of(cells, widths) is var height and > RowHeight.Line)
            row.Height = height;
        return row;
    }

    private static IEnumerable<X.Cell> Cells(ImmutableArray<SheetCell> row, int number, SheetStyles styles)
    {
        foreach ((int column, SheetCell cell) in row.Index())
        {
            if (cell.Text is { } text) // a string by its type: no reader takes it for a formula, whatever it begins with
                yield return new X.Cell(new X.InlineString(CellText.Of(text))) { CellReference = Place(column, number), StyleIndex = styles.Place(cell.Style), DataType = X.CellValues.InlineString };
            else if (cell.Number is { } value)
                yield return new X.Cell(new X.CellValue(value.ToString("0.############", CultureInfo.InvariantCulture))) { CellReference = Place(column, number), StyleIndex = styles.Place(cell.Style) };
        }
    }

    private static IEnumerable<X.Hyperlink> Links(ImmutableArray<SheetCell> row, int number) =>
        row.Index().Where(static c => c.Item.LeadsTo is not null).Select(c => new X.Hyperlink { Reference = Place(c.Index, number), Location = $"'{c.Item.LeadsTo}'!A1" });

    private static string Place(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row + 1}");

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);
}
