using NodaTime.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering.Spreadsheets;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// A protected report as a workbook (<c>.xlsx</c>): a first sheet that says what it is, one sheet for each table with typed numbers, the
/// words, and what each number means. It holds no formula, and no text of people can become one.
/// </summary>
/// <remarks>The same report gives the same bytes on every machine. A number has the digits that the page shows, never more.</remarks>
public static class SpreadsheetRenderer
{
    /// <summary>The workbook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of headings and words.</param>
    public static ReadOnlyMemory<byte> Render(ProtectedReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WorkbookWriter.Write(new ReportSheets(report, language).All(), $"{report.Title.In(language)} · {report.ProgrammeName.In(language)}",
            report.PublishedBy.In(language), InstantPattern.General.Format(report.KnownAsOf));
    }
}
