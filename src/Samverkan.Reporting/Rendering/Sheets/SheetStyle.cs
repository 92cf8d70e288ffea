namespace Samverkan.Reporting.Rendering.Sheets;

/// <summary>How a cell looks. The default is plain text.</summary>
public readonly record struct SheetStyle
{
    /// <summary>The number format as the format language of spreadsheets has it; <see langword="null"/> for text.</summary>
    public string? Format { get; internal init; }

    /// <summary>Heavier.</summary>
    public bool Bold { get; internal init; }

    /// <summary>Larger: the name of the report.</summary>
    public bool Large { get; internal init; }

    /// <summary>Greyed: words in a number's place, notes.</summary>
    public bool Muted { get; internal init; }

    /// <summary>A link to another sheet.</summary>
    public bool Link { get; internal init; }

    /// <summary>To the right: numbers, their header, and the words in a number's place.</summary>
    public bool Right { get; internal init; }

    /// <summary>Set in a little: text beside a column of numbers.</summary>
    public bool Indented { get; internal init; }

    /// <summary>A line beneath: the header row.</summary>
    public bool LineBelow { get; internal init; }

    /// <summary>A line above: the sum.</summary>
    public bool LineAbove { get; internal init; }

    /// <summary>Broken over lines where it is long.</summary>
    public bool Wrap { get; internal init; }

    /// <summary>To be marked as text: some program could take it for a formula, if only when it is edited.</summary>
    public bool Quoted { get; internal init; }
}
