using System.CommandLine;
using NodaTime;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan difference</c></summary>
internal static class DifferenceVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys, one entry a line.");
        Option<string[]> option = ToolOptions.Readings();
        Option<LocalDate?> until = ToolOptions.Date("--until", "The last day of the later submission (the day of --as-of unless told otherwise).");
        Option<Instant?> asOf = ToolOptions.Instant("--as-of", "What was known at the later submission (the last recording in the file unless told otherwise).");
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        DifferenceOptions difference = new(isBeforeRequired: true);
        DeliveryOptions delivery = new();
        Verb verb = new(
            "difference",
            "What differs between two submissions, person by person, with the reason: a delivery to a named recipient on a legal ground, entered in a record.",
            "samverkan difference --programme stockholmskraften --journeys people/journeys.jsonl --before 2025-03-31T22:00:00Z --recipient ESF-rådet --basis osl-10-28 --purpose reporting --decided-by projektledaren --out delivered")
        {
            programme, journeys, option, until, asOf, language, json,
        };
        difference.AddTo(verb);
        delivery.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            Language spoken = parsed.GetValue(language);
            Programme known = KnownProgrammes.Choose(KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), spoken), parsed.GetRequiredValue(option));
            difference.Require(parsed, known);
            DeliveryDesk desk = delivery.Open(host, parsed, DeliveryKind.SubmissionDifference);
            JourneysInput read = JourneysInput.ReadWhole(host, parsed.GetRequiredValue(journeys), spoken);
            DeliveryTable table = await difference.TableAsync(host, parsed, known, read, parsed.GetValue(asOf), parsed.GetValue(until), spoken, cancellation);
            (string path, DeliveryEntry entry) = desk.Deliver(table);
            if (parsed.GetValue(json))
                DonePrinter.WriteJson(host.Output, [("rows", table.RowCount)], [path]);
            else
                DonePrinter.WriteText(host.Output, [DeliveryDesk.Told(table.RowCount, spoken, entry)], [path]);
            return ExitCode.Done;
        });
        return verb;
    }
}
