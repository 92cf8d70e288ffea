namespace Samverkan.Cli;

/// <summary>The forms in which a report is written.</summary>
[Flags]
internal enum ReportFormats
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>One self-contained page.</summary>
    Html = 1,

    /// <summary>The cells with their definitions, as a table and its notes.</summary>
    Csv = 2,

    /// <summary>The whole tree.</summary>
    Json = 4,

    /// <summary>A workbook.</summary>
    Xlsx = 8,

    /// <summary>One text for a wiki or an archive.</summary>
    Markdown = 16,
}
