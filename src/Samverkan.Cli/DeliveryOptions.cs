using System.Collections.Immutable;
using System.CommandLine;
using Samverkan.Core.Access;
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
    private readonly Option<string> _basis = new Option<string>("--legal-basis", "--basis") { Description = "The legal ground.", HelpName = "ID", Required = true }.AcceptOnlyFromAmong([.. Grounds.Select(static one => one.Id)]);
    private readonly Option<string> _decidedBy = new("--decided-by") { Description = "Who decided, by name or office.", HelpName = "NAME", Required = true };
    private readonly Option<ReadingPurpose> _purpose = ToolOptions.Key<ReadingPurpose>("--purpose", "PURPOSE", "What the recipient needs it for, for example reporting.");
    private readonly Option<string> _record = new("--record") { Description = $"The record of deliveries, to which a line is added ({RecordFile} in --out unless told otherwise).", HelpName = "FILE" };
    private readonly Option<string> _output = ToolOptions.OutputFolder("The folder for the files.");

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        _output.Required = true;
        foreach (Option option in (Option[])[_recipient, _basis, _purpose, _decidedBy, _record, _output])
            verb.Add(option);
    }

    /// <summary>Settles who gets it and why, before anything is read.</summary>
    /// <exception cref="ToolException">There can be no such order, or the record does not hold together.</exception>
    public DeliveryDesk Open(ToolHost host, ParseResult parsed, DeliveryKind kind)
    {
        LegalBasis ground = Grounds.First(one => one.Id == parsed.GetRequiredValue(_basis));
        if (!DeliveryOrder.TryCreate(kind, parsed.GetRequiredValue(_recipient), ground, parsed.GetRequiredValue(_purpose), parsed.GetRequiredValue(_decidedBy), host.Clock.GetCurrentInstant(), out DeliveryOrder? order, out Refusal? refusal))
            throw ToolException.Usage(refusal.Explain(Language.English));
        string folder = parsed.GetRequiredValue(_output);
        return new DeliveryDesk(order, OpenRecord(parsed.GetValue(_record) ?? Path.Combine(folder, RecordFile)), folder);
    }

    /// <summary>Opens a record.</summary>
    /// <exception cref="ToolException">It does not hold together.</exception>
    public static DeliveryRecord OpenRecord(string path) =>
        DeliveryRecord.TryOpen(path, out DeliveryRecord? record, out Refusal? refusal) ? record : throw ToolException.BadInput(refusal.Explain(Language.English));
}
