using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>Reads sound lines fast. A line that it cannot read is looked at again by <see cref="EntryDiagnosis"/>, which says why.</summary>
/// <remarks>Remembers the last keys it met, since the lines of a file repeat them; so one reader serves one thread.</remarks>
internal sealed class EntryReader(EventCatalog catalog)
{
    private const int AllFields = (1 << 13) - 1;

    private ProgrammeId? _programme;
    private EditionId? _edition;
    private SecrecyDomain? _origin;
    private string? _kind;

    public bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out Entry? entry)
    {
        entry = null;
        if (!Utf8.IsValid(line))
            return false;
        try
        {
            entry = Read(line);
            return entry is not null;
        }
        // The messages of all four may echo the line.
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (NotSupportedException)
        {
            return false;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private Entry? Read(ReadOnlySpan<byte> line)
    {
        int seen = 0;
        int version = 0;
        EntryId id = default;
        ParticipantId participant = default;
        long sequence = 0;
        LocalDate happened = default;
        Instant recorded = default;
        Author? by = null;
        DataCategory category = default;
        Range body = default;
        Utf8JsonReader reader = new(line, new JsonReaderOptions { MaxDepth = EntryFormat.MaximumDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int field = FieldOf(ref reader);
            if (field < 0 || (seen & (1 << field)) != 0)
                return null;
            seen |= 1 << field;
            reader.Read();
            bool valid = field switch
            {
                0 => IsText(ref reader) && TakeKind(ref reader),
                1 => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out version) && version > 0,
                2 => IsText(ref reader) && EntryId.TryParse(reader.GetString(), out id),
                3 => IsText(ref reader) && ParticipantId.TryParse(reader.GetString(), out participant),
                4 => IsText(ref reader) && Take(ref reader, ref _programme),
                5 => IsText(ref reader) && Take(ref reader, ref _edition),
                6 => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out sequence) && sequence > 0,
                7 => DayFormat.TryRead(ref reader, out happened),
                8 => InstantFormat.TryRead(ref reader, out recorded),
                9 => reader.TokenType == JsonTokenType.StartObject && (by = JsonSerializer.Deserialize(line[BodyFormat.Skip(ref reader)], EventJsonContext.Strict.Author)) is not null,
                10 => IsText(ref reader) && Take(ref reader, ref _origin),
                11 => EnumCodes<DataCategory>.TryRead(ref reader, out category),
                _ => reader.TokenType == JsonTokenType.StartObject && !(body = BodyFormat.Skip(ref reader)).Equals(default),
            };
            if (!valid)
                return null;
        }

        if (seen != AllFields || reader.Read())
            return null;
        JourneyEvent content = BodyFormat.Read(catalog, _kind!, version, line[body]);
        return new Entry(id, new JourneyId(participant, _programme!), sequence, happened, recorded, by!, _origin!, category, _edition!, BodyFormat.VersionOf(catalog, content), content);
    }

    private static int FieldOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("kind"u8) ? 0
        : reader.ValueTextEquals("version"u8) ? 1
        : reader.ValueTextEquals("id"u8) ? 2
        : reader.ValueTextEquals("participant"u8) ? 3
        : reader.ValueTextEquals("programme"u8) ? 4
        : reader.ValueTextEquals("edition"u8) ? 5
        : reader.ValueTextEquals("sequence"u8) ? 6
        : reader.ValueTextEquals("happened"u8) ? 7
        : reader.ValueTextEquals("recorded"u8) ? 8
        : reader.ValueTextEquals("by"u8) ? 9
        : reader.ValueTextEquals("origin"u8) ? 10
        : reader.ValueTextEquals("category"u8) ? 11
        : reader.ValueTextEquals("body"u8) ? 12
        : -1;

    private static bool IsText(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String;

    private static bool Take<T>(ref Utf8JsonReader reader, ref T? last)
        where T : Slug, ISlug<T>
    {
        if (last is not null && reader.ValueTextEquals(last.Value))
            return true;
        return Slug.TryParse(reader.GetString(), out last);
    }

    private bool TakeKind(ref Utf8JsonReader reader)
    {
        if (_kind is null || !reader.ValueTextEquals(_kind))
        {
            string text = reader.GetString()!;
            _kind = JourneyEvent.IsKind(text) ? text : null;
        }

        return _kind is not null;
    }
}
