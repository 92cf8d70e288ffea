using System.Collections.Immutable;
using Samverkan.Reporting.Rendering.Sheets;

namespace Samverkan.Reporting.Spreadsheets;

/// <summary>
/// How high a row is for its longest text to be read whole. Not every program measures rows when it opens a file: LibreOffice takes the heights
/// that the file has, and without them writes lines over each other.
/// </summary>
internal static class RowHeight
{
    /// <summary>A line of text, in points.</summary>
    public const double Line = 15;

    private const double LargeLine = 24;

    // no program takes more than 409.5
    private const double Most = 409;

    // A column's width is in digits, and the letters of an ordinary text are narrower.
    private const double LettersPerDigit = 1.1;

    public static double Of(ImmutableArray<SheetCell> row, ImmutableArray<double> widths) =>
        Math.Min(Most, row.Index().Select(cell => Of(cell.Item, widths[cell.Index])).DefaultIfEmpty(Line).Max());

    private static double Of(SheetCell cell, double width) => cell switch
    {
        { Style.Large: true } => LargeLine,
        { Text: { } text, Style.Wrap: true } => Line * text.Split('\n').Sum(paragraph => Lines(paragraph, (int)((width - (cell.Style.Indented ? 2 : 0)) * LettersPerDigit))),
        _ => Line,
    };

    private static int Lines(string paragraph, int width)
    {
        int lines = 1;
        int used = 0;
        foreach (string word in paragraph.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
            {
                lines++;
                used = 0;
            }

            used += word.Length + (used > 0 ? 1 : 0);
            if (used > width) // a word longer than the column is broken
            {
                lines += (used - 1) / width;
                used = ((used - 1) % width) + 1;
            }
        }

        return lines;
    }
}
