using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan journey</c></summary>
internal static class JourneyVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys, one entry a line.");
        Option<ParticipantId> participant = ToolOptions.Participant();
        Option<SecrecyDomain> domain = ToolOptions.Key<SecrecyDomain>("--as", "DOMAIN", "The secrecy domain of the reader, for example af.");
        Option<ReaderRole> role = ToolOptions.Key<ReaderRole>("--role", "ROLE", "The reader's role: caseworker, line-manager or reporting.");
        Option<ReadingPurpose> purpose = ToolOptions.Key<ReadingPurpose>("--purpose", "PURPOSE", "The purpose: coordination, operational-follow-up or reporting.");
        Option<Instant?> asOf = ToolOptions.Instant("--as-of", "What was known at an instant (the last recording in the file unless told otherwise).");
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new(
            "journey",
            "One journey as a timeline, as a reader in this role and for this purpose may see it.",
            "samverkan journey --journeys journeys.jsonl --participant 01jd0000000000000000000000 --as af --role caseworker --purpose coordination")
        {
            journeys, participant, domain, role, purpose, asOf, language, json,
        };
        verb.SetAction(parsed =>
        {
            Language spoken = parsed.GetValue(language);
            string file = parsed.GetRequiredValue(journeys);
            using Stream stream = InputFile.Open(file);
            JourneyReading reading = JourneyFile.Read(stream, file);
            FindingPrinter.StopOn(host, reading.Findings, spoken);
            ReadingAccess access = new(parsed.GetRequiredValue(domain), parsed.GetRequiredValue(role), parsed.GetRequiredValue(purpose));
            ImmutableArray<JourneyView> views = Views(reading, parsed.GetRequiredValue(participant), access, parsed.GetValue(asOf));
            if (parsed.GetValue(json))
                WriteJson(host.Output, views, spoken);
            else
                WriteText(new TextPage(host.Output, spoken), views);
            return ExitCode.Done;
        });
        return verb;
    }

    private static ImmutableArray<JourneyView> Views(JourneyReading reading, ParticipantId participant, ReadingAccess access, Instant? asOf)
    {
        Entry[] entries = [.. reading.Entries.Where(entry => entry.Journey.Participant == participant)];
        Instant now = reading.Entries.IsEmpty ? Instant.MinValue : reading.Entries.Max(static entry => entry.Recorded);
        return
        [
            .. entries.GroupBy(static entry => entry.Journey)
                .OrderBy(static journey => journey.Key.Programme)
                .Select(journey => JourneyView.Of(journey.Key, journey, access, PolicyOf(journey.Key.Programme), now, asOf)),
        ];
    }

    private static AccessPolicy PolicyOf(ProgrammeId programme) =>
        ProgrammeCatalog.Find(programme) is { } known ? OwnersPolicy.Of(known) : AccessPolicy.DenyAll;

    private static void WriteText(TextPage page, ImmutableArray<JourneyView> views)
    {
        // The same words for a person who is not there and for one who may not be seen.
        if (views.All(static view => view.Journey.Entries.IsEmpty))
        {
            page.Line(page.Word("Här finns inget som du får se.", "There is nothing here that you may see."));
            return;
        }

        foreach (JourneyView view in views.Where(static view => !view.Journey.Entries.IsEmpty))
        {
            page.Heading($"{view.Journey.Id}");
            page.Line($"{page.Word("Har nått", "Has reached")}: {JourneyWords.Of(view.Journey.Stage()).In(page.Language)}");
            if (view.SomethingIsWithheld)
                page.Line(page.Word("Något visas inte för den här läsaren.", "Something is withheld from this reader."));
            page.Line("");
            JourneySentence sentence = new(view.Journey, page.Language);
            foreach (Occurrence occurrence in view.Journey.Story)
            {
                string corrected = occurrence.IsCorrected ? page.Word(" (rättat)", " (corrected)") : "";
                page.Line($"{LocalDatePattern.Iso.Format(occurrence.Happened)}  {sentence.Of(occurrence.Body)}{corrected}");
            }
        }
    }

    private static void WriteJson(TextWriter output, ImmutableArray<JourneyView> views, Language language) => ToolJson.WriteTo(output, writer =>
    {
        writer.WriteStartArray();
        foreach (JourneyView view in views.Where(static view => !view.Journey.Entries.IsEmpty))
            WriteView(writer, view, language);
        writer.WriteEndArray();
    });

    private static void WriteView(Utf8JsonWriter writer, JourneyView view, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("programme", view.Journey.Id.Programme.Value);
        writer.WriteString("participant", view.Journey.Id.Participant.ToString());
        writer.WriteString("stage", JsonNamingPolicy.CamelCase.ConvertName(view.Journey.Stage().ToString()));
        writer.WriteBoolean("somethingIsWithheld", view.SomethingIsWithheld);
        writer.WriteStartArray("story");
        JourneySentence sentence = new(view.Journey, language);
        foreach (Occurrence occurrence in view.Journey.Story)
        {
            writer.WriteStartObject();
            writer.WriteString("happened", LocalDatePattern.Iso.Format(occurrence.Happened));
            writer.WriteString("kind", occurrence.Body.Kind);
            writer.WriteString("text", sentence.Of(occurrence.Body));
            writer.WriteString("known", InstantPattern.ExtendedIso.Format(occurrence.KnownFrom));
            writer.WriteBoolean("corrected", occurrence.IsCorrected);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
