using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
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

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan report</c></summary>
internal static class ReportVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys, one entry a line.");
        Option<string> log = ToolOptions.InputFile("--log", "The programme's own log, one entry a line.", required: false);
        Option<string> answers = ToolOptions.InputFile("--answers", "What people have answered and judged of the horizontal principles, as JSON.", required: false);
        Option<string> kind = new Option<string>("--kind") { Description = "The kind of report: the steering group's quarterly pack, the report for four months, the annual or the final one (annual unless told otherwise).", DefaultValueFactory = static _ => "annual" }
            .AcceptOnlyFromAmong("quarterly", "tertial", "annual", "final");
        Option<string[]> alike = new Option<string[]>("--alike") { Description = "In what people are alike when gaps in results are told once more: education (unless told otherwise), age, background. May be repeated.", DefaultValueFactory = static _ => ["education"] }
            .AcceptOnlyFromAmong("education", "age", "background");
        Option<string[]> option = ToolOptions.Readings();
        Option<LocalDate?> from = ToolOptions.Date("--from", "The first day of the period that the report is about (that of the quarter, the four months or the programme unless told otherwise).");
        Option<string[]> entities = new("--entities") { Description = "How many organisations or enterprises an indicator that counts them has, for example EECO18=4. May be repeated.", HelpName = "CODE=NUMBER", DefaultValueFactory = static _ => [] };
        Option<string> window = ToolOptions.Window();
        Option<bool> within = new("--within") { Description = "Count goals within the period only; otherwise they are cumulative from the programme's first day." };
        Option<LocalDate?> until = ToolOptions.Date("--until", "The last day of the report (the day of --as-of unless told otherwise, and never after it).");
        Option<Instant?> asOf = ToolOptions.Instant("--as-of", "What was known at an instant (the last recording in the file unless told otherwise).");
        Option<string[]> earlier = new("--earlier") { Description = "A folder with an earlier report that is out (its report.json), which this one must not be subtracted from down to a few. May be repeated.", HelpName = "DIR" };
        Option<int> minimum = ToolOptions.Minimum();
        Option<string> zeros = ToolOptions.Zeros();
        Option<Language> language = ToolOptions.Language();
        Option<ReportFormats> format = Formats();
        Option<string> output = ToolOptions.OutputFolder("The folder for the report.");
        output.Required = true;
        Option<string?> certificate = new("--certificate") { Description = "A file for those inside: which figures are hidden and why. It must never be published, and not lie in the report's folder.", HelpName = "FILE" };
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("report", "The programme's report, protected.", "samverkan report --programme stockholmskraften --journeys people/journeys.jsonl --earlier spring --out report")
        {
            programme, journeys, log, answers, kind, alike, option, from, window, entities, within, until, asOf, earlier, minimum, zeros, language, format, output, certificate, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Programme known = KnownProgrammes.Choose(KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), parsed.GetValue(language)), parsed.GetRequiredValue(option));
            using ProgressBar bar = new(host, 4);
            bar.Tell("reading");
            JourneysInput read = JourneysInput.ReadWhole(host, parsed.GetRequiredValue(journeys), parsed.GetValue(language));
            Entry[] entries = read.EntriesOf(known);
            ProgrammeLog? told = parsed.GetValue(log) is { } logFile ? ProgrammeLogInput.Read(host, logFile, known, parsed.GetValue(language)) : null;
            Instant moment = parsed.GetValue(asOf) ?? read.LastRecorded;
            LocalDate lastDay = parsed.GetValue(until) ?? SwedishTime.DayOf(moment);
            ToolOptions.RequireKnown(lastDay, moment, "--until", "--as-of", parsed.GetValue(asOf) is not null);
            if (parsed.GetValue(from) is { } firstDay && firstDay > lastDay)
                throw ToolException.Usage("--from is later than the last day of the report");
            if (lastDay < entries.Min(static entry => entry.Happened))
                throw ToolException.Usage("the last day of the report is before the first day that the file tells of");
            List<EarlierReport> released = ReadEarlier(host, parsed.GetValue(earlier) ?? [], known, parsed.GetValue(language));
            ReportWork work = new(known, moment, lastDay)
            {
                Log = told,
                Horizontal = parsed.GetValue(answers) is { } answerFile ? await ReadAnswersAsync(host, answerFile, known, parsed.GetValue(language), cancellation) : HorizontalAccount.Empty,
                Kind = Enum.Parse<ReportKind>(parsed.GetRequiredValue(kind), ignoreCase: true),
                From = parsed.GetValue(from),
                Within = parsed.GetValue(within),
                Entities = EntitiesOf(known, parsed.GetRequiredValue(entities)),
                Window = ToolOptions.WindowOf(parsed.GetRequiredValue(window)),
                AlikeBy = [.. parsed.GetRequiredValue(alike).Select(static one => Enum.Parse<Likeness>(one, ignoreCase: true))],
                Earlier = released,
            };
            string? inside = parsed.GetValue(certificate);
            if (inside is not null && Path.GetFullPath(inside).StartsWith(Path.GetFullPath(parsed.GetRequiredValue(output)).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw ToolException.Usage("--certificate is for those inside, and cannot lie in the report's folder");
            bar.Tell("counting");
            using InMemoryJourneyStore store = await OwnersStore.TakeInAsync(entries, known, Instant.Max(moment, read.LastRecorded), cancellation);
            Cohort cohort = await work.LoadAsync(store, cancellation);
            ImmutableArray<IndicatorFinding> findings = work.CheckIndicators(cohort, [.. entries.Where(static entry => entry.Body is EntryCorrected or EntryRetracted).Select(static entry => entry.Recorded)]);
            bar.Tell("protecting");
            ProtectedReport report = work.Protect(cohort, new DisclosureOptions { MinimumCount = parsed.GetValue(minimum), Zeros = ToolOptions.ZerosOf(parsed.GetRequiredValue(zeros)) }, out ReportCertificate account);
            bar.Tell("writing");
            if (inside is not null)
                await AtomicFile.WriteAsync(inside, account.ToJson(), cancellation);
            var written = await ReportWork.WriteAsync(report, parsed.GetRequiredValue(output), parsed.GetValue(language), parsed.GetValue(format), cancellation);
            bar.Clear();
            if (parsed.GetValue(json))
                DonePrinter.WriteJson(host.Output, [], written);
            else
                DonePrinter.WriteText(host.Output, [], written);
            foreach (IndicatorFinding finding in findings)
                host.Error.WriteLine(finding.Explain(parsed.GetValue(language)));
            return findings.IsEmpty ? ExitCode.Done : ExitCode.Findings;
        });
        return verb;
    }

    private static ImmutableDictionary<string, int> EntitiesOf(Programme programme, string[] told)
    {
        ImmutableDictionary<string, int>.Builder entities = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (string one in told)
        {
            string[] parts = one.Split('=');
            if (parts.Length != 2 || CommonIndicatorCatalog.For(programme)?.Indicators.Any(indicator => indicator.Kind == IndicatorKind.Entities && indicator.Code == parts[0]) != true)
                throw ToolException.Usage("--entities takes the code of an indicator of the programme that counts organisations or enterprises, an equals sign and a number");
            if (!int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) || !entities.TryAdd(parts[0], number))
                throw ToolException.Usage("--entities takes a whole number for each code, once");
        }

        return entities.ToImmutable();
    }

    private static async Task<HorizontalAccount> ReadAnswersAsync(ToolHost host, string file, Programme programme, Language language, CancellationToken cancellation)
    {
        FindingList findings = new(file);
        HorizontalAccount? account = HorizontalAccountReader.Read(await InputFile.ReadDocumentAsync(file, cancellation), [programme], findings);
        FindingPrinter.StopOn(host, findings.ToImmutable(), language);
        return account ?? HorizontalAccount.Empty;
    }

    private static List<EarlierReport> ReadEarlier(ToolHost host, string[] folders, Programme programme, Language language)
    {
        List<EarlierReport> released = [];
        foreach (string folder in folders)
        {
            EarlierReportReading reading = EarlierReport.Read(folder);
            FindingPrinter.StopOn(host, reading.Findings, language);
            if (reading.Report!.Programme != programme.Id)
                throw ToolException.BadInput("--earlier: a report in a folder that was named is about another programme");
            released.Add(reading.Report);
        }

        return released;
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
