using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Core.Identity;

/// <summary>Reads and writes a <see cref="ParticipantId"/> as a JSON string.</summary>
public sealed class ParticipantIdJsonConverter : JsonConverter<ParticipantId>
{
    /// <inheritdoc/>
    public override ParticipantId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ParticipantId.TryParse(reader.GetString(), out ParticipantId id)
            ? id
            : throw new JsonException("An id was expected: 26 characters of 0-9 and a-z without i, l, o and u.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ParticipantId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
