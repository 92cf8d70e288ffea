using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan assess</c></summary>
internal static class AssessVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> facts = ToolOptions.InputFile("--facts", "Observed facts, one a line.");
        Option<LocalDate?> on = ToolOptions.Date("--on", "The date to judge at: the day to which the facts speak, as synthesize tells it (today in Stockholm unless told otherwise).");
        Option<string[]> option = ToolOptions.Readings();
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("assess", "Judges each person against a programme's target group and shows why.", "samverkan assess --programme stockholmskraften --facts facts.jsonl --on 2024-11-04")
        {
            programme, facts, on, option, language, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Programme known = KnownProgrammes.Choose(KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), parsed.GetValue(language)), parsed.GetRequiredValue(option));
            LocalDate date = parsed.GetValue(on) ?? host.Today;
            Language spoken = parsed.GetValue(language);
            await using Stream stream = InputFile.Open(parsed.GetRequiredValue(facts));
            FactFile file = await new FactFileReader(FactCatalog.Standard).ReadAsync(stream, parsed.GetRequiredValue(facts), cancellation);
            FindingPrinter.StopOn(host, file.Findings, spoken);
            List<(ParticipantId Participant, Verdict Verdict)> verdicts = [];
            foreach ((ParticipantId participant, FactTimeline timeline) in file.Timelines())
            {
                cancellation.ThrowIfCancellationRequested();
                verdicts.Add((participant, known.TargetGroup.Assess(timeline, date)));
            }

            if (parsed.GetValue(json))
                WriteJson(host.Output, date, verdicts, spoken);
            else
                WriteText(host.Output, date, parsed.GetValue(on) is null, verdicts, spoken);
            return verdicts.Exists(static judged => judged.Verdict.Value == Truth.Unknown) ? ExitCode.Findings : ExitCode.Done;
        });
        return verb;
    }

    private static void WriteText(TextWriter output, LocalDate date, bool isToday, List<(ParticipantId Participant, Verdict Verdict)> verdicts, Language language)
    {
        bool english = language == Language.English;
        foreach ((ParticipantId participant, Verdict verdict) in verdicts)
        {
            output.WriteLine(participant);
            foreach (string line in verdict.Explain(language).TrimEnd('\n').Split('\n'))
                output.WriteLine($"  {line}");
            output.WriteLine();
        }

        string day = LocalDatePattern.Iso.Format(date);
        int inGroup = verdicts.Count(static judged => judged.Verdict.Value == Truth.True);
        int outside = verdicts.Count(static judged => judged.Verdict.Value == Truth.False);
        int unknown = verdicts.Count - inGroup - outside;
        if (isToday && inGroup == 0 && verdicts.Count > 0)
        {
            output.WriteLine(english
                ? "Nobody is in the target group today. If the facts speak of another day, name it with --on."
                : "Ingen är i målgruppen i dag. Om uppgifterna gäller en annan dag, ange den med --on.");
        }

        output.WriteLine(english
            ? FormattableString.Invariant($"On {day}: {inGroup} in the target group, {outside} not, {unknown} cannot be told.")
            : FormattableString.Invariant($"Den {day}: {inGroup} i målgruppen, {outside} inte, {unknown} går inte att avgöra."));
    }

    private static void WriteJson(TextWriter output, LocalDate date, List<(ParticipantId Participant, Verdict Verdict)> verdicts, Language language)
    {
        ToolJson.WriteTo(output, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("on", LocalDatePattern.Iso.Format(date));
            writer.WriteStartArray("people");
            foreach ((ParticipantId participant, Verdict verdict) in verdicts)
            {
                writer.WriteStartObject();
                writer.WriteString("participant", participant.ToString());
                writer.WritePropertyName("verdict");
                WriteTrace(writer, verdict.Trace, language);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void WriteTrace(Utf8JsonWriter writer, Trace trace, Language language)
    {
        writer.WriteStartObject();
        if (trace.Criterion is Cited cited)
        {
            writer.WriteString("id", cited.Id);
            writer.WriteString("source", cited.Source.ToString());
        }

        writer.WriteString("criterion", trace.Criterion.Describe(language));
        writer.WriteString("value", trace.Value.ToString().ToLowerInvariant());
        if (trace.Cause != UnknownCause.None)
            writer.WriteString("because", trace.Cause.ToString().ToLowerInvariant());
        if (trace.Criterion is Choice choice)
        {
            writer.WriteString("option", choice.Option.Value);
            writer.WriteString("reading", choice.InForce.Value);
            writer.WriteBoolean("chosen", choice.Chosen is not null);
        }

        if (trace.Criterion is Leaf leaf)
        {
            writer.WriteString("fact", leaf.About.Key);
            // A date's period begins on the date itself and would tell it.
            if (trace.Period is { } period && leaf.About.ValueType != typeof(LocalDate))
                writer.WriteString("period", period.ToString());
        }

        if (trace.KnownFrom is { } known)
            writer.WriteString("known", InstantPattern.ExtendedIso.Format(known));
        if (!trace.Parts.IsEmpty)
        {
            writer.WriteStartArray("parts");
            foreach (Trace part in trace.Parts)
                WriteTrace(writer, part, language);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
