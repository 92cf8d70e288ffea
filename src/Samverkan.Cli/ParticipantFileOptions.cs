using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Cli;

/// <summary>Which month's participant file, how it is laid out, who the participants are, and what has been sent before; and the sending of it.</summary>
internal sealed class ParticipantFileOptions
{
    private readonly Option<YearMonth?> _month = new("--month")
    {
        Description = "The month of the participant file, for example 2025-03.",
        HelpName = "MONTH",
        CustomParser = static result =>
        {
            if (YearMonthPattern.Iso.Parse(result.Tokens[0].Value).TryGetValue(default, out YearMonth month))
                return month;
            result.AddError("--month takes a month such as 2025-03");
            return null;
        },
    };

    private readonly Option<string> _mapping = ToolOptions.InputFile("--mapping", "How the participant file is laid out, as SCB has told whoever files it (docs/schemas/participant-file.schema.json).", required: false);
    private readonly Option<string> _identities = ToolOptions.InputFile("--identities", "The participants' identity numbers (docs/schemas/identifier-histories.schema.json).", required: false);
    private readonly Option<string[]> _sent = new("--sent")
    {
        Description = "A folder with participant files sent earlier and their record, beside the record that is written to. May be repeated.",
        HelpName = "DIR",
        DefaultValueFactory = static _ => [],
    };

    /// <summary>What the participant file cannot do without.</summary>
    public ImmutableArray<Option> Required => [_month, _mapping, _identities];

    /// <summary>All that belongs to the participant file.</summary>
    public ImmutableArray<Option> All => [_month, _mapping, _identities, _sent];

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        foreach (Option option in All)
            verb.Add(option);
    }

    /// <summary>Sends a month: lays it out, enters it in the record and writes it; and tells which months have to be sent again.</summary>
    /// <exception cref="ToolException">Something that is needed is missing or wrong; then nothing is delivered.</exception>
    public async Task<SentFile> SendAsync(ToolHost host, ParseResult parsed, Programme known, JourneysInput read, DeliveryDesk desk, Instant? asOf, Language spoken, CancellationToken cancellation)
    {
        YearMonth month = parsed.GetValue(_month)!.Value;
        Instant moment = asOf ?? read.LastRecorded;
        LocalDate day = SwedishTime.DayOf(moment);
        if (day < month.ToDateInterval().End)
            throw ToolException.Usage($"--month is not over on {LocalDatePattern.Iso.Format(day)}, the day of what is known: say with --as-of at which later instant the file was complete");
        ParticipantFileMapping mapping = (await ReadAsync(host, parsed.GetValue(_mapping)!, spoken, ParticipantFileMappingReader.Read, cancellation))! with { Programme = known.Id };
        ImmutableArray<IdentifierHistory> numbers = await ReadAsync(host, parsed.GetValue(_identities)!, spoken, static (text, findings) => IdentifierHistoryReader.Read(text, findings), cancellation);
        SentMonths sent = Sent(desk, parsed.GetValue(_sent) ?? [], known);
        if (sent.MayNotSend(month) is { } refusal)
            throw DeliveryDesk.Refused(refusal);

        Entry[] entries = read.EntriesOf(known);
        using InMemoryJourneyStore store = await OwnersStore.TakeInAsync(entries, known, Instant.Max(moment, read.LastRecorded), cancellation);
        // each month as it stood on its last day: an exit that a return follows in a later month stays in the file of its own
        Dictionary<YearMonth, Cohort> cohorts = [];
        foreach (YearMonth one in sent.Months.Select(static one => one.Month).Append(month).Distinct())
            cohorts.Add(one, await new ReportWork(known, moment, one.ToDateInterval().End).LoadAsync(store, cancellation));
        ParticipantRegister register = ParticipantRegister.Of(numbers, Journey.FoldAll(entries), moment);
        Dictionary<ParticipantId, Journey> journeys = [];
        await foreach (JourneyView view in store.ReadAllAsync(known.Id, OwnersPolicy.Reporting(known), moment, cancellation))
            journeys[view.Journey.Id.Participant] = view.Journey;

        ParticipantMonth Of(YearMonth which) => ParticipantMonth.Of(cohorts[which], which, id => journeys.TryGetValue(id, out Journey? journey) ? ParticipantHours.Of(journey, which) : null);
        FindingPrinter.StopOn(host, Unknown(read.Reading, cohorts.Keys.SelectMany(which => Of(which).Entries.Select(one => one.Participant).Where(id => register.Find(id, which.ToDateInterval().End) is null))), spoken);
        DeliveryTable LaidOut(YearMonth which) => mapping.TryLayOut(Of(which), sent.RevisionOf(which), id => register.Find(id, which.ToDateInterval().End), out DeliveryTable? file, out Refusal? why) ? file : throw DeliveryDesk.Refused(why);

        // every month that has been sent is laid out before this one leaves, so that nothing leaves whose consequences cannot be told
        Dictionary<YearMonth, DeliveryTable> files = cohorts.Keys.ToDictionary(static one => one, LaidOut);
        (string path, DeliveryEntry entry) = desk.Deliver(files[month]);
        return new SentFile(path, entry, files[month].RowCount, Of(month).DueOn, sent.With(entry, month).ToSendAgain(which => files[which]));
    }

    // Told where the participant's first entry stands, so that whoever has the file finds who it is and nobody else does.
    private static ImmutableArray<Finding> Unknown(JourneyReading reading, IEnumerable<ParticipantId> missing)
    {
        HashSet<ParticipantId> unknown = [.. missing];
        FindingList findings = new(reading.File);
        foreach (int line in reading.Entries.Where(entry => unknown.Contains(entry.Journey.Participant)).GroupBy(static entry => entry.Journey.Participant).Select(one => one.Min(entry => reading.LineOf(entry.Id))).Order())
            findings.Add(new FilePosition(line, 1), "participant", IndicatorCodes.IdentityMissing.With());
        return findings.ToImmutable();
    }

    private static SentMonths Sent(DeliveryDesk desk, string[] folders, Programme known)
    {
        List<DeliveryEntry> entries = [.. desk.Record.Entries()];
        foreach (string folder in folders)
        {
            string record = Path.Combine(folder, DeliveryOptions.RecordFile);
            if (!File.Exists(record))
                throw ToolException.BadInput("--sent: a folder that was named has no record of deliveries");
            // the folder that is written to may be named too: what stands in both was sent once
            entries.AddRange(DeliveryOptions.OpenRecord(record).Entries().Where(entry => !entries.Contains(entry)));
        }

        return SentMonths.TryRead(entries, known.Id, out SentMonths? sent, out Refusal? refusal) ? sent : throw DeliveryDesk.Refused(refusal);
    }

    private static async Task<T> ReadAsync<T>(ToolHost host, string file, Language language, DocumentReader<T> reader, CancellationToken cancellation)
    {
        FindingList findings = new(file);
        T read = reader(await InputFile.ReadDocumentAsync(file, cancellation), findings);
        FindingPrinter.StopOn(host, findings.ToImmutable(), language);
        return read;
    }

    private delegate T DocumentReader<out T>(ReadOnlySpan<byte> text, FindingList findings);
}
