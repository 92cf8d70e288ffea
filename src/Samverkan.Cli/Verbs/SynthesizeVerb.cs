using System.CommandLine;
using NodaTime.Text;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan synthesize</c></summary>
internal static class SynthesizeVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<int> participants = ToolOptions.Participants(1000);
        Option<long> seed = ToolOptions.Seed();
        Option<string> output = ToolOptions.OutputFolder("The folder for journeys.jsonl, facts.jsonl, programme.jsonl and ads.json.");
        output.Required = true;
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("synthesize", "Makes a cohort of people who do not exist.", "samverkan synthesize --programme stockholmskraften --participants 200 --seed 7 --out people")
        {
            programme, participants, seed, output, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Programme known = KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), Language.Swedish);
            using ProgressBar bar = new(host, 2);
            bar.Tell("drawing");
            SyntheticFiles files = SyntheticFiles.Generate(known, parsed.GetValue(participants), parsed.GetValue(seed));
            bar.Tell("writing");
            await files.WriteAsync(parsed.GetRequiredValue(output), cancellation);
            bar.Clear();
            IEnumerable<string> written = SyntheticFiles.Names.Select(name => Path.Combine(parsed.GetRequiredValue(output), name));
            if (parsed.GetValue(json))
                DonePrinter.WriteJson(host.Output, [("entries", files.Cohort.Entries.Length), ("waiting", files.Cohort.Waiting.Length), ("justReferred", files.JustReferred.Length)], written);
            else
                DonePrinter.WriteText(host.Output, 
                [
                    FormattableString.Invariant($"{files.Cohort.Entries.Length} entries. {files.Cohort.Waiting.Length} people wait or are not in the target group, and {files.JustReferred.Length} others were just referred: their facts are in {SyntheticFiles.Facts}."),
                    $"Facts are told until {LocalDatePattern.Iso.Format(files.Cohort.Until)}: judge them at that day, samverkan assess --programme {known.Id.Value} --facts {Path.Combine(parsed.GetRequiredValue(output), SyntheticFiles.Facts)} --on {LocalDatePattern.Iso.Format(files.Cohort.Until)}",
                ], written);
            return ExitCode.Done;
        });
        return verb;
    }
}
