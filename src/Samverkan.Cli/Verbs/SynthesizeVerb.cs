using System.CommandLine;
using Samverkan.Core.Programmes;

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
        Option<string> output = ToolOptions.OutputFolder("The folder for journeys.jsonl, facts.jsonl and programme.jsonl.");
        output.Required = true;
        Verb verb = new("synthesize", "Makes a cohort of people who do not exist.", "samverkan synthesize --programme stockholmskraften --participants 200 --seed 7 --out people")
        {
            programme, participants, seed, output,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Programme known = KnownProgrammes.Require(parsed.GetRequiredValue(programme));
            SyntheticFiles files = SyntheticFiles.Generate(known, parsed.GetValue(participants), parsed.GetValue(seed));
            await files.WriteAsync(parsed.GetRequiredValue(output), cancellation);
            host.Output.WriteLine(FormattableString.Invariant($"{files.Cohort.Entries.Length} entries, {files.Cohort.Waiting.Length} people referred but not yet in."));
            foreach (string name in SyntheticFiles.Names)
                host.Output.WriteLine(Path.Combine(parsed.GetRequiredValue(output), name));
            return ExitCode.Done;
        });
        return verb;
    }
}
