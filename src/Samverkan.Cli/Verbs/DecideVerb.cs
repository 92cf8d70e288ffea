using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan decide</c></summary>
internal static class DecideVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string[]> journeys = new("--journeys")
        {
            Description = "Journeys with the proposals, one entry a line; repeated where the proposals stand in a file of their own.",
            HelpName = "FILE",
            Required = true,
        };
        Option<string> answers = ToolOptions.InputFile("--answers", "What participants and caseworkers answered, one answer a line (docs/schemas/proposal-answer.schema.json).");
        Option<string> entries = new("--entries") { Description = "The file that the answers are written to, as entries of journeys.", HelpName = "FILE", Required = true };
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new(
            "decide",
            "Records what the participant and the caseworker answered to proposals, as entries that follow them. All answers or none; nobody's silence decides anything.",
            "samverkan decide --programme stockholmskraften --journeys journeys.jsonl --journeys proposals.jsonl --answers answers.jsonl --entries answered.jsonl")
        {
            programme, journeys, answers, entries, language, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Language spoken = parsed.GetValue(language);
            Programme known = KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), spoken);
            JourneysInput[] inputs = [.. parsed.GetRequiredValue(journeys).Select(file => JourneysInput.Read(host, file, spoken, WorkProfileBridge.Format))];
            string told = parsed.GetRequiredValue(answers);
            ProposalAnswerReading reading = ProposalAnswerFile.Read(await InputFile.ReadDocumentAsync(told, cancellation), told);
            FindingPrinter.StopOn(host, reading.Findings, spoken);
            Instant now = inputs.Select(static input => input.LastRecorded).Append(host.Clock.GetCurrentInstant()).Max();
            RecordedAnswers recorded = RecordedAnswers.Of(
                JourneySettings.Of(known) with { Kinds = WorkProfileBridge.Format.Catalog }, known, inputs.SelectMany(static input => input.Reading.Entries), reading.Answers, told, now);
            FindingPrinter.StopOn(host, recorded.Findings, spoken);
            string file = parsed.GetRequiredValue(entries);
            ProposalOutput.Write(file, recorded.Entries);
            if (parsed.GetValue(json))
            {
                DonePrinter.WriteJson(host.Output, [("answers", recorded.Entries.Length), ("decided", recorded.Decided), ("recordedBefore", recorded.Before)], [file]);
                return ExitCode.Done;
            }

            ImmutableArray<string> before = recorded.Before == 0 ? [] : [FormattableString.Invariant($"{recorded.Before} were recorded before and are not recorded again.")];
            DonePrinter.WriteText(host.Output, [FormattableString.Invariant($"{recorded.Entries.Length} answers are recorded; a caseworker has decided {recorded.Decided} proposals by them."), .. before], [file]);
            return ExitCode.Done;
        });
        return verb;
    }
}
