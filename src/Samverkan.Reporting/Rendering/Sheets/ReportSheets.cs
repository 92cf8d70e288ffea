using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering.Sheets;

/// <summary>
/// A protected report laid out as sheets, in no file format: one that says what the report is and where what stands, one for each table with
/// typed numbers, the words, and what each number means. Whatever writes workbooks begins here.
/// </summary>
/// <remarks>A number has the digits that the page shows, never more. No text holds control characters or turns the direction of what follows.</remarks>
public sealed class ReportSheets
{
    private ReportSheets(ProtectedReport report, Language language)
    {
        Title = HtmlText.Harmless($"{report.Title.In(language)} · {report.ProgrammeName.In(language)}");
        Publisher = HtmlText.Harmless(report.PublishedBy.In(language));
        KnownAsOf = report.KnownAsOf;
        All = new SheetLayout(report, language).All();
    }

    /// <summary>The names of the report and of its programme.</summary>
    public string Title { get; }

    /// <summary>Who publishes the report.</summary>
    public string Publisher { get; }

    /// <summary>The instant up to which the report knows: the only time that a file may carry.</summary>
    public Instant KnownAsOf { get; }

    /// <summary>The sheets in their order.</summary>
    public ImmutableArray<Sheet> All { get; }

    /// <summary>Lays a report out.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of headings and words.</param>
    public static ReportSheets Of(ProtectedReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportSheets(report, language);
    }
}
