using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Core.Identity;

/// <summary>Reads and writes a <see cref="StaffId"/> as a JSON string.</summary>
public sealed class StaffIdJsonConverter : JsonConverter<StaffId>
{
    /// <inheritdoc/>
    public override StaffId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && StaffId.TryParse(reader.GetString(), out StaffId id)
            ? id
            : throw new JsonException("An id was expected: 26 characters of 0-9 and a-z without i, l, o and u.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StaffId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
