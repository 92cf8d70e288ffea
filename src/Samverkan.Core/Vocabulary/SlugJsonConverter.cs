using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Core.Vocabulary;

/// <summary>Reads and writes a key as a JSON string. A wrong text is refused without being echoed.</summary>
/// <typeparam name="T">The kind of key.</typeparam>
public sealed class SlugJsonConverter<T> : JsonConverter<T>
    where T : Slug, ISlug<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Slug.TryParse(reader.GetString(), out T? key)
            ? key
            : throw new JsonException("A key was expected: lower-case ASCII letters, digits and '-', '.', '/', ':'.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
