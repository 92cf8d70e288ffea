using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan deliver</c></summary>
internal static class DeliverVerb
{
    private const string File = "participant-file";
    private const string Table = "authority-table";
    private const string Extract = "extract";
    private const string Difference = "difference";

    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> kind = new Option<string>("--kind") { Description = "What leaves: the month's participant file for the statistics, the table for the authority, a participant's own extract, or the difference between two submissions.", Required = true }
            .AcceptOnlyFromAmong(File, Table, Extract, Difference);
        Option<string> programme = ToolOptions.Programme();
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys, one entry a line.");
        Option<string[]> option = ToolOptions.Readings();
        Option<LocalDate?> until = ToolOptions.Date("--until", "The last day of the table or of the later submission (the day of --as-of unless told otherwise).");
        Option<Instant?> asOf = ToolOptions.Instant("--as-of", "What was known at an instant (the last recording in the file unless told otherwise).");
        Option<Language> language = ToolOptions.Language();
        language.Description += " An extract is in sv or en.";
        Option<bool> json = ToolOptions.Json();
        ParticipantFileOptions file = new();
        DifferenceOptions difference = new(isBeforeRequired: false);
        DeliveryOptions delivery = new();
        Option<string> priority = Key("--priority", "The priority that the authority's table is keyed by.");
        Option<string> objective = Key("--objective", "The specific objective that the authority's table is keyed by.");
        Option<string> earlier = ToolOptions.InputFile("--earlier", "The JSON of a table for the authority that was delivered before: a figure that has fallen since is told of.", required: false);
        Option<string> region = Key("--region-category", "The category of region that the authority's table is keyed by.");
        Option<ParticipantId?> participant = new("--participant") { Description = "The participant whose extract it is: 26 characters.", HelpName = "ID", CustomParser = static result => ToolOptions.ParticipantOf(result) };
        Option<SecrecyDomain?> domain = new("--as") { Description = "The secrecy domain of whoever answers the participant, for example af.", HelpName = "DOMAIN", CustomParser = static result => ToolOptions.KeyOf<SecrecyDomain>(result, "--as") };
        Option<ReaderRole?> role = new("--role") { Description = "The role of whoever answers the participant (caseworker unless told otherwise).", HelpName = "ROLE", CustomParser = static result => ToolOptions.KeyOf<ReaderRole>(result, "--role") };
        Verb verb = new(
            "deliver",
            "What leaves unprotected, to a named recipient on a legal ground: a month's participant file, the authority's table, a participant's extract, or a difference; each entered in a record.",
            "samverkan deliver --kind authority-table --programme stockholmskraften --journeys people/journeys.jsonl --until 2024-12-31 --priority A --objective ESO4.1 --region-category more-developed --recipient ESF-rådet --legal-basis osl-10-28 --purpose reporting --decided-by projektledaren --out delivered")
        {
            kind, programme, journeys, option, until, asOf, priority, objective, region, earlier, participant, domain, role, language, json,
        };
        file.AddTo(verb);
        difference.AddTo(verb);
        delivery.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            string what = parsed.GetRequiredValue(kind);
            RefuseForeign(parsed, what,
            [
                (file.All, [File]), ([priority, objective, region, earlier], [Table]), ([participant, domain, role], [Extract]), (difference.Own, [Difference]),
                ([until], [Table, Difference]), ([difference.Window], [Table, Difference]),
            ]);
            Require(parsed, what, what switch { File => file.Required, Table => [priority, objective, region], Extract => [participant, domain], _ => [difference.Before] });
            Language spoken = parsed.GetValue(language);
            if (what == Extract && spoken == Language.EasySwedish)
                throw ToolException.Usage($"--kind {Extract} takes no {language.Name} lättläst: choose sv or en");
            Programme known = KnownProgrammes.Choose(KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), spoken), parsed.GetRequiredValue(option));
            if (what == Difference)
                difference.Require(parsed, known);
            CommonIndicatorCatalog? catalog = CommonIndicatorCatalog.For(known);
            if (what == Table && catalog is null)
                throw ToolException.Usage($"{known.Id} has no common indicators");
            DeliveryDesk desk = delivery.Open(host, parsed, what switch
            {
                File => DeliveryKind.MonthlyParticipantFile,
                Table => DeliveryKind.TableForAuthority,
                Extract => DeliveryKind.ParticipantExtract,
                _ => DeliveryKind.SubmissionDifference,
            });
            JourneysInput read = JourneysInput.ReadWhole(host, parsed.GetRequiredValue(journeys), spoken);
            Done done;
            switch (what)
            {
                case File:
                    done = Told(await file.SendAsync(host, parsed, known, read, desk, parsed.GetValue(asOf), spoken, cancellation), spoken);
                    break;
                case Table:
                    EarlierAuthorityTable? before = parsed.GetValue(earlier) is { } told ? await ReadEarlierAsync(host, told, spoken, cancellation) : null;
                    AuthorityTable table = await MakeTableAsync(
                        known, catalog!, read, new AuthorityTableKey(parsed.GetRequiredValue(priority), parsed.GetRequiredValue(objective), parsed.GetRequiredValue(region)),
                        difference.WindowOf(parsed), before, parsed.GetValue(asOf), parsed.GetValue(until), cancellation);
                    foreach (IndicatorFinding finding in table.Findings.Where(static finding => finding.IsWarning))
                        host.Error.WriteLine(finding.Explain(spoken));
                    done = Told(desk, table.RowCount, spoken, table.ToTable(), table.ToDocument());
                    break;
                case Extract:
                    if (MakeExtract(read, parsed.GetValue(participant)!.Value, known, new ReadingAccess(parsed.GetValue(domain)!, parsed.GetValue(role) ?? StandardRoles.Caseworker, StandardPurposes.Coordination), parsed.GetValue(asOf)) is not { } extract)
                        throw ToolException.BadInput("there is nothing about the participant that whoever answers may see; nothing was delivered");
                    done = Told(desk, extract.EntryCount, spoken, extract.ToText(spoken), extract.ToJson());
                    break;
                default:
                    DeliveryTable differing = await difference.TableAsync(host, parsed, known, read, parsed.GetValue(asOf), parsed.GetValue(until), spoken, cancellation);
                    done = Told(desk, differing.RowCount, spoken, differing);
                    break;
            }

            if (parsed.GetValue(json))
                DonePrinter.WriteJson(host.Output, [("rows", done.Rows)], done.Files, done.SendAgain is { } again ? [("sendAgain", again)] : []);
            else
                DonePrinter.WriteText(host.Output, done.Sentences, done.Files);
            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task<AuthorityTable> MakeTableAsync(
        Programme known, CommonIndicatorCatalog catalog, JourneysInput read, AuthorityTableKey key, ResultWindow window, EarlierAuthorityTable? earlier, Instant? asOf, LocalDate? until, CancellationToken cancellation)
    {
        Instant moment = asOf ?? read.LastRecorded;
        LocalDate day = until ?? SwedishTime.DayOf(moment);
        ToolOptions.RequireKnown(day, moment, "--until", "--as-of", asOf is not null);
        if (earlier is not null && Mismatch(earlier) is { } what)
            throw ToolException.BadInput($"--earlier: the table that was named is {what}");
        Entry[] entries = read.EntriesOf(known);
        using InMemoryJourneyStore store = await OwnersStore.TakeInAsync(entries, known, Instant.Max(moment, read.LastRecorded), cancellation);
        Cohort cohort = await new ReportWork(known, moment, day).LoadAsync(store, cancellation);
        bool isCorrected = earlier is not null && entries.Any(entry => entry.Body is EntryCorrected or EntryRetracted && entry.Recorded > earlier.KnownAsOf && entry.Recorded <= moment);
        return AuthorityTable.TryMake(CommonIndicatorCounts.Of(cohort, catalog, window), key, out AuthorityTable? table, out Refusal? refusal, earlier?.ToIndicators(catalog), isCorrected)
            ? table
            : throw DeliveryDesk.Refused(refusal);

        string? Mismatch(EarlierAuthorityTable other) =>
            other.Programme != known.Id ? "about another programme"
            : other.Window != window ? "counted by another window: choose the same with --window"
            : other.LastDay > day || other.KnownAsOf > moment ? "of a later day or known later"
            : null;
    }

    private static async Task<EarlierAuthorityTable> ReadEarlierAsync(ToolHost host, string file, Language language, CancellationToken cancellation)
    {
        FindingList findings = new(file);
        EarlierAuthorityTable? table = AuthorityTableReader.Read(await InputFile.ReadDocumentAsync(file, cancellation), findings);
        FindingPrinter.StopOn(host, findings.ToImmutable(), language);
        return table!;
    }

    private static ParticipantExtract? MakeExtract(JourneysInput read, ParticipantId participant, Programme known, ReadingAccess access, Instant? asOf)
    {
        Instant now = read.LastRecorded;
        MergedView[] views = [.. PersonViews.Of(read.Reading, participant, access, now, asOf, own: [known]).Where(view => view.Journey.Id.Programme == known.Id)];
        JourneySentence[] sentences = [.. views.Select(view => new JourneySentence(view.Journey, Language.Swedish, FormCatalog.Standard, new KeyNames(known)))];
        return ParticipantExtract.Of(participant, views, asOf ?? now, new ExtractWords
        {
            Programmes = [known, .. ProgrammeCatalog.All.Where(programme => programme.Id != known.Id)],
            Kinds = WorkProfileBridge.Format.Catalog,
            Names = (what, key) => sentences.Select(sentence => sentence.Name(what, key)).FirstOrDefault(static name => name is not null),
        });
    }

    private static Done Told(SentFile sent, Language language)
    {
        string[] again = [.. sent.SendAgain.Select(static month => YearMonthPattern.Iso.Format(month))];
        bool isEnglish = language == Language.English;
        return new Done(sent.Rows, [sent.Path],
        [
            DeliveryDesk.Told(sent.Rows, language, sent.Entry),
            isEnglish ? $"Due on {LocalDatePattern.Iso.Format(sent.DueOn)} at the latest." : $"Ska lämnas senast {LocalDatePattern.Iso.Format(sent.DueOn)}.",
            again.Length == 0
                ? isEnglish ? "No month has to be sent again." : "Ingen månad behöver lämnas igen."
                : isEnglish ? $"To be sent again, in this order: {string.Join(", ", again)}." : $"Ska lämnas igen, i den här ordningen: {string.Join(", ", again)}.",
        ]) { SendAgain = again };
    }

    private static Done Told(DeliveryDesk desk, int rows, Language language, params DeliveryContent[] contents)
    {
        desk.RequireFree(contents);
        (string Path, DeliveryEntry Entry)[] made = [.. contents.Select(desk.Deliver)];
        return new Done(rows, [.. made.Select(static one => one.Path)], [DeliveryDesk.Told(rows, language, made.Select(static one => one.Entry))]);
    }

    private static void Require(ParseResult parsed, string kind, ImmutableArray<Option> needed)
    {
        string[] missing = [.. needed.Where(option => parsed.GetResult(option) is null).Select(static option => option.Name)];
        if (missing.Length > 0)
            throw ToolException.Usage($"--kind {kind} also takes {string.Join(", ", missing)}");
    }

    // An option that a kind does not know would be passed over in silence, and whoever gave it would believe that it was followed.
    private static void RefuseForeign(ParseResult parsed, string kind, ImmutableArray<(ImmutableArray<Option> Options, ImmutableArray<string> Kinds)> known)
    {
        string[] foreign = [.. known.Where(one => !one.Kinds.Contains(kind)).SelectMany(static one => one.Options).Where(option => parsed.GetResult(option) is { Implicit: false }).Select(static option => option.Name)];
        if (foreign.Length > 0)
            throw ToolException.Usage($"--kind {kind} takes no {string.Join(", ", foreign)}");
    }

    private static Option<string> Key(string name, string description)
    {
        Option<string> option = new(name) { Description = description, HelpName = "TEXT" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !AuthorityTableKey.IsKey(result.Tokens[0].Value))
                result.AddError($"{name} takes a text on one line");
        });
        return option;
    }

    private sealed record Done(int Rows, ImmutableArray<string> Files, ImmutableArray<string> Sentences)
    {
        public IReadOnlyList<string>? SendAgain { get; init; }
    }
}
