using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// A protected report as one Markdown text (GitHub's dialect, for its tables): for a wiki, a mail or a version-controlled archive.
/// Pictures come as their reading and their table; what each number means stands once, numbered, at the end.
/// </summary>
/// <remarks>The same report gives the same bytes. Text of people cannot become markup.</remarks>
public static class MarkdownRenderer
{
    /// <summary>The text, to be written as UTF-8.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The reader's language.</param>
    public static string Render(ProtectedReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new MarkdownBlocks(report, language).Whole();
    }
}
