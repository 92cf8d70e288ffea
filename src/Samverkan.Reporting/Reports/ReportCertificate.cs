using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// The account of a report's protection, for those inside: it tells which hidden figures are small and must never be published.
/// </summary>
/// <param name="Counts">The one system of all counts of the report.</param>
/// <param name="Measures">One system per measure: which means and medians would let a reader subtract their way to a few persons.</param>
public sealed record ReportCertificate(DisclosureCertificate Counts, ImmutableSortedDictionary<FigureId, DisclosureCertificate> Measures)
{
    /// <summary>The counts themselves with their states, for those who want to attack them once more.</summary>
    public ProtectedCells? Cells { get; init; }

    /// <summary>
    /// The certificate as indented JSON, the same bytes for the same certificate: <c>counts</c>, and <c>measures</c> by their ids, each as <see cref="DisclosureCertificate.ToJson"/> writes it.
    /// </summary>
    public byte[] ToJson()
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter writer = new(text, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("counts");
            Write(writer, Counts);
            writer.WriteStartObject("measures");
            foreach ((FigureId id, DisclosureCertificate certificate) in Measures)
            {
                writer.WritePropertyName(id.Value);
                Write(writer, certificate);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return text.WrittenSpan.ToArray();
    }

    /// <summary>How much is hidden; nothing more.</summary>
    public override string ToString() => Counts.ToString();

    private static void Write(Utf8JsonWriter writer, DisclosureCertificate certificate)
    {
        using JsonDocument own = JsonDocument.Parse(certificate.ToJson());
        own.WriteTo(writer);
    }
}
