using System.Globalization;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Cli;

/// <summary>An order that has been settled, the record that its lines go to, and the folder for the files.</summary>
/// <param name="Order">Who gets it, on what ground and for what.</param>
/// <param name="Record">The record of deliveries.</param>
/// <param name="Folder">The folder for the files.</param>
internal sealed record DeliveryDesk(DeliveryOrder Order, DeliveryRecord Record, string Folder)
{
    /// <summary>Enters a delivery in the record and writes its file.</summary>
    /// <returns>The file's path and the line in the record.</returns>
    /// <exception cref="ToolException">The content is not what was decided.</exception>
    public (string Path, DeliveryEntry Entry) Deliver(DeliveryContent content)
    {
        RequireFree(content);
        if (!Delivery.TryMake(Order, content, Record, out Delivery? delivery, out Refusal? refusal))
            throw Refused(refusal);
        Directory.CreateDirectory(Folder);
        return (delivery.WriteTo(Folder), delivery.Entry);
    }

    /// <summary>Makes sure that no file of an earlier delivery would be written over: the record holds its checksum.</summary>
    /// <exception cref="ToolException">One would be. Nothing is delivered.</exception>
    public void RequireFree(params IEnumerable<DeliveryContent> contents)
    {
        if (contents.FirstOrDefault(content => File.Exists(Path.Combine(Folder, content.FileName))) is { } taken)
            throw ToolException.Usage($"--out already holds {taken.FileName} of an earlier delivery, whose checksum is in the record: name another folder, and with --record the same record");
    }

    /// <summary>What was delivered, in a sentence.</summary>
    public static string Told(int rows, Language language, params IEnumerable<DeliveryEntry> entries)
    {
        string numbers = string.Join(", ", entries.Select(static entry => entry.Number.ToString(CultureInfo.InvariantCulture)));
        return language == Language.English
            ? string.Create(CultureInfo.InvariantCulture, $"{rows} {(rows == 1 ? "row" : "rows")}, delivery {numbers} of the record.")
            : string.Create(CultureInfo.InvariantCulture, $"{rows} {(rows == 1 ? "rad" : "rader")}, utlämnande {numbers} i förteckningen.");
    }

    /// <summary>That something may not be delivered, with its code; nothing has left.</summary>
    public static ToolException Refused(Refusal refusal) =>
        ToolException.BadInput($"{refusal.Code.Id}: {refusal.Explain(Language.English)}; {refusal.Expected(Language.English)}; nothing was delivered");
}
