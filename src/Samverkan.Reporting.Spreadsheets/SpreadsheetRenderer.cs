using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering.Sheets;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Spreadsheets;

/// <summary>
/// A protected report as a workbook (<c>.xlsx</c>): a first sheet that says what it is, one sheet for each table with typed numbers, the
/// words, and what each number means. It holds no formula, macro or outer link, and no text of people can become one.
/// </summary>
/// <remarks>
/// A number has the digits that the page shows, never more. The same report gives the same parts everywhere, and the same bytes wherever the same version of
/// .NET packs them on the same kind of machine.
/// </remarks>
public static class SpreadsheetRenderer
{
    /// <summary>The workbook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of headings and words.</param>
    public static ReadOnlyMemory<byte> Render(ProtectedReport report, Language language) => WorkbookFile.Write(ReportSheets.Of(report, language));
}
