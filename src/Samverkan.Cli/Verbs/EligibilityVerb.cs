using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan eligibility</c></summary>
internal static class EligibilityVerb
{
    private const string AllProgrammes = "all";

    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> facts = ToolOptions.InputFile("--facts", "Observed facts, one a line.");
        Option<string> programme = new("--programme")
        {
            Description = "The programme, or all of them at once (all unless told otherwise).",
            HelpName = "ID|all",
            DefaultValueFactory = static _ => AllProgrammes,
        };
        Option<LocalDate?> on = ToolOptions.Date("--on", "The date to judge at: the day to which the facts speak, as synthesize tells it (today in Stockholm unless told otherwise).");
        Option<string[]> option = ToolOptions.Readings();
        Option<string> output = ToolOptions.OutputFolder("A folder for the page, the table of people and the JSON: for those inside. Without it the page goes to standard output.");
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new(
            "eligibility",
            "Target groups over everybody in a file: who falls at which condition, who is one condition short, what is unknown and who could tell; one programme, or the same people before all. For those inside.",
            "samverkan eligibility --facts facts.jsonl --programme all --on 2024-11-04")
        {
            facts, programme, on, option, output, language, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Language spoken = parsed.GetValue(language);
            ImmutableArray<Programme> asked = Asked(host, parsed.GetRequiredValue(programme), parsed.GetRequiredValue(option), spoken);
            LocalDate date = parsed.GetValue(on) ?? host.Today;
            await using Stream stream = InputFile.Open(parsed.GetRequiredValue(facts));
            FactFile file = await new FactFileReader(FactCatalog.Standard).ReadAsync(stream, parsed.GetRequiredValue(facts), cancellation);
            FindingPrinter.StopOn(host, file.Findings, spoken);
            EligibilityPage page = new(ProgrammeEligibility.Of(asked, file.Timelines().Select(static person => new EligibilityCandidate(person.Key, person.Value)), date));
            cancellation.ThrowIfCancellationRequested();
            if (parsed.GetValue(output) is { } folder)
                WriteFiles(host, page, folder, spoken, parsed.GetValue(json));
            else if (parsed.GetValue(json))
                page.WriteJson(host.Output, spoken);
            else
                page.WriteText(new TextPage(host.Output, spoken));
            return page.SomethingIsUnknown ? ExitCode.Findings : ExitCode.Done;
        });
        return verb;
    }

    private static ImmutableArray<Programme> Asked(ToolHost host, string id, string[] readings, Language language)
    {
        if (!string.Equals(id, AllProgrammes, StringComparison.Ordinal))
            return [KnownProgrammes.Choose(KnownProgrammes.Require(host, id, language), readings)];
        return readings.Length == 0 ? ProgrammeCatalog.All : throw ToolException.Usage("--option is about one programme: name it with --programme");
    }

    private static void WriteFiles(ToolHost host, EligibilityPage page, string folder, Language language, bool json)
    {
        string tongue = language == Language.English ? "en" : "sv";
        (string Name, ReadOnlyMemory<byte> Content)[] files =
        [
            ($"eligibility.internal.{tongue}.txt", Written(output => page.WriteText(new TextPage(output, language)))),
            ("eligibility.internal.json", Written(output => page.WriteJson(output, language))),
            ("people.internal.csv", Encoding.UTF8.GetBytes(page.ToCsv(language))),
        ];
        Directory.CreateDirectory(folder);
        AtomicFile.WriteAll(folder, files);
        IEnumerable<string> paths = files.Select(file => Path.Combine(folder, file.Name));
        if (json)
            DonePrinter.WriteJson(host.Output, [], paths);
        else
            DonePrinter.WriteText(host.Output, [], paths);
    }

    private static byte[] Written(Action<TextWriter> write)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
