using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs.Format;

/// <summary>
/// How an entry of a programme's own log stands as one line of JSON: <c>kind</c>, <c>version</c>, <c>id</c>, <c>programme</c>,
/// <c>edition</c>, <c>sequence</c>, <c>happened</c>, <c>recorded</c>, <c>by</c>, <c>body</c>. The same entry gives the same bytes.
/// </summary>
/// <remarks>Immutable and thread-safe. A line read and written again keeps the body of an unknown kind byte for byte.</remarks>
public sealed class ProgrammeEntryFormat
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = EntryFormat.MaximumDepth,
    };

    /// <summary>Creates the format.</summary>
    /// <param name="catalog">The kinds that it knows.</param>
    public ProgrammeEntryFormat(ProgrammeEventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Catalog = catalog;
    }

    /// <summary>The format of the kinds that come with Samverkan.</summary>
    public static ProgrammeEntryFormat Standard { get; } = new(ProgrammeEventCatalog.Standard);

    /// <summary>The kinds that it knows.</summary>
    public ProgrammeEventCatalog Catalog { get; }

    /// <summary>Writes an entry as one line, without the line's end.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="buffer">Receives the line.</param>
    /// <exception cref="ArgumentException">The body's kind is not in the catalog, an unknown body is no JSON on one line, or a day lies outside 1900 to 2200.</exception>
    public void Write(ProgrammeLogEntry entry, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(buffer);
        using Utf8JsonWriter writer = new(buffer, WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("kind", entry.Body.Kind);
        writer.WriteNumber("version", BodyFormat.VersionOf(Catalog, entry.Body));
        writer.WriteString("id", entry.Id.ToString());
        writer.WriteString("programme", entry.Programme.Value);
        writer.WriteString("edition", entry.Edition.Value);
        writer.WriteNumber("sequence", entry.Sequence);
        writer.WriteString("happened", DayFormat.Write(entry.Happened));
        writer.WriteString("recorded", InstantFormat.Write(entry.Recorded));
        writer.WritePropertyName("by");
        JsonSerializer.Serialize(writer, entry.By, ProgrammeEventJsonContext.Strict.Author);
        writer.WritePropertyName("body");
        BodyFormat.Write(Catalog, writer, entry.Body);
        writer.WriteEndObject();
    }

    /// <summary>Reads one line of a file and says all that is wrong.</summary>
    /// <param name="line">The line in UTF-8, without its end.</param>
    /// <param name="findings">Receives what is wrong; nothing of the line is echoed.</param>
    /// <param name="lineNumber">The number of the line, from 1.</param>
    /// <returns>The entry, or <see langword="null"/> when at least one finding was added.</returns>
    public ProgrammeLogEntry? Read(ReadOnlySpan<byte> line, FindingList findings, int lineNumber = 1)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (LocatedJson.Read(line, findings, lineNumber) is not { } json || ObjectReader.Open(json, "", findings) is not { } envelope)
            return null;
        string? kind = EntryDiagnosis.Checked(envelope, "kind", LoggedEvent.IsKind, JourneyCodes.KindBroken);
        int? version = envelope.Integer("version", 1, int.MaxValue);
        string? id = EntryDiagnosis.Checked(envelope, "id", static text => EntryId.TryParse(text, out _), FileCodes.BrokenId);
        ProgrammeId? programme = envelope.Key<ProgrammeId>("programme");
        EditionId? edition = envelope.Key<EditionId>("edition");
        long? sequence = EntryDiagnosis.Sequence(envelope);
        LocalDate? happened = envelope.Date("happened");
        Instant? recorded = InstantFormat.Read(envelope, "recorded");
        Author? by = EntryDiagnosis.By(envelope);
        ObjectReader? body = envelope.Object("body");
        envelope.Close();
        ProgrammeEvent? content = kind is not null && version is { } number && body is not null && EntryDiagnosis.Member(line, "body") is { } range
            ? ReadBody(kind, number, line[range], body)
            : null;
        if (findings.Count > before || id is null || programme is null || edition is null || sequence is not { } place || happened is not { } day
            || recorded is not { } at || by is null || content is null)
            return null;
        return new ProgrammeLogEntry(EntryId.Parse(id), programme, place, day, at, by, edition, BodyFormat.VersionOf(Catalog, content), content);
    }

    private ProgrammeEvent? ReadBody(string kind, int version, ReadOnlySpan<byte> json, ObjectReader body)
    {
        try
        {
            ProgrammeEvent content = BodyFormat.Read(Catalog, kind, version, json);
            ContentCheck.Explain(content, body);
            RefuseTraces(body.Value, body.Path, body.Findings);
            return content;
        }
        // The messages of all four may echo the line.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            int before = body.Findings.Count;
            BodyDiagnosis.Explain(Catalog, kind, version, json, body);
            if (body.Findings.Count == before)
                body.Findings.Add(body.Value.Position, body.Path, JourneyCodes.BodyDoesNotFit.With());
            return null;
        }
    }

    // In every text of every kind, also of a host's own: the log is about organisations, and its words reach reports.
    private static void RefuseTraces(LocatedJson value, string path, FindingList findings)
    {
        if (value.Kind == JsonKind.String && PersonalTrace.IsIn(value.Text))
            findings.Add(value.Position, path, ProgrammeLogCodes.PointsAtSomebody.With());
        foreach (LocatedJson item in value.Items)
            RefuseTraces(item, path, findings);
        foreach (LocatedMember member in value.Members)
            RefuseTraces(member.Value, $"{path}.{member.Name}", findings);
    }
}
