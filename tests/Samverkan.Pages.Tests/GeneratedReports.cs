using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
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
    /// <summary>Two years of Stockholmskraften: enough for every kind of picture.</summary>
    public static Lazy<ProtectedReport> Annual { get; } = new(static () => Build(ProgrammeCatalog.Stockholmskraften, 420, new LocalDate(2026, 6, 30)));

    /// <summary>A programme with levels to reach, and few people.</summary>
    public static Lazy<ProtectedReport> Few { get; } = new(static () => Build(ProgrammeCatalog.Insikt, 90, new LocalDate(2023, 12, 31)));

    private static ProtectedReport Build(Programme programme, int people, LocalDate on)
    {
        CohortBuilder cohort = new(programme.Id, on, on.PlusDays(1).AtMidnight().InUtc().ToInstant());
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(programme), people, 7, on).Entries))
            cohort.Add(journey, CohortReading.Of(programme));
        return new ReportProtection(new DisclosureOptions()).Protect(
            AnnualReport.Build(cohort.Build(), programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = programme.TeamPlan }));
    }
}
