using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samverkan.Core.Access;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>
/// How an entry stands as one line of JSON: <c>kind</c>, <c>version</c>, <c>id</c>, <c>participant</c>, <c>programme</c>, <c>edition</c>,
/// <c>sequence</c>, <c>happened</c>, <c>recorded</c>, <c>by</c>, <c>origin</c>, <c>category</c>, <c>body</c>. The same entry gives the same bytes.
/// </summary>
/// <remarks>Immutable and thread-safe. A line read and written again keeps the body of an unknown kind byte for byte.</remarks>
public sealed class EntryFormat
{
    /// <summary>The deepest nesting that is read: 64 levels.</summary>
    public const int MaximumDepth = LocatedJson.MaximumDepth;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaximumDepth,
    };

    private readonly EventCatalog _catalog;

    /// <summary>Creates the format.</summary>
    /// <param name="catalog">The kinds that it knows.</param>
    public EntryFormat(EventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
    }

    /// <summary>The format of the kinds that come with Samverkan.</summary>
    public static EntryFormat Standard { get; } = new(EventCatalog.Standard);

    /// <summary>The kinds that it knows.</summary>
    public EventCatalog Catalog => _catalog;

    /// <summary>Writes an entry as one line, without the line's end.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">The body's kind is not in the catalog, an unknown body is no JSON on one line, or a day lies outside 1900 to 2200.</exception>
    public byte[] Write(Entry entry)
    {
        ArrayBufferWriter<byte> buffer = new(512);
        Write(entry, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes an entry as one line, without the line's end.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="buffer">Receives the line.</param>
    /// <exception cref="ArgumentException">The body's kind is not in the catalog, an unknown body is no JSON on one line, or a day lies outside 1900 to 2200.</exception>
    public void Write(Entry entry, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(buffer);
        using Utf8JsonWriter writer = new(buffer, WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("kind", entry.Body.Kind);
        writer.WriteNumber("version", BodyFormat.VersionOf(_catalog, entry.Body));
        writer.WriteString("id", entry.Id.ToString());
        writer.WriteString("participant", entry.Journey.Participant.ToString());
        writer.WriteString("programme", entry.Journey.Programme.Value);
        writer.WriteString("edition", entry.Edition.Value);
        writer.WriteNumber("sequence", entry.Sequence);
        writer.WriteString("happened", DayFormat.Write(entry.Happened));
        writer.WriteString("recorded", InstantFormat.Write(entry.Recorded));
        writer.WritePropertyName("by");
        JsonSerializer.Serialize(writer, entry.By, EventJsonContext.Strict.Author);
        writer.WriteString("origin", entry.Origin.Value);
        writer.WriteString("category", EnumCodes<DataCategory>.Of(entry.Category));
        writer.WritePropertyName("body");
        BodyFormat.Write(_catalog, writer, entry.Body);
        writer.WriteEndObject();
    }

    /// <summary>Reads one line without saying what is wrong.</summary>
    /// <param name="line">The line in UTF-8, without its end.</param>
    /// <param name="entry">The entry, or <see langword="null"/>.</param>
    /// <returns>Whether the line is an entry.</returns>
    public bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out Entry? entry)
    {
        EntryReader reader = new(_catalog);
        return reader.TryRead(line, out entry);
    }

    /// <summary>Reads one line of a file and says all that is wrong.</summary>
    /// <param name="line">The line in UTF-8, without its end.</param>
    /// <param name="findings">Receives what is wrong; nothing of the line is echoed.</param>
    /// <param name="lineNumber">The number of the line, from 1.</param>
    /// <returns>The entry, or <see langword="null"/> when at least one finding was added.</returns>
    public Entry? Read(ReadOnlySpan<byte> line, FindingList findings, int lineNumber = 1)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (TryRead(line, out Entry? entry))
            return entry;
        int before = findings.Count;
        EntryDiagnosis.Explain(_catalog, line, findings, lineNumber);
        if (findings.Count == before)
            findings.Add(new FilePosition(lineNumber, 1), "", JourneyCodes.BodyDoesNotFit.With());
        return null;
    }
}
