using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;
using Samverkan.Storage.Sqlite;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan demo</c></summary>
internal static class DemoVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> output = ToolOptions.OutputFolder("The folder for everything (samverkan-demo unless told otherwise).");
        output.DefaultValueFactory = static _ => "samverkan-demo";
        Option<int> participants = ToolOptions.Participants(1000);
        Option<long> seed = ToolOptions.Seed();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new(
            "demo",
            "The main job, end to end: Stockholmskraften with people who do not exist, from referral over placement and journeys to the protected annual report and the programme's other reports.",
            "samverkan demo --out samverkan-demo --participants 1000 --seed 1")
        {
            output, participants, seed, json,
        };
        verb.SetAction((parsed, cancellation) => RunAsync(host, parsed.GetRequiredValue(output), parsed.GetValue(participants), parsed.GetValue(seed), parsed.GetValue(json), cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(ToolHost host, string folder, int participants, long seed, bool json, CancellationToken cancellation)
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        Directory.CreateDirectory(folder);
        using ProgressBar bar = new(host, 5);
        bar.Tell("drawing people");
        SyntheticFiles people = SyntheticFiles.Generate(programme, participants, seed);
        await people.WriteAsync(folder, cancellation);
        Way way = Way.Of(programme, people);

        Instant asOf = people.Cohort.Until.At(LocalTime.Midnight).PlusDays(1).InZoneLeniently(SwedishTime.Zone).ToInstant();
        bar.Tell("recording");
        string database = Path.Combine(folder, "samverkan.db");
        RemoveDatabase(database);
        SqliteJourneyStore store = new($"Data Source={database};Pooling=False", OwnersPolicy.Of(programme), new FixedClock(asOf), WorkProfileBridge.Format);
        AppendResult imported = await store.ImportAsync(people.Cohort.Entries, OwnersPolicy.Import(programme), cancellation);
        if (!imported.IsRecorded)
            throw ToolException.BadInput($"the journeys could not be taken in: {imported.Refusal?.Explain(Language.English)}");

        bar.Tell("counting");
        ReportWork work = new(programme, asOf, people.Cohort.Until) { Log = ProgrammeLog.Fold(programme.Id, people.Log) };
        Cohort cohort = await work.LoadAsync(store, cancellation);
        bar.Tell("protecting");
        ProtectedReport report = work.Protect(cohort, new DisclosureOptions());
        bar.Tell("writing");
        string[] files =
        [
            DemoIndex.Write(programme, way.Referred, folder),
            .. SyntheticFiles.Names.Select(name => Path.Combine(folder, name)),
            database,
            .. await MatchingPages(programme, people, cohort, folder, cancellation),
            .. await ReportWork.WriteAsync(report, folder, Language.Swedish, ReportFormats.Html | ReportFormats.Json | ReportFormats.Csv | ReportFormats.Xlsx | ReportFormats.Markdown, cancellation),
            .. await ReportWork.WriteAsync(report, folder, Language.EasySwedish, ReportFormats.Html, cancellation),
            .. await ReportWork.WriteAsync(report, folder, Language.English, ReportFormats.Html, cancellation),
            .. await DemoReports.WriteAsync(work, cohort, report, folder, cancellation),
        ];
        bar.Clear();
        int figures = report.Figures.Count();
        int hidden = report.Figures.Count(static figure => figure is HiddenFigure);
        if (json)
            DonePrinter.WriteJson(host.Output, [.. way.Numbers, ("figures", figures), ("hidden", hidden)], files);
        else
            DonePrinter.WriteText(host.Output, [.. way.Sentences, FormattableString.Invariant($"{figures} figures, {hidden} of them not shown, to protect individuals."), "Begin with index.html: it tells what each file is and for whom.", ""], files);
        return ExitCode.Done;
    }

    // What matching proposes and what became of it.
    private static async Task<ImmutableArray<string>> MatchingPages(Programme programme, SyntheticFiles people, Cohort cohort, string folder, CancellationToken cancellation)
    {
        DemoScene scene = DemoScene.Of(programme, people);
        DemoAds ads = await DemoAds.ReadAsync(people, cancellation);
        return
        [
            DemoEligibility.Write(programme, people, folder),
            DemoPlacement.Write(scene, folder),
            DemoRevision.Write(scene, folder),
            DemoNextSteps.Write(programme, people, folder),
            DemoVacancies.Write(programme, people, ads, folder),
            DemoDecisions.Write(programme, people, ads, folder),
            DemoFairness.Write(programme, people, scene, cohort, ads, folder),
        ];
    }

    private static void RemoveDatabase(string path)
    {
        foreach (string ending in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            File.Delete(path + ending);
    }

    // These counts are of people who do not exist; with real people they would stay inside.
    private sealed record Way(int Referred, ImmutableArray<string> Sentences, ImmutableArray<(string Name, long Value)> Numbers)
    {
        public static Way Of(Programme programme, SyntheticFiles people)
        {
            LocalDate until = people.Cohort.Until;
            // Who stands in the records under two ids is one person.
            ImmutableArray<Journey> journeys = MergedJourneys.FoldAll(people.Cohort.Entries);
            EligibilityAssessment eligibility = EligibilityAssessment.Of(
                programme.TargetGroup,
                journeys.Select(static journey => new EligibilityCandidate(journey.Id.Participant, journey.Facts())),
                until);
            int placed = journeys.Count(static journey => journey.Story.Any(static what => what.Body is PlacedOnTeam));
            int queued = journeys.Count(static journey => journey.Story.Any(static what => what.Body is PutInQueue) && !journey.Story.Any(static what => what.Body is PlacedOnTeam));
            (int inside, int outside, int unknown) = (eligibility.Count(Truth.True), eligibility.Count(Truth.False), eligibility.Count(Truth.Unknown));
            return new(
                journeys.Length,
                [
                    FormattableString.Invariant($"{programme.Name.In(Language.English)}, {programme.Period.Value.Start:uuuu-MM-dd} to {until:uuuu-MM-dd}: {journeys.Length} people who do not exist were referred."),
                    FormattableString.Invariant($"By the last day {inside} are in the target group, {outside} are not, of {unknown} it cannot be told."),
                    FormattableString.Invariant($"{placed} were placed on one of {programme.TeamPlan!.Teams.Length} teams, {queued} are still in a queue. {people.Cohort.Entries.Length} entries tell their journeys."),
                ],
                [
                    ("referred", journeys.Length), ("inTargetGroup", inside), ("notInTargetGroup", outside), ("unknown", unknown),
                    ("placed", placed), ("inQueue", queued), ("entries", people.Cohort.Entries.Length),
                ]);
        }
    }
}
