using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>Writes protected reports to files, each whole or not at all.</summary>
public static class ReportWriting
{
    /// <summary>Writes the page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The file; its folder is made if need be, and a file that is there is replaced in one step.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellation">Leaves what was there untouched.</param>
    /// <exception cref="IOException">The file cannot be written; what was there is untouched.</exception>
    public static Task WriteHtmlAsync(this ProtectedReport report, string path, Language language, CancellationToken cancellation = default) =>
        WriteAsync(path, HtmlRenderer.Render(report, language), cancellation);

    /// <summary>Writes the report as JSON, in every language at once.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Leaves what was there untouched.</param>
    /// <exception cref="IOException">The file cannot be written; what was there is untouched.</exception>
    public static Task WriteJsonAsync(this ProtectedReport report, string path, CancellationToken cancellation = default) =>
        WriteAsync(path, JsonRenderer.Render(report), cancellation);

    /// <summary>Writes the report as Markdown.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The file.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellation">Leaves what was there untouched.</param>
    /// <exception cref="IOException">The file cannot be written; what was there is untouched.</exception>
    public static Task WriteMarkdownAsync(this ProtectedReport report, string path, Language language, CancellationToken cancellation = default) =>
        WriteAsync(path, MarkdownRenderer.Render(report, language), cancellation);

    /// <summary>Writes the report's cells and its notes into a folder.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="language">The language of headers and words.</param>
    /// <param name="cancellation">Leaves each file as it was, or whole.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task WriteCsvAsync(this ProtectedReport report, string folder, Language language, CancellationToken cancellation = default)
    {
        foreach (RenderedFile file in CsvRenderer.Render(report, language))
            await WriteAsync(Path.Combine(folder, file.Name), file.Text, cancellation).ConfigureAwait(false);
    }

    private static Task WriteAsync(string path, string text, CancellationToken cancellation) => AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellation);
}
