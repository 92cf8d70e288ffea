using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Cli;

/// <summary>What every verb that delivers asks for: who gets it, on what ground, for what, who decided, and where the line in the record goes.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>The record's name in the folder of the files.</summary>
    public const string RecordFile = "deliveries.jsonl";

    // Grounds that are law; a proposal opens nothing.
    private static readonly ImmutableArray<LegalBasis> Grounds =
        [.. SecrecyCatalog.Swedish.Rules.Select(static rule => rule.Basis).Where(static basis => basis.Status == LegalStatus.Law).DistinctBy(static basis => basis.Id)];

    private readonly Option<string> _recipient = new("--recipient") { Description = "Who gets it, by name.", HelpName = "NAME", Required = true };
    private readonly Option<string> _basis = new Option<string>("--legal-basis", "--basis") { Description = "The legal ground.", HelpName = "ID", Required = true };
    private readonly Option<string> _basisText = new("--basis-text") { Description = "What a ground of your own says, with --basis-source and --basis-from.", HelpName = "TEXT" };
    private readonly Option<string> _basisSource = new("--basis-source") { Description = "Where a ground of your own stands, for example the decision's number.", HelpName = "TEXT" };
    private readonly Option<LocalDate?> _basisFrom = ToolOptions.Date("--basis-from", "The first day on which a ground of your own is in force.");
    private readonly Option<string> _decidedBy = new("--decided-by") { Description = "Who decided, by name or office.", HelpName = "NAME", Required = true };
    private readonly Option<ReadingPurpose> _purpose = ToolOptions.Key<ReadingPurpose>("--purpose", "PURPOSE", "What the recipient needs it for, for example reporting.");
    private readonly Option<string> _record = new("--record") { Description = $"The record of deliveries, to which a line is added ({RecordFile} in --out unless told otherwise).", HelpName = "FILE" };
    private readonly Option<string> _output = ToolOptions.OutputFolder("The folder for the files.");

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        _output.Required = true;
        foreach (Option option in (Option[])[_recipient, _basis, _basisText, _basisSource, _basisFrom, _purpose, _decidedBy, _record, _output])
            verb.Add(option);
    }

    /// <summary>Settles who gets it and why, before anything is read.</summary>
    /// <exception cref="ToolException">There can be no such order, or the record does not hold together.</exception>
    public DeliveryDesk Open(ToolHost host, ParseResult parsed, DeliveryKind kind)
    {
        LegalBasis ground = Ground(parsed);
        if (!DeliveryOrder.TryCreate(kind, parsed.GetRequiredValue(_recipient), ground, parsed.GetRequiredValue(_purpose), parsed.GetRequiredValue(_decidedBy), host.Clock.GetCurrentInstant(), out DeliveryOrder? order, out Refusal? refusal))
            throw ToolException.Usage(refusal.Explain(Language.English));
        string folder = parsed.GetRequiredValue(_output);
        return new DeliveryDesk(order, OpenRecord(parsed.GetValue(_record) ?? Path.Combine(folder, RecordFile)), folder);
    }

    private LegalBasis Ground(ParseResult parsed)
    {
        string id = parsed.GetRequiredValue(_basis);
        (string? text, string? source, LocalDate? from) = (parsed.GetValue(_basisText), parsed.GetValue(_basisSource), parsed.GetValue(_basisFrom));
        if (Grounds.FirstOrDefault(one => one.Id == id) is { } known)
            return text is null && source is null && from is null ? known : throw ToolException.Usage("--basis-text, --basis-source and --basis-from go with a ground of your own");
        if (text is null || source is null || from is not { } first || string.IsNullOrWhiteSpace(id))
            throw ToolException.Usage($"--legal-basis takes one of {string.Join(", ", Grounds.Select(static one => one.Id))}, or a key of your own with --basis-text, --basis-source and --basis-from");
        return new LegalBasis(id, LocalizedText.Same(text), DatePeriod.From(first), new SourceReference(source, ""));
    }

    /// <summary>Opens a record.</summary>
    /// <exception cref="ToolException">It does not hold together.</exception>
    public static DeliveryRecord OpenRecord(string path) =>
        DeliveryRecord.TryOpen(path, out DeliveryRecord? record, out Refusal? refusal) ? record : throw ToolException.BadInput(refusal.Explain(Language.English));
}
