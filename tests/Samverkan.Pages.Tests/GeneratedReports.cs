using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Pages.Tests;

/// <summary>Reports of people who do not exist, made once for all tests.</summary>
internal static class GeneratedReports
{
    private const int Seed = 7;

    private static readonly ImmutableDictionary<string, Lazy<Material>> Materials = new Dictionary<string, Lazy<Material>>(StringComparer.Ordinal)
    {
        // two years: enough for every kind of picture
        ["stockholmskraften"] = Of(ProgrammeCatalog.Stockholmskraften, 420, new LocalDate(2026, 6, 30)),
        ["arbetsprovning"] = Of(ProgrammeCatalog.Arbetsprovning, 150),
        ["hallbar-etablering"] = Of(ProgrammeCatalog.HallbarEtablering, 150),
        // a programme with levels to reach, and few people
        ["insikt"] = Of(ProgrammeCatalog.Insikt, 90, new LocalDate(2023, 12, 31)),
        ["lumena"] = Of(ProgrammeCatalog.Lumena, 150),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, Lazy<ProtectedReport>> Made = new Dictionary<string, Lazy<ProtectedReport>>(StringComparer.Ordinal)
    {
        ["annual"] = new(static () => Materials["stockholmskraften"].Value.Protected(ReportKind.Annual)),
        ["quarterly"] = new(static () => Materials["stockholmskraften"].Value.Protected(ReportKind.Quarterly)),
        ["tertial"] = new(static () => Materials["stockholmskraften"].Value.Protected(ReportKind.Tertial)),
        ["final"] = new(static () => Materials["stockholmskraften"].Value.Protected(ReportKind.Final)),
        ["arbetsprovning"] = new(static () => Materials["arbetsprovning"].Value.Protected(ReportKind.Annual)),
        ["hallbar-etablering"] = new(static () => Materials["hallbar-etablering"].Value.Protected(ReportKind.Annual)),
        ["insikt"] = new(static () => Materials["insikt"].Value.Protected(ReportKind.Annual)),
        ["lumena"] = new(static () => Materials["lumena"].Value.Protected(ReportKind.Annual)),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Every kind of page: the four reports of one programme, and the annual report of each of the others.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["annual", "quarterly", "tertial", "final", "arbetsprovning", "hallbar-etablering", "insikt", "lumena"];

    /// <summary>Two years of Stockholmskraften.</summary>
    public static Lazy<ProtectedReport> Annual => Made["annual"];

    /// <summary>A programme with levels to reach, and few people.</summary>
    public static Lazy<ProtectedReport> Few => Made["insikt"];

    /// <summary>The report of a kind.</summary>
    public static ProtectedReport Report(string kind) => Made[kind].Value;

    private static Lazy<Material> Of(Programme programme, int people, LocalDate? until = null) => new(() =>
    {
        LocalDate on = until ?? programme.Period.Value.Start.PlusYears(1).PlusDays(-1);
        CohortBuilder cohort = new(programme.Id, on, on.PlusDays(1).AtMidnight().InUtc().ToInstant());
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(programme), people, Seed, on).Entries))
            cohort.Add(journey, CohortReading.Of(programme));
        return new Material(programme, cohort.Build(), ProgrammeLog.Fold(programme.Id, SyntheticProgrammeLog.Generate(programme, Seed, on).Entries));
    });

    private sealed record Material(Programme Programme, Cohort Cohort, ProgrammeLog Log)
    {
        public ProtectedReport Protected(ReportKind kind) => new ReportProtection(new DisclosureOptions()).Protect(
            new ProgrammeReports(Programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = Programme.TeamPlan, Log = Log }).Of(kind, Cohort));
    }
}
