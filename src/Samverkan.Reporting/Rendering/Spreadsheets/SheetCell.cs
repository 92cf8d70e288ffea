namespace Samverkan.Reporting.Rendering.Spreadsheets;

/// <summary>A cell: a number, a text, or nothing.</summary>
internal readonly record struct SheetCell(string? Text, decimal? Number, SheetStyle Style)
{
    /// <summary>The sheet that the cell leads to.</summary>
    public string? LeadsTo { get; init; }

    public static SheetCell Of(string text, SheetStyle style = default) => new(text, null, style);

    public static SheetCell Of(decimal number, string format, SheetStyle style = default) => new(null, number, style with { Format = format });
}
