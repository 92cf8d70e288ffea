namespace Samverkan.Reporting.Rendering.Spreadsheets;

/// <summary>How a cell looks. The default is plain text.</summary>
internal readonly record struct SheetStyle
{
    /// <summary>The number format as the format language of spreadsheets has it; <see langword="null"/> for text.</summary>
    public string? Format { get; init; }

    /// <summary>Heavier.</summary>
    public bool Bold { get; init; }

    /// <summary>Larger: the name of the report.</summary>
    public bool Large { get; init; }

    /// <summary>Greyed: words in a number's place, notes.</summary>
    public bool Muted { get; init; }

    /// <summary>A link to another sheet.</summary>
    public bool Link { get; init; }

    /// <summary>Text to the right, over numbers.</summary>
    public bool Right { get; init; }

    /// <summary>A line beneath: the header row.</summary>
    public bool LineBelow { get; init; }

    /// <summary>A line above: the sum.</summary>
    public bool LineAbove { get; init; }

    /// <summary>Broken over lines where it is long.</summary>
    public bool Wrap { get; init; }

    /// <summary>Marked as text, so that editing it does not make it a formula.</summary>
    public bool Quoted { get; init; }
}
