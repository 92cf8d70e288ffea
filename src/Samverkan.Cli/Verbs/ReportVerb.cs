using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan report</c></summary>
internal static class ReportVerb
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    // An old programme's history is taken in today, under the law of today: never before there was ground to take it in.
    private static readonly Instant Import = LegalBases.ImportOnBehalf.InForce.Start.AtMidnight().InUtc().ToInstant() + Duration.FromDays(1);

    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys, one entry a line.");
        Option<string> log = ToolOptions.InputFile("--log", "The programme's own log, one entry a line.", required: false);
        Option<string> kind = new Option<string>("--kind") { Description = "The kind of report (annual unless told otherwise; the others are not in this version).", DefaultValueFactory = static _ => "annual" }
            .AcceptOnlyFromAmong("quarterly", "tertial", "annual", "final");
        Option<string[]> option = ToolOptions.Readings();
        Option<LocalDate?> until = ToolOptions.Date("--until", "The last day of the report (the day of --as-of unless told otherwise).");
        Option<Instant?> asOf = ToolOptions.Instant("--as-of", "What was known at an instant (the last recording in the file unless told otherwise).");
        Option<string[]> earlier = new("--earlier") { Description = "Folders released earlier. Not in this version.", HelpName = "DIR" };
        Option<Language> language = ToolOptions.Language();
        Option<ReportFormats> format = Formats();
        Option<string> output = ToolOptions.OutputFolder("The folder for the report.");
        output.Required = true;
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("report", "The programme's report, protected.", "samverkan report --programme stockholmskraften --journeys people/journeys.jsonl --out report")
        {
            programme, journeys, log, kind, option, until, asOf, earlier, language, format, output, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            NotInThisVersion.RefuseWhenUsed(parsed, earlier);
            if (parsed.GetRequiredValue(kind) is var chosen and not "annual")
                throw NotInThisVersion.Refusal($"--kind {chosen}");
            Programme known = KnownProgrammes.Choose(KnownProgrammes.Require(parsed.GetRequiredValue(programme)), parsed.GetRequiredValue(option));
            string file = parsed.GetRequiredValue(journeys);
            using ProgressBar bar = new(host, 4);
            bar.Tell("reading");
            await using Stream stream = InputFile.Open(file);
            JourneyReading reading = JourneyFile.Read(stream, file);
            FindingPrinter.StopOn(host, reading.Findings, parsed.GetValue(language));
            ProgrammeLog? told = parsed.GetValue(log) is { } logFile ? ReadLog(host, logFile, known, parsed.GetValue(language)) : null;
            Entry[] entries = [.. reading.Entries.Where(entry => entry.Journey.Programme == known.Id)];
            if (entries.Length == 0)
                throw ToolException.BadInput("the file holds no journey of this programme");
            // Consents and waivers are judged by what the file knows, also when the past is asked for: what was withdrawn since stays withdrawn.
            Instant last = entries.Max(static entry => entry.Recorded);
            Instant moment = parsed.GetValue(asOf) ?? last;
            ReportWork work = new(known, moment, parsed.GetValue(until) ?? moment.InZone(Stockholm).Date) { Log = told };
            bar.Tell("counting");
            using InMemoryJourneyStore store = new(OwnersPolicy.Of(known), new FixedClock(Instant.Max(Instant.Max(moment, last), Import)));
            AppendResult imported = await store.ImportAsync(entries, OwnersPolicy.Import(known), cancellation);
            if (!imported.IsRecorded)
                throw ToolException.BadInput($"the journeys could not be taken in: {imported.Refusal?.Explain(Language.English)}");
            Cohort cohort = await work.LoadAsync(store, cancellation);
            bar.Tell("protecting");
            ProtectedReport report = work.Protect(cohort, new DisclosureOptions());
            bar.Tell("writing");
            var written = await ReportWork.WriteAsync(report, parsed.GetRequiredValue(output), parsed.GetValue(language), parsed.GetValue(format), cancellation);
            bar.Clear();
            if (parsed.GetValue(json))
                DonePrinter.WriteJson(host.Output, [], written);
            else
                DonePrinter.WriteText(host.Output, [], written);
            return ExitCode.Done;
        });
        return verb;
    }

    internal static ProgrammeLog ReadLog(ToolHost host, string file, Programme programme, Language language)
    {
        using Stream stream = InputFile.Open(file);
        ProgrammeLogReading reading = ProgrammeLogFile.Read(stream, file);
        FindingPrinter.StopOn(host, reading.Findings, language);
        ProgrammeLogEntry[] entries = [.. reading.Entries.Where(entry => entry.Programme == programme.Id)];
        return entries.Length > 0 ? ProgrammeLog.Fold(programme.Id, entries) : throw ToolException.BadInput("the log holds no entry of this programme");
    }

    private static Option<ReportFormats> Formats()
    {
        Option<ReportFormats> option = new("--format")
        {
            Description = "One or more of html, csv, json, xlsx and md, with commas between them (html unless told otherwise).",
            HelpName = "html,csv,json,xlsx,md",
            DefaultValueFactory = static _ => ReportFormats.Html,
            CustomParser = Parse,
        };
        return option;
    }

    private static ReportFormats Parse(ArgumentResult result)
    {
        ReportFormats formats = ReportFormats.None;
        foreach (string word in result.Tokens[0].Value.Split(','))
        {
            switch (word)
            {
                case "html": formats |= ReportFormats.Html; break;
                case "csv": formats |= ReportFormats.Csv; break;
                case "json": formats |= ReportFormats.Json; break;
                case "xlsx": formats |= ReportFormats.Xlsx; break;
                case "md": formats |= ReportFormats.Markdown; break;
                default: result.AddError("--format takes html, csv, json, xlsx and md, with commas between them"); break;
            }
        }

        return formats;
    }
}
