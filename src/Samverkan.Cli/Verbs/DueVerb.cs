using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Progression;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan due</c></summary>
internal static class DueVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys, one entry a line.");
        Option<LocalDate?> on = ToolOptions.Date("--on", "A day of the week that is meant (today in Stockholm unless told otherwise).");
        Option<StaffId?> caseworker = ToolOptions.Staff("--caseworker", "Only this caseworker's list.");
        Option<SecrecyDomain> domain = ToolOptions.Key<SecrecyDomain>("--as", "DOMAIN", "The secrecy domain of the reader, for example af.");
        Option<ReaderRole> role = ToolOptions.Key<ReaderRole>("--role", "ROLE", "The reader's role: caseworker, line-manager or reporting.");
        Option<ReadingPurpose> purpose = ToolOptions.Key<ReadingPurpose>("--purpose", "PURPOSE", "The purpose: coordination, operational-follow-up or reporting.");
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new(
            "due",
            "Whose progression is to be measured in a week, caseworker by caseworker, of those whom the reader may see.",
            "samverkan due --programme stockholmskraften --journeys journeys.jsonl --as af --role caseworker --purpose coordination --on 2025-11-03")
        {
            programme, journeys, on, caseworker, domain, role, purpose, language, json,
        };
        verb.SetAction(parsed =>
        {
            Language spoken = parsed.GetValue(language);
            Programme known = KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), spoken);
            if (known.Progression is not { } cadence)
                throw ToolException.Usage($"{known.Id} has no measurements of progression");
            JourneysInput read = JourneysInput.Read(host, parsed.GetRequiredValue(journeys), spoken);
            ReadingAccess access = new(parsed.GetRequiredValue(domain), parsed.GetRequiredValue(role), parsed.GetRequiredValue(purpose));
            ImmutableArray<MergedView> views = Views(read, known, access);
            LocalDate day = parsed.GetValue(on) ?? host.Today;
            ImmutableArray<DueList> lists = DueList.OfWeek(views.Select(static view => view.Journey), cadence.Schedule, day, role: null, Raters(cadence, day));
            if (parsed.GetValue(caseworker) is { } one)
                lists = [.. lists.Where(list => list.Caseworker == one)];
            HashSet<JourneyId> withheld = [.. views.Where(static view => view.SomethingIsWithheld).Select(static view => view.Journey.Id)];
            if (parsed.GetValue(json))
                WriteJson(host.Output, known.Id, day, lists, withheld);
            else
                WriteText(new TextPage(host.Output, spoken), day, lists, withheld);
            return ExitCode.Done;
        });
        return verb;
    }

    private static ImmutableArray<MergedView> Views(JourneysInput read, Programme programme, ReadingAccess access)
    {
        AccessPolicy policy = OwnersPolicy.Of(programme);
        return
        [
            .. MergedJourneys.FoldAll(read.Reading.Entries.Where(entry => entry.Journey.Programme == programme.Id)
                .GroupBy(static entry => entry.Journey)
                .OrderBy(static journey => journey.Key.Participant)
                .Select(journey => JourneyView.Of(journey.Key, journey, access, policy, read.LastRecorded))),
        ];
    }

    // Both, unless the instrument in the box says that only one of them rates.
    private static ImmutableArray<RaterRole> Raters(ProgressionCadence cadence, LocalDate day) =>
        new IndicatorSetCatalog(IndicatorSetCatalog.Shipped).FindValid(cadence.IndicatorSet, day) is { } set
            ? [.. Enum.GetValues<RaterRole>().Where(rater => set.RatedBy(rater).Any())]
            : [];

    private static void WriteText(TextPage page, LocalDate day, ImmutableArray<DueList> lists, HashSet<JourneyId> withheld)
    {
        LocalDate monday = day.PlusDays(1 - (int)day.DayOfWeek);
        string week = $"{LocalDatePattern.Iso.Format(monday)} – {LocalDatePattern.Iso.Format(monday.PlusDays(6))}";
        // The same words where nothing is due and where nothing may be seen.
        if (lists.IsEmpty)
        {
            page.Line(page.Word($"{week}: ingen mätning att göra som du får se.", $"{week}: no measurement to make that you may see."));
            return;
        }

        page.Line(page.Word($"Mätningar att göra {week}", $"Measurements to make {week}"));
        page.Line("");
        foreach (DueList list in lists)
        {
            page.Heading(list.Caseworker is { } staff ? $"{page.Word("Handläggare", "Caseworker")} {staff}" : page.Word("Utan handläggare", "Without a caseworker"));
            foreach (DueMeasurement due in list.Measurements)
            {
                string lacking = string.Join(page.Word(" och ", " and "), due.Lacking.Select(rater => rater == RaterRole.Participant ? page.Word("deltagarens", "the participant's") : page.Word("handläggarens", "the caseworker's")));
                page.Line(FormattableString.Invariant($"{LocalDatePattern.Iso.Format(due.Due)}  {due.Journey.Participant}  ")
                    + page.Word(FormattableString.Invariant($"mätning {due.Wave}, {lacking} svar saknas, sista dag "), FormattableString.Invariant($"wave {due.Wave}, {lacking} answers are missing, last day "))
                    + LocalDatePattern.Iso.Format(due.LastDay)
                    + (due.IsOverdue ? page.Word(" (försenad)", " (overdue)") : ""));
                if (withheld.Contains(due.Journey))
                    page.Line(page.Word("            Något visas inte för den här läsaren: svaret kan finnas.", "            Something is withheld from this reader: the answers may be there."));
            }
        }
    }

    private static void WriteJson(TextWriter output, ProgrammeId programme, LocalDate day, ImmutableArray<DueList> lists, HashSet<JourneyId> withheld) => ToolJson.WriteTo(output, writer =>
    {
        LocalDate monday = day.PlusDays(1 - (int)day.DayOfWeek);
        writer.WriteStartObject();
        writer.WriteString("programme", programme.Value);
        writer.WriteString("from", LocalDatePattern.Iso.Format(monday));
        writer.WriteString("to", LocalDatePattern.Iso.Format(monday.PlusDays(6)));
        writer.WriteStartArray("lists");
        foreach (DueList list in lists)
        {
            writer.WriteStartObject();
            if (list.Caseworker is { } staff)
                writer.WriteString("caseworker", staff.ToString());
            else
                writer.WriteNull("caseworker");
            writer.WriteStartArray("measurements");
            foreach (DueMeasurement due in list.Measurements)
            {
                writer.WriteStartObject();
                writer.WriteString("participant", due.Journey.Participant.ToString());
                writer.WriteNumber("wave", due.Wave);
                writer.WriteString("due", LocalDatePattern.Iso.Format(due.Due));
                writer.WriteString("lastDay", LocalDatePattern.Iso.Format(due.LastDay));
                writer.WriteStartArray("lacking");
                foreach (RaterRole rater in due.Lacking)
                    writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(rater.ToString()));
                writer.WriteEndArray();
                writer.WriteBoolean("overdue", due.IsOverdue);
                writer.WriteBoolean("somethingIsWithheld", withheld.Contains(due.Journey));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
