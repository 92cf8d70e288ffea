using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Spreadsheets;

/// <summary>Writes protected reports to workbooks, each whole or not at all.</summary>
public static class SpreadsheetWriting
{
    /// <summary>Writes the report as a workbook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The file; its folder is made if need be, and a file that is there is replaced in one step.</param>
    /// <param name="language">The language of headings and words.</param>
    /// <param name="cancellation">Leaves what was there untouched.</param>
    /// <exception cref="IOException">The file cannot be written; what was there is untouched.</exception>
    public static Task WriteSpreadsheetAsync(this ProtectedReport report, string path, Language language, CancellationToken cancellation = default) =>
        AtomicFile.WriteAsync(path, SpreadsheetRenderer.Render(report, language), cancellation);
}
