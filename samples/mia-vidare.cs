#:project ../src/Samverkan.Reporting/Samverkan.Reporting.csproj
#:project ../src/Samverkan.Synthetic/Samverkan.Synthetic.csproj
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

// A sixth programme as data only: MIA Vidare, from what is public about it. No code knows its name.
string file = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "mia-vidare.json");
ProgrammeReading reading = ProgrammeReader.Read(File.ReadAllBytes(file), file);
foreach (Finding finding in reading.Findings)
    Console.WriteLine(finding.Format(Language.English));
Programme programme = reading.Programme!;
foreach (OutlineLine line in ProgrammeOutline.Of(programme).Single(section => section.Heading.English == "Target group").Lines)
    Console.WriteLine($"{line.Id}: {line.Text.English}");

// People who do not exist; the profile says what they are like.
SyntheticSetting setting = SyntheticSettings.Of(programme) with
{
    Profile = new SyntheticProfile("0136", LeastAge: 18, GreatestAge: 54, 8, 120, AgeOutside: 60, NewlyArrived: false, CriteriaMet: ["mv-c2"], Deciding: ["birth-date", "criterion-met:mv-c2"]),
};
SyntheticCohort people = SyntheticCohort.Generate(setting, participants: 227, seed: 7);
Console.WriteLine($"{people.Entries.Length} entries, {people.Waiting.Length} waiting");

// Who is in the target group, and why
Journey[] journeys = [.. Journey.FoldAll(people.Entries)];
LocalDate last = programme.Period.Value.End!.Value;
foreach (var verdicts in journeys.GroupBy(journey => programme.TargetGroup.Assess(journey.Facts(), journey.Story[0].Happened).Value).OrderBy(group => group.Key))
    Console.WriteLine($"in the target group: {verdicts.Key}, {verdicts.Count()} people");
Console.WriteLine(programme.TargetGroup.Assess(journeys[0].Facts(), journeys[0].Story[0].Happened).Explain(Language.English));

// The report: each goal with its share, or why there is none
Instant asOf = last.PlusDays(1).AtMidnight().InUtc().ToInstant();
CohortBuilder builder = new(programme.Id, last, asOf);
foreach (Journey journey in Journey.FoldAll(people.Entries.Where(entry => entry.Recorded < asOf)))
    builder.Add(journey, CohortReading.Of(programme));
Report report = AnnualReport.Build(builder.Build(), programme, new AnnualReportSettings(programme.Parties[0].Name));
ProtectedReport safe = new ReportProtection(new DisclosureOptions()).Protect(report);
foreach (Goal goal in programme.Goals)
    Console.WriteLine($"{goal.Text.English}: {safe.Figures.Single(figure => figure.Id.Value == $"goal/{goal.Id.Value}/share") switch { ShownShare share => $"{share.Percent} %", var other => other.GetType().Name }}");
