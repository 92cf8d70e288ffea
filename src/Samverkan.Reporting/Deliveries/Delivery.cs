using System.Diagnostics.CodeAnalysis;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Reporting.Deliveries;

/// <summary>
/// The other door out, beside the protected report (<see cref="Reports.ProtectedReport"/>): something unprotected on its way to a named
/// recipient, on a legal ground, entered in the record before there is anything to hand over. Immutable.
/// </summary>
/// <remarks>
/// Only <see cref="TryMake"/> makes one. It has the bytes already, and they leave it only as a file or a stream; the line in the record
/// holds their checksum. That the recipient is who the order says, the host must see to.
/// </remarks>
public sealed class Delivery
{
    private readonly byte[] _content;

    private Delivery(DeliveryOrder order, DeliveryEntry entry, byte[] content)
    {
        Order = order;
        Entry = entry;
        _content = content;
    }

    /// <summary>Who gets it, on what ground and for what.</summary>
    public DeliveryOrder Order { get; }

    /// <summary>The line in the record.</summary>
    public DeliveryEntry Entry { get; }

    /// <summary>Enters a delivery in the record and makes it.</summary>
    /// <param name="order">The decision.</param>
    /// <param name="content">What leaves; of the kind that was decided.</param>
    /// <param name="record">The record of deliveries.</param>
    /// <param name="delivery">The delivery, or <see langword="null"/>.</param>
    /// <param name="refusal">Why not, or <see langword="null"/>; then nothing is in the record.</param>
    /// <returns>Whether there is a delivery.</returns>
    /// <exception cref="InvalidDataException">The record does not hold together. Nothing is delivered.</exception>
    /// <exception cref="IOException">The record cannot be written. Nothing is delivered.</exception>
    public static bool TryMake(
        DeliveryOrder order,
        DeliveryContent content,
        DeliveryRecord record,
        [NotNullWhen(true)] out Delivery? delivery,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(record);
        delivery = null;
        refusal = order.Kind == content.Kind ? null : DeliveryCodes.OtherKind.With(order.Kind.ToString());
        if (refusal is not null)
            return false;
        byte[] bytes = content.ToBytes();
        delivery = new Delivery(order, record.Append(order, content.FileName, bytes), bytes);
        return true;
    }

    /// <summary>Writes the file into a folder, whole or not at all.</summary>
    /// <param name="directory">The folder; it is made when it is not there.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public string WriteTo(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        string path = Path.Combine(directory, Entry.FileName);
        AtomicFile.Write(path, _content);
        return path;
    }

    /// <summary>Writes the content to a stream, for example an answer over a protected line.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public ValueTask WriteToAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.WriteAsync(_content, cancellation);
    }

    /// <summary>Number and kind; nothing of what is in it.</summary>
    public override string ToString() => Entry.ToString();
}
