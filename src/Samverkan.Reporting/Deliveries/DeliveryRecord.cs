using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Reporting.Deliveries;

/// <summary>
/// The record of what left unprotected: a file to which lines are only ever added. Each carries the checksum of the one before, and a file beside it
/// (the same name and <c>.end</c>) tells how many there are and the last one's checksum: a line changed or taken away is seen, also at the end. Whoever can write both
/// files can write another record; keep the last checksum with somebody else where that matters. One process writes at a time.
/// </summary>
public sealed class DeliveryRecord
{
    private static readonly string First = new('0', 64);

    private readonly string _path;

    private DeliveryRecord(string path) => _path = path;

    /// <summary>Opens a record; one that is not there is begun with the first delivery.</summary>
    /// <param name="path">The file.</param>
    /// <param name="record">The record, or <see langword="null"/>.</param>
    /// <param name="refusal">Why not, or <see langword="null"/>.</param>
    /// <returns>Whether the record holds together.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool TryOpen(string path, [NotNullWhen(true)] out DeliveryRecord? record, [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        record = null;
        DeliveryRecord opened = new(path);
        refusal = null;
        if (File.Exists(path))
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            refusal = opened.Read(stream, out _, out _);
        }
        else if (File.Exists(opened.End))
        {
            refusal = DeliveryCodes.BrokenRecord.With("1");
        }

        if (refusal is null)
            record = opened;
        return record is not null;
    }

    /// <summary>What has left, in order.</summary>
    /// <exception cref="InvalidDataException">The record was changed since it was opened.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ImmutableArray<DeliveryEntry> Entries()
    {
        if (!File.Exists(_path))
            return [];
        using FileStream stream = new(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Read(stream, out ImmutableArray<DeliveryEntry> entries, out _) is { } refusal
            ? throw new InvalidDataException(refusal.Explain(Language.English))
            : entries;
    }

    /// <summary>Adds a line, and comes back when it is on the disk.</summary>
    internal DeliveryEntry Append(DeliveryOrder order, string fileName, byte[] content)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(_path)) is { } directory)
            Directory.CreateDirectory(directory);
        using FileStream stream = new(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (Read(stream, out ImmutableArray<DeliveryEntry> entries, out string last) is { } refusal)
            throw new InvalidDataException(refusal.Explain(Language.English));
        DeliveryEntry entry = new(
            entries.Length + 1,
            order.At,
            order.Kind,
            order.Recipient,
            order.Basis.Id,
            order.Purpose.Value,
            order.DecidedBy,
            fileName,
            content.LongLength,
            Convert.ToHexStringLower(SHA256.HashData(content)),
            last);
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Line(entry));
        stream.WriteByte((byte)'\n');
        stream.Flush(flushToDisk: true);
        AtomicFile.Write(End, Encoding.ASCII.GetBytes(EndOf(entry.Number, Convert.ToHexStringLower(SHA256.HashData(Line(entry)))) + "\n"));
        return entry;
    }

    private string End => _path + ".end";

    private Refusal? Read(Stream stream, out ImmutableArray<DeliveryEntry> entries, out string last)
    {
        ImmutableArray<DeliveryEntry>.Builder found = ImmutableArray.CreateBuilder<DeliveryEntry>();
        last = First;
        entries = [];
        using MemoryStream whole = new();
        stream.CopyTo(whole);
        ReadOnlySpan<byte> rest = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n');
            // a line is what this class writes, to the byte
            if (end < 0 || Entry(rest[..end]) is not { } entry || entry.Number != found.Count + 1
                || !string.Equals(entry.Previous, last, StringComparison.Ordinal) || !rest[..end].SequenceEqual(Line(entry)))
            {
                return DeliveryCodes.BrokenRecord.With((found.Count + 1).ToString(CultureInfo.InvariantCulture));
            }

            last = Convert.ToHexStringLower(SHA256.HashData(rest[..end]));
            found.Add(entry);
            rest = rest[(end + 1)..];
        }

        entries = found.DrainToImmutable();
        string told = File.Exists(End) ? File.ReadAllText(End).TrimEnd() : EndOf(0, First);
        // a process that stopped between the line and its end has left one line more
        return told == EndOf(entries.Length, last) || (entries is [.., var latest] && told == EndOf(entries.Length - 1, latest.Previous))
            ? null
            : DeliveryCodes.BrokenRecord.With((entries.Length + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static string EndOf(int count, string last) => string.Create(CultureInfo.InvariantCulture, $"{count} {last}");

    private static byte[] Line(DeliveryEntry entry)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter writer = new(line))
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", entry.Number);
            writer.WriteString("at", InstantPattern.ExtendedIso.Format(entry.At));
            writer.WriteString("kind", entry.Kind.ToString());
            writer.WriteString("recipient", entry.Recipient);
            writer.WriteString("legalBasis", entry.LegalBasis);
            writer.WriteString("purpose", entry.Purpose);
            writer.WriteString("decidedBy", entry.DecidedBy);
            writer.WriteString("file", entry.FileName);
            writer.WriteNumber("bytes", entry.Bytes);
            writer.WriteString("sha256", entry.Sha256);
            writer.WriteString("previous", entry.Previous);
            writer.WriteEndObject();
        }

        return line.ToArray();
    }

    private static DeliveryEntry? Entry(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader reader = new(line);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("number", out JsonElement number) || !number.TryGetInt32(out int count)
                || !root.TryGetProperty("bytes", out JsonElement size) || !size.TryGetInt64(out long bytes)
                || !Enum.TryParse(Text("kind"), out DeliveryKind kind)
                || !InstantPattern.ExtendedIso.Parse(Text("at")).TryGetValue(default, out NodaTime.Instant at))
            {
                return null;
            }

            return new DeliveryEntry(count, at, kind, Text("recipient"), Text("legalBasis"), Text("purpose"), Text("decidedBy"), Text("file"), bytes, Text("sha256"), Text("previous"));

            string Text(string name) => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (JsonException)
        {
            // the exception's own text quotes the file
            return null;
        }
        catch (InvalidOperationException)
        {
            // a number where a text was expected, or a text that is no Unicode
            return null;
        }
    }
}
