using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.HorizontalPrinciples;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Spreadsheets;

namespace Samverkan.Cli;

/// <summary>From a store of journeys to the files of a protected report.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="AsOf">The instant at which what was known is asked for.</param>
/// <param name="Until">The last day of the report.</param>
internal sealed record ReportWork(Programme Programme, Instant AsOf, LocalDate Until)
{
    /// <summary>The programme's own log; <see langword="null"/> when none was given.</summary>
    public ProgrammeLog? Log { get; init; }

    /// <summary>What people have answered about the horizontal principles.</summary>
    public HorizontalAccount Horizontal { get; init; } = HorizontalAccount.Empty;

    /// <summary>The kind of report; the annual one unless told otherwise.</summary>
    public ReportKind Kind { get; init; } = ReportKind.Annual;

    /// <summary>The first day of the period; that of the kind when <see langword="null"/>.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Whether goals are counted within the period only.</summary>
    public bool Within { get; init; }

    /// <summary>How long after an exit a situation counts as one upon leaving.</summary>
    public ResultWindow Window { get; init; } = ResultWindow.TwentyEightDays;

    /// <summary>How many organisations or enterprises have got support, by the code of the indicator.</summary>
    public ImmutableDictionary<string, int> Entities { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>In what people are alike when gaps are told once more.</summary>
    public ImmutableArray<Likeness> AlikeBy { get; init; } = [Likeness.Education];

    /// <summary>Reports of the programme that are out.</summary>
    public IReadOnlyList<EarlierReport> Earlier { get; init; } = [];

    /// <summary>What the programme's owner may read, as columns.</summary>
    public Task<Cohort> LoadAsync(IJourneyStore store, CancellationToken cancellation) =>
        new StoreCohortSource(store, WorkingCalendar.Swedish).LoadAsync(Programme, AsOf, OwnersPolicy.Reporting(Programme), Until, cancellation);

    /// <summary>The protected report of a cohort.</summary>
    /// <exception cref="ToolException">Beside what earlier reports have told, nothing may be shown.</exception>
    public ProtectedReport Protect(Cohort cohort, DisclosureOptions disclosure) => Protect(cohort, disclosure, out _);

    /// <summary>The protected report of a cohort, and for those inside which figures are hidden and why.</summary>
    /// <exception cref="ToolException">Beside what earlier reports have told, nothing may be shown.</exception>
    public ProtectedReport Protect(Cohort cohort, DisclosureOptions disclosure, out ReportCertificate certificate)
    {
        AnnualReportSettings settings = new(PublishedBy()) { Teams = Programme.TeamPlan, MinimumCount = disclosure.MinimumCount, Log = Log, Horizontal = Horizontal, AlikeBy = AlikeBy, Window = Window, Entities = Entities, Within = Within, Period = From is { } first ? new DatePeriod(first, Until) : null };
        // a report of the same day is made anew from the same persons, to be protected together with this one
        ReportKind[] kinds = Enum.GetValues<ReportKind>();
        EarlierReport[] earlier = [.. Earlier.Select(told => told.Period is { } period && period.End == Until
            ? told.MadeAnew(kinds.Select(kind => new ProgrammeReports(Programme, settings with { Period = period }).Of(kind, cohort)))
            : told)];
        return new ReportProtection(disclosure).TryProtect(new ProgrammeReports(Programme, settings).Of(Kind, cohort), earlier, out ProtectedReport? shown, out certificate, out Refusal? refusal)
            ? shown
            : throw ToolException.BadInput($"{refusal.Code.Id}: {refusal.Explain(Language.English)}; nothing was written");
    }

    /// <summary>What does not add up among the common indicators that the report has, exact and inside; none for a report without them.</summary>
    /// <param name="cohort">The cohort that the report is of.</param>
    /// <param name="corrections">When something was corrected or taken back: a figure that fell since an earlier report may then have fallen for that.</param>
    public ImmutableArray<IndicatorFinding> CheckIndicators(Cohort cohort, IReadOnlyCollection<Instant> corrections)
    {
        if (Kind is not (ReportKind.Annual or ReportKind.Final) || CommonIndicatorCatalog.For(Programme) is not { } catalog)
            return [];
        EarlierReport? latest = Earlier.OrderBy(static report => report.KnownAsOf).LastOrDefault();
        bool isCorrected = latest?.KnownAsOf is { } known && corrections.Any(recorded => recorded > known && recorded <= AsOf);
        return [.. SfcRules.Check(CommonIndicatorCounts.Of(cohort, catalog, Window), latest is null ? null : IndicatorTable.Of(catalog, latest), isCorrected).Where(static finding => !finding.IsInformation)];
    }

    /// <summary>Writes a report, each file whole or not at all.</summary>
    /// <returns>The files for people and programs, in the order in which they are told.</returns>
    public static async Task<ImmutableArray<string>> WriteAsync(ProtectedReport report, string folder, Language language, ReportFormats formats, CancellationToken cancellation)
    {
        ImmutableArray<string>.Builder written = ImmutableArray.CreateBuilder<string>();
        string tag = language switch { Language.English => "en", Language.EasySwedish => "lattlast", _ => "sv" };
        if (formats.HasFlag(ReportFormats.Html))
        {
            written.Add(Path.Combine(folder, $"report.{tag}.html"));
            await report.WriteHtmlAsync(written[^1], language, cancellation);
        }

        if (formats.HasFlag(ReportFormats.Json))
        {
            written.Add(Path.Combine(folder, "report.json"));
            await report.WriteJsonAsync(written[^1], cancellation);
        }

        if (formats.HasFlag(ReportFormats.Csv))
        {
            written.Add(Path.Combine(folder, $"csv.{tag}"));
            await report.WriteCsvAsync(written[^1], language, cancellation);
        }

        if (formats.HasFlag(ReportFormats.Xlsx))
        {
            written.Add(Path.Combine(folder, $"report.{tag}.xlsx"));
            await report.WriteSpreadsheetAsync(written[^1], language, cancellation);
        }

        if (formats.HasFlag(ReportFormats.Markdown))
        {
            written.Add(Path.Combine(folder, $"report.{tag}.md"));
            await report.WriteMarkdownAsync(written[^1], language, cancellation);
        }

        return written.ToImmutable();
    }

    private LocalizedText PublishedBy() =>
        Programme.Parties.FirstOrDefault(static party => party.Roles.Contains(PartyRole.Owner))?.Name ?? Programme.Name;
}
