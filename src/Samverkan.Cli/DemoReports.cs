using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;

namespace Samverkan.Cli;

/// <summary>
/// The other reports of the annual report's day, each in a folder of its own: what the steering group, the financier and the public get of one and the same
/// cohort. Each is protected against all that is told before it.
/// </summary>
internal static class DemoReports
{
    private static readonly ImmutableArray<ReportKind> Kinds = [ReportKind.Quarterly, ReportKind.Tertial, ReportKind.Final];

    /// <summary>Writes them.</summary>
    /// <param name="work">The work of the annual report.</param>
    /// <param name="cohort">Its participants.</param>
    /// <param name="annual">The annual report, which is out already.</param>
    /// <param name="folder">The folder that theirs are made in.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The files.</returns>
    public static async Task<ImmutableArray<string>> WriteAsync(ReportWork work, Cohort cohort, ProtectedReport annual, string folder, CancellationToken cancellation)
    {
        List<string> written = [];
        List<EarlierReport> told = [EarlierReport.Of(annual)];
        foreach (ReportKind kind in Kinds)
        {
            string own = Path.Combine(folder, NameOf(kind));
            Directory.CreateDirectory(own);
            ProtectedReport report = (work with { Kind = kind, Earlier = [.. told] }).Protect(cohort, new DisclosureOptions());
            told.Add(EarlierReport.Of(report));
            written.AddRange(await ReportWork.WriteAsync(report, own, Language.Swedish, ReportFormats.Html | ReportFormats.Json, cancellation));
        }

        return [.. written];
    }

    /// <summary>The folder of a kind of report, as <c>--kind</c> names it.</summary>
    public static string NameOf(ReportKind kind) => kind switch
    {
        ReportKind.Quarterly => "quarterly",
        ReportKind.Tertial => "tertial",
        ReportKind.Final => "final",
        _ => "annual",
    };
}
