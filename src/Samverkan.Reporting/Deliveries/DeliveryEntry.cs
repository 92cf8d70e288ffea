using NodaTime;

namespace Samverkan.Reporting.Deliveries;

/// <summary>One line of the record of deliveries. It tells what left, never what was in it.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="At">When it left.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Recipient">Who got it.</param>
/// <param name="LegalBasis">The key of the legal ground.</param>
/// <param name="Purpose">The key of the purpose.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its checksum, in lower-case hexadecimal digits: proof of what left, if it is shown again.</param>
/// <param name="Previous">The checksum of the line before, as it stands in the file; zeros for the first.</param>
public sealed record DeliveryEntry(
    int Number,
    Instant At,
    DeliveryKind Kind,
    string Recipient,
    string LegalBasis,
    string Purpose,
    string DecidedBy,
    string FileName,
    long Bytes,
    string Sha256,
    string Previous)
{
    /// <summary>Number and kind; nobody's name.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}: {Kind}");
}
