using System.CommandLine;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Stores;
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
        Verb verb = new(
            "demo",
            "The main job, end to end: Stockholmskraften with people who do not exist, from referral over placement and journeys to the protected annual report.",
            "samverkan demo --out samverkan-demo --participants 1000 --seed 1")
        {
            output, participants, seed,
        };
        verb.SetAction((parsed, cancellation) => RunAsync(host, parsed.GetRequiredValue(output), parsed.GetValue(participants), parsed.GetValue(seed), cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(ToolHost host, string folder, int participants, long seed, CancellationToken cancellation)
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        Directory.CreateDirectory(folder);
        SyntheticFiles people = SyntheticFiles.Generate(programme, participants, seed);
        await people.WriteAsync(folder, cancellation);
        TellWay(host.Output, programme, people);

        Instant asOf = people.Cohort.Until.At(LocalTime.Midnight).PlusDays(1).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Stockholm"]).ToInstant();
        string database = Path.Combine(folder, "samverkan.db");
        RemoveDatabase(database);
        SqliteJourneyStore store = new($"Data Source={database};Pooling=False", OwnersPolicy.Of(programme), new FixedClock(asOf));
        AppendResult imported = await store.ImportAsync(people.Cohort.Entries, OwnersPolicy.Import(programme), cancellation);
        if (!imported.IsRecorded)
            throw ToolException.BadInput($"the journeys could not be taken in: {imported.Refusal?.Explain(Language.English)}");

        ReportWork work = new(programme, asOf, people.Cohort.Until);
        Cohort cohort = await work.LoadAsync(store, cancellation);
        ProtectedReport report = work.Protect(cohort, new DisclosureOptions());
        host.Output.WriteLine(FormattableString.Invariant($"{report.Figures.Count()} figures, {report.Figures.Count(static figure => figure is HiddenFigure)} of them not shown, to protect individuals."));
        host.Output.WriteLine();
        foreach (string name in SyntheticFiles.Names)
            host.Output.WriteLine(Path.Combine(folder, name));
        host.Output.WriteLine(database);
        foreach (string file in await ReportWork.WriteAsync(report, folder, Language.Swedish, ReportFormats.Html | ReportFormats.Json | ReportFormats.Csv, cancellation))
            host.Output.WriteLine(file);
        foreach (string file in await ReportWork.WriteAsync(report, folder, Language.English, ReportFormats.Html, cancellation))
            host.Output.WriteLine(file);
        return ExitCode.Done;
    }

    // These counts are of people who do not exist; with real people they would stay inside.
    private static void TellWay(TextWriter output, Programme programme, SyntheticFiles people)
    {
        LocalDate until = people.Cohort.Until;
        var journeys = Journey.FoldAll(people.Cohort.Entries);
        EligibilityAssessment eligibility = EligibilityAssessment.Of(
            programme.TargetGroup,
            journeys.Select(static journey => new EligibilityCandidate(journey.Id.Participant, journey.Facts())),
            until);
        int placed = journeys.Count(static journey => journey.Story.Any(static what => what.Body is PlacedOnTeam));
        int queued = journeys.Count(static journey => journey.Story.Any(static what => what.Body is PutInQueue) && !journey.Story.Any(static what => what.Body is PlacedOnTeam));
        output.WriteLine(FormattableString.Invariant($"{programme.Name.In(Language.English)}, {programme.Period.Value.Start:uuuu-MM-dd} to {until:uuuu-MM-dd}: {journeys.Length} people who do not exist were referred."));
        output.WriteLine(FormattableString.Invariant($"By the last day {eligibility.Count(Truth.True)} are in the target group, {eligibility.Count(Truth.False)} are not, of {eligibility.Count(Truth.Unknown)} it cannot be told."));
        output.WriteLine(FormattableString.Invariant($"{placed} were placed on one of {programme.TeamPlan!.Teams.Length} teams, {queued} are still in a queue. {people.Cohort.Entries.Length} entries tell their journeys."));
    }

    private static void RemoveDatabase(string path)
    {
        foreach (string ending in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            File.Delete(path + ending);
    }
}
