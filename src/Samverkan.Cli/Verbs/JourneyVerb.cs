using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Pictures;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;

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
        Option<string[]> form = ToolOptions.Forms();
        Option<string?> picture = new("--picture") { Description = "Also writes the participant's progression to talk about, as one HTML page, of what the reader may see.", HelpName = "FILE" };
        Option<string[]> indicators = ToolOptions.Indicators();
        Option<string[]> programme = ToolOptions.OwnProgrammes();
        Verb verb = new(
            "journey",
            "One journey as a timeline, as a reader in this role and for this purpose may see it.",
            "samverkan journey --journeys journeys.jsonl --participant 01jd0000000000000000000000 --as af --role caseworker --purpose coordination")
        {
            journeys, participant, domain, role, purpose, asOf, form, language, json, picture, indicators, programme,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Language spoken = parsed.GetValue(language);
            FormCatalog forms = await KnownForms.WithAsync(host, parsed.GetValue(form) ?? [], spoken, cancellation);
            IndicatorSetCatalog sets = await OwnIndicatorSets.ReadAsync(host, parsed.GetRequiredValue(indicators), spoken, cancellation);
            ImmutableArray<Programme> own = KnownProgrammes.Own(host, parsed.GetRequiredValue(programme), spoken);
            (JourneyReading reading, Instant now) = JourneysInput.Read(host, parsed.GetRequiredValue(journeys), spoken);
            ReadingAccess access = new(parsed.GetRequiredValue(domain), parsed.GetRequiredValue(role), parsed.GetRequiredValue(purpose));
            Instant? known = parsed.GetValue(asOf);
            ImmutableArray<MergedView> views = PersonViews.Of(reading, parsed.GetRequiredValue(participant), access, now, known, forms, own);
            LocalDate on = SwedishTime.DayOf(known ?? now);
            if (parsed.GetValue(json))
                WriteJson(host.Output, views, on, spoken, forms);
            else
                WriteText(new TextPage(host.Output, spoken), views, on, forms);
            return parsed.GetValue(picture) is not { } path || WritePicture(path, views, own, sets, on, spoken) ? ExitCode.Done : NoPicture(host, spoken);
        });
        return verb;
    }

    // Of the first programme with measurements that the reader may see.
    private static bool WritePicture(string path, ImmutableArray<MergedView> views, ImmutableArray<Programme> own, IndicatorSetCatalog sets, LocalDate on, Language language)
    {
        PersonPicture? picture = views
            .Select(view => KnownProgrammes.Find(view.Journey.Id.Programme, own) is { } programme ? PersonPicture.Of(view.Journey, CohortReading.Of(programme), sets, on) : null)
            .FirstOrDefault(static found => found is not null);
        if (picture is null)
            return false;
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(PersonPage.Render(picture, language)));
        return true;
    }

    private static int NoPicture(ToolHost host, Language language)
    {
        host.Error.WriteLine(language == Language.English
            ? "There are no measurements that you may see, so no picture was written."
            : "Det finns inga mätningar som du får se, så ingen bild skrevs.");
        return ExitCode.Findings;
    }

    private static void WriteText(TextPage page, ImmutableArray<MergedView> views, LocalDate on, FormCatalog forms)
    {
        // The same words for a person who is not there and for one who may not be seen.
        if (views.All(static view => view.Journey.Entries.IsEmpty))
        {
            page.Line(page.Word("Här finns inget som du får se.", "There is nothing here that you may see."));
            return;
        }

        foreach (MergedView view in views.Where(static view => !view.Journey.Entries.IsEmpty))
        {
            page.Heading($"{view.Journey.Id}");
            page.Line($"{page.Word("Har nått", "Has reached")}: {JourneyWords.Of(view.Journey.Stage()).In(page.Language)}");
            if (view.SomethingIsWithheld)
                page.Line(page.Word("Något visas inte för den här läsaren.", "Something is withheld from this reader."));
            page.Line("");
            JourneySentence sentence = new(view.Journey, page.Language, forms);
            foreach (Occurrence occurrence in view.Journey.Story)
            {
                string corrected = occurrence.IsCorrected ? page.Word(" (rättat)", " (corrected)") : "";
                page.Line($"{LocalDatePattern.Iso.Format(occurrence.Happened)}  {sentence.Of(occurrence.Body)}{corrected}");
            }

            new JourneyDetailsText(page, forms).Write(new JourneyDetails(view.Journey, on));
        }
    }

    private static void WriteJson(TextWriter output, ImmutableArray<MergedView> views, LocalDate on, Language language, FormCatalog forms) => ToolJson.WriteTo(output, writer =>
    {
        writer.WriteStartArray();
        foreach (MergedView view in views.Where(static view => !view.Journey.Entries.IsEmpty))
            WriteView(writer, view, on, language, forms);
        writer.WriteEndArray();
    });

    private static void WriteFields(Utf8JsonWriter writer, RecordedFields own)
    {
        writer.WriteStartArray("fields");
        foreach ((string name, string value) in own.Fields)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteView(Utf8JsonWriter writer, MergedView view, LocalDate on, Language language, FormCatalog forms)
    {
        writer.WriteStartObject();
        writer.WriteString("programme", view.Journey.Id.Programme.Value);
        writer.WriteString("participant", view.Journey.Id.Participant.ToString());
        writer.WriteString("stage", JsonNamingPolicy.CamelCase.ConvertName(view.Journey.Stage().ToString()));
        writer.WriteBoolean("somethingIsWithheld", view.SomethingIsWithheld);
        writer.WriteStartArray("story");
        JourneySentence sentence = new(view.Journey, language, forms);
        foreach (Occurrence occurrence in view.Journey.Story)
        {
            writer.WriteStartObject();
            writer.WriteString("happened", LocalDatePattern.Iso.Format(occurrence.Happened));
            writer.WriteString("kind", occurrence.Body.Kind);
            writer.WriteString("text", sentence.Of(occurrence.Body));
            writer.WriteString("known", InstantPattern.ExtendedIso.Format(occurrence.KnownFrom));
            writer.WriteBoolean("corrected", occurrence.IsCorrected);
            if (occurrence.Body is UnknownEvent unknown)
                WriteFields(writer, RecordedFields.Of(unknown));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        new JourneyDetailsJson(writer, language, forms).Write(new JourneyDetails(view.Journey, on));
        writer.WriteEndObject();
    }
}
