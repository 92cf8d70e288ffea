#:project ../src/Samverkan.Reporting/Samverkan.Reporting.csproj
#:project ../src/Samverkan.Reporting.Spreadsheets/Samverkan.Reporting.Spreadsheets.csproj
#:project ../src/Samverkan.Storage.Sqlite/Samverkan.Storage.Sqlite.csproj
#:project ../src/Samverkan.Synthetic/Samverkan.Synthetic.csproj
#:package Microsoft.Extensions.DependencyInjection
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Samverkan.Analysis;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Spreadsheets;
using Samverkan.Storage.Sqlite;
using Samverkan.Synthetic;

string folder = Directory.CreateTempSubdirectory("samverkan-sample-").FullName;
SecrecyDomain owner = new("af");

// 1. Embed: one registration, with an embedded store and a policy that says who may read what
await using ServiceProvider services = new ServiceCollection()
    .AddSamverkan()
    .UseClock(SystemClock.Instance)
    .UseAccessPolicy(AccessPolicy.Standard(owner))
    .AddSqliteJourneyStore($"Data Source={Path.Combine(folder, "samverkan.db")}")
    .AddAnalysis()
    .AddReporting(options => options.Disclosure.MinimumCount = 5)
    .Services.BuildServiceProvider();

// 2. Journeys: here of people who do not exist
Programme programme = ProgrammeCatalog.Stockholmskraften;
SyntheticCohort people = SyntheticCohort.Generate(SyntheticSettings.Of(programme), participants: 200, seed: 7, until: new LocalDate(2026, 8, 31));
IJourneyStore journeys = services.GetRequiredService<IJourneyStore>();
await journeys.ImportAsync(people.Entries, new ReadingAccess(owner, StandardRoles.Import, StandardPurposes.Import));

Journey first = Journey.FoldAll(people.Entries)[0];
foreach (Occurrence what in first.Story.Take(5))
    Console.WriteLine($"{what.Happened:R}  {EventSentence.Of(what.Body, Language.English)}");

// 3. A cohort as the owner may read it, a report, nobody exposed
Instant asOf = Instant.FromUtc(2026, 8, 31, 22, 0);
ReadingAccess reporting = new(owner, StandardRoles.Reporting, StandardPurposes.Reporting);
Cohort cohort = await services.GetRequiredService<ICohortSource>().LoadAsync(programme, asOf, reporting);
Report report = AnnualReport.Build(cohort, programme, new AnnualReportSettings(new LocalizedText("Arbetsförmedlingen", "Swedish Public Employment Service")));
ProtectedReport safe = services.GetRequiredService<ReportProtection>().Protect(report);
await safe.WriteHtmlAsync(Path.Combine(folder, "arsrapport.html"), Language.Swedish);
await safe.WriteSpreadsheetAsync(Path.Combine(folder, "arsrapport.xlsx"), Language.Swedish);
Console.WriteLine($"{cohort.Count} people, {safe.Figures.Count()} figures, {safe.Figures.Count(figure => figure is HiddenFigure)} of them not shown");
Directory.Delete(folder, recursive: true);
