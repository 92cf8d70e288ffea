using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Matching.Vacancies;

/// <summary>Reads and writes the id of a concept as a text; what is none is refused without being echoed.</summary>
internal sealed class ConceptIdJsonConverter : JsonConverter<ConceptId>
{
    // The text is never echoed: whatever stands in its place may be personal.
    public override ConceptId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ConceptId.TryParse(reader.GetString(), out ConceptId? id) ? id : throw new JsonException("A concept id was expected.");

    public override void Write(Utf8JsonWriter writer, ConceptId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
