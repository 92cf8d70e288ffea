using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Format;

/// <summary>The body of an entry from and to JSON. Reading throws; the callers catch and never surface what was thrown.</summary>
internal static class BodyFormat
{
    public static int VersionOf(IKindCatalog catalog, LoggedEvent body) => body switch
    {
        IUnknownBody unknown => unknown.OfVersion,
        ICorrectingBody => 1,
        _ => Find(catalog, body).Version,
    };

    public static void Write(IKindCatalog catalog, Utf8JsonWriter writer, LoggedEvent body)
    {
        switch (body)
        {
            case IUnknownBody unknown:
                WriteVerbatim(writer, unknown.Json);
                break;
            case ICorrectingBody correction:
                writer.WriteStartObject();
                writer.WriteString("entry", correction.Entry.ToString());
                writer.WriteString("happened", DayFormat.Write(correction.Happened));
                writer.WriteString("kind", correction.Replacement.Kind);
                writer.WriteNumber("version", VersionOf(catalog, correction.Replacement));
                writer.WritePropertyName("replacement");
                Write(catalog, writer, correction.Replacement);
                writer.WriteEndObject();
                break;
            default:
                JsonSerializer.Serialize(writer, body, Find(catalog, body).TypeInfo);
                break;
        }
    }

    public static TEvent Read<TEvent>(IBodyCatalog<TEvent> catalog, string kind, int version, ReadOnlySpan<byte> json)
        where TEvent : LoggedEvent
    {
        if (string.Equals(kind, EventCatalog.CorrectionKind, StringComparison.Ordinal) && version == 1)
            return ReadCorrection(catalog, json);
        if (!catalog.TryFind(kind, out EventKind? known) || version > known.Version)
            return catalog.Unknown(kind, version, Encoding.UTF8.GetString(json));
        object? body = version == known.Version
            ? JsonSerializer.Deserialize(json, known.TypeInfo)
            : Raise(known, version, json).Deserialize(known.TypeInfo);
        return body as TEvent ?? throw new BrokenValueException(JourneyCodes.BodyDoesNotFit);
    }

    private static JsonObject Raise(EventKind known, int version, ReadOnlySpan<byte> json)
    {
        JsonObject body = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = EntryFormat.MaximumDepth }) as JsonObject
            ?? throw new BrokenValueException(JourneyCodes.BodyDoesNotFit);
        try
        {
            foreach (EventUpcaster step in known.Upcasters.AsSpan()[(version - 1)..])
                body = step.Raise(body);
            return body;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // An integrator's code met a body that it did not expect: whatever it threw may echo the body.
            throw new BrokenValueException(JourneyCodes.BodyDoesNotFit);
        }
    }

    private static TEvent ReadCorrection<TEvent>(IBodyCatalog<TEvent> catalog, ReadOnlySpan<byte> json)
        where TEvent : LoggedEvent
    {
        EntryId? entry = null;
        LocalDate? happened = null;
        string? kind = null;
        int? version = null;
        Range? replacement = null;
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = EntryFormat.MaximumDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new BrokenValueException(JourneyCodes.BodyDoesNotFit);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "entry" when entry is null && reader.TokenType == JsonTokenType.String && EntryId.TryParse(reader.GetString(), out EntryId id): entry = id; break;
                case "happened" when happened is null && DayFormat.TryRead(ref reader, out LocalDate day): happened = day; break;
                case "kind" when kind is null && reader.TokenType == JsonTokenType.String && LoggedEvent.IsKind(reader.GetString()): kind = reader.GetString(); break;
                case "version" when version is null && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) && number > 0: version = number; break;
                case "replacement" when replacement is null && reader.TokenType == JsonTokenType.StartObject: replacement = Skip(ref reader); break;
                default: throw new BrokenValueException(JourneyCodes.BodyDoesNotFit);
            }
        }

        if (entry is not { } target || happened is not { } on || kind is null || version is not { } of || replacement is not { } range)
            throw new BrokenValueException(JourneyCodes.BodyDoesNotFit);
        if (IsAboutEntries(kind))
            throw new BrokenValueException(JourneyCodes.CorrectionOfCorrection);
        return catalog.Corrected(target, on, Read(catalog, kind, of, json[range]));
    }

    // A correction inside a correction would nest without end.
    public static bool IsAboutEntries(string kind) => kind is EventCatalog.CorrectionKind or EventCatalog.RetractionKind;

    public static Range Skip(ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private static EventKind Find(IKindCatalog catalog, LoggedEvent body) =>
        catalog.TryFind(body.Kind, out EventKind? known) && known.Type == body.GetType()
            ? known
            : throw new ArgumentException("The catalog does not have the body's kind.", nameof(body));

    private static void WriteVerbatim(Utf8JsonWriter writer, string json)
    {
        if (json.AsSpan().ContainsAny(SearchValues.Create("\r\n")))
            throw new ArgumentException("A body of unknown kind stands on one line.", nameof(json));
        try
        {
            writer.WriteRawValue(json);
        }
        catch (JsonException)
        {
            throw new ArgumentException("A body of unknown kind is JSON.", nameof(json));
        }
    }
}
