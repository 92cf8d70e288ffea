using System.Collections.Immutable;
using System.CommandLine;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan validate</c></summary>
internal static class ValidateVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Argument<string[]> files = new("FILE") { Description = "Programme definitions, indicator sets, team plans, districts, the law of secrecy, identifier histories, facts, journeys, answers to proposals, programme logs and the state of a placement.", Arity = ArgumentArity.OneOrMore };
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Option<string[]> programme = ToolOptions.OwnProgrammes();
        Verb verb = new("validate", "Checks files and tells each mistake: FILE:LINE:COLUMN: CODE: what is wrong, what was expected.", "samverkan validate journeys.jsonl facts.jsonl") { files, programme, language, json };
        verb.SetAction(async (parsed, cancellation) =>
        {
            ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
            ImmutableArray<Programme> own = KnownProgrammes.Own(host, parsed.GetRequiredValue(programme), parsed.GetValue(language));
            string[] named = parsed.GetRequiredValue(files);
            using (ProgressBar bar = new(host, named.Length))
            {
                foreach (string file in named)
                {
                    bar.Tell("checking");
                    findings.AddRange(await CheckedFile.CheckAsync(host, file, own, parsed.GetValue(language), cancellation));
                }
            }

            if (parsed.GetValue(json))
                FindingPrinter.WriteJson(host.Output, findings.ToImmutable(), parsed.GetValue(language));
            else
                FindingPrinter.WriteText(host.Output, findings.ToImmutable(), parsed.GetValue(language));
            return findings.Count == 0 ? ExitCode.Done : ExitCode.Findings;
        });
        return verb;
    }
}
