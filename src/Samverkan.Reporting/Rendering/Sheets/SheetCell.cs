namespace Samverkan.Reporting.Rendering.Sheets;

/// <summary>A cell: a number, a text, or nothing, which is its default.</summary>
public readonly record struct SheetCell
{
    /// <summary>The text; to be written as a text, whatever it begins with.</summary>
    public string? Text { get; private init; }

    /// <summary>The number; a share as a part of one.</summary>
    public decimal? Number { get; private init; }

    /// <summary>How it looks.</summary>
    public SheetStyle Style { get; private init; }

    /// <summary>The name of the sheet that the cell leads to.</summary>
    public string? LeadsTo { get; internal init; }

    internal static SheetCell Of(string text, SheetStyle style = default)
    {
        string safe = HtmlText.Harmless(text);
        return new SheetCell { Text = safe, Style = style with { Quoted = CsvText.NeedsApostrophe(safe) } };
    }

    internal static SheetCell Of(decimal number, string format, SheetStyle style = default) => new() { Number = number, Style = style with { Format = format } };
}
