using System.CommandLine;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;
using Samverkan.Reporting.Goals;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan difference</c></summary>
internal static class DifferenceVerb
{
    private const string Goals = "goals";
    private const string Indicators = "indicators";
    private const string RecordFile = "deliveries.jsonl";

    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys, one entry a line.");
        Option<string> log = ToolOptions.InputFile("--log", "The programme's own log, one entry a line.", required: false);
        Option<string[]> option = ToolOptions.Readings();
        Option<string> of = new Option<string>("--of") { Description = "What was submitted (goals unless told otherwise).", DefaultValueFactory = static _ => Goals }.AcceptOnlyFromAmong(Goals, Indicators);
        Option<Instant?> before = ToolOptions.Instant("--before", "What was known when the earlier submission was made.");
        before.Required = true;
        Option<LocalDate?> beforeUntil = ToolOptions.Date("--before-until", "The last day of the earlier submission (the day of --before unless told otherwise).");
        Option<LocalDate?> until = ToolOptions.Date("--until", "The last day of the later submission (the day of --as-of unless told otherwise).");
        Option<Instant?> asOf = ToolOptions.Instant("--as-of", "What was known at the later submission (the last recording in the file unless told otherwise).");
        Option<string> recipient = new("--recipient") { Description = "Who gets it, by name.", HelpName = "NAME", Required = true };
        Option<string> basis = new Option<string>("--basis") { Description = "The legal ground.", HelpName = "ID", Required = true }.AcceptOnlyFromAmong([.. LegalBases.All.Select(static one => one.Id)]);
        Option<string> decidedBy = new("--decided-by") { Description = "Who decided, by name or office.", HelpName = "NAME", Required = true };
        Option<ReadingPurpose> purpose = ToolOptions.Key<ReadingPurpose>("--purpose", "PURPOSE", "What the recipient needs it for, for example reporting.");
        Option<string> record = new("--record") { Description = $"The record of deliveries, to which a line is added ({RecordFile} in --out unless told otherwise).", HelpName = "FILE" };
        Option<Language> language = ToolOptions.Language();
        Option<string> output = ToolOptions.OutputFolder("The folder for the file.");
        output.Required = true;
        Option<bool> json = ToolOptions.Json();
        Verb verb = new(
            "difference",
            "What differs between two submissions, person by person, with the reason: a delivery to a named recipient on a legal ground, entered in a record.",
            "samverkan difference --programme stockholmskraften --journeys people/journeys.jsonl --before 2025-03-31T22:00:00Z --recipient ESF-rådet --basis gdpr-28 --purpose reporting --decided-by projektledaren --out delivered")
        {
            programme, journeys, log, option, of, before, beforeUntil, until, asOf, recipient, basis, decidedBy, purpose, record, language, output, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Language spoken = parsed.GetValue(language);
            Programme known = KnownProgrammes.Choose(KnownProgrammes.Require(parsed.GetRequiredValue(programme)), parsed.GetRequiredValue(option));
            CommonIndicatorCatalog? catalog = CommonIndicatorCatalog.For(known);
            bool isOfGoals = parsed.GetRequiredValue(of) == Goals;
            if (!isOfGoals && catalog is null)
                throw ToolException.Usage($"{known.Id} has no common indicators");

            // who gets it and why is settled before anything is read
            LegalBasis ground = LegalBases.All.Single(one => one.Id == parsed.GetRequiredValue(basis));
            if (!DeliveryOrder.TryCreate(DeliveryKind.SubmissionDifference, parsed.GetRequiredValue(recipient), ground, parsed.GetRequiredValue(purpose), parsed.GetRequiredValue(decidedBy), host.Clock.GetCurrentInstant(), out DeliveryOrder? order, out Refusal? refusal))
                throw ToolException.Usage(refusal.Explain(Language.English));
            string folder = parsed.GetRequiredValue(output);
            if (!DeliveryRecord.TryOpen(parsed.GetValue(record) ?? Path.Combine(folder, RecordFile), out DeliveryRecord? kept, out refusal))
                throw ToolException.BadInput(refusal.Explain(Language.English));
            JourneysInput read = JourneysInput.Read(host, parsed.GetRequiredValue(journeys), spoken);
            Entry[] entries = read.EntriesOf(known);
            ProgrammeLog? told = parsed.GetValue(log) is { } logFile ? ProgrammeLogInput.Read(host, logFile, known, spoken) : null;
            Instant earlierInstant = parsed.GetValue(before)!.Value;
            Instant laterInstant = parsed.GetValue(asOf) ?? read.LastRecorded;
            if (earlierInstant > laterInstant)
                throw ToolException.Usage("--before is later than the submission that it is compared with");
            LocalDate earlierDay = parsed.GetValue(beforeUntil) ?? SwedishTime.DayOf(earlierInstant);
            LocalDate laterDay = parsed.GetValue(until) ?? SwedishTime.DayOf(laterInstant);
            ToolOptions.RequireKnown(earlierDay, earlierInstant, "--before-until", "--before", isInstantTold: true);
            ToolOptions.RequireKnown(laterDay, laterInstant, "--until", "--as-of", parsed.GetValue(asOf) is not null);
            using InMemoryJourneyStore store = await OwnersStore.TakeInAsync(entries, known, Instant.Max(laterInstant, read.LastRecorded), cancellation);
            Task<Cohort> Load(Instant instant, LocalDate day) => new ReportWork(known, instant, day).LoadAsync(store, cancellation);
            Cohort earlier = await Load(earlierInstant, earlierDay);
            Cohort later = await Load(laterInstant, laterDay);
            DeliveryTable table = isOfGoals
                ? GoalDifference.Between(ProgrammeGoals.Evaluate(earlier, known, told), ProgrammeGoals.Evaluate(later, known, told)).ToDelivery(spoken)
                : IndicatorDifference.Between(
                    CommonIndicatorCounts.Of(earlier, catalog!), CommonIndicatorCounts.Of(await Load(laterInstant, earlierDay), catalog!), CommonIndicatorCounts.Of(later, catalog!)).ToDelivery(spoken);
            if (!Delivery.TryMake(order, table, kept, out Delivery? delivery, out refusal))
                throw ToolException.BadInput(refusal.Explain(Language.English));
            Directory.CreateDirectory(folder);
            string[] written = [delivery.WriteTo(folder)];
            if (parsed.GetValue(json))
                DonePrinter.WriteJson(host.Output, [("rows", table.RowCount)], written);
            else
                DonePrinter.WriteText(host.Output, [FormattableString.Invariant($"{table.RowCount} rows, delivery {delivery.Entry.Number} of the record.")], written);
            return ExitCode.Done;
        });
        return verb;
    }
}
