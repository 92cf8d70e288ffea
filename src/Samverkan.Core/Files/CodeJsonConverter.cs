using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Core.Files;

/// <summary>Reads and writes an enumeration by the names of its values in camel case; any other text, and every number, is refused.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class CodeJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EnumCodes<T>.TryRead(ref reader, out T value) ? value : throw new BrokenValueException(FileCodes.UnknownCode, EnumCodes<T>.Expected);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(EnumCodes<T>.Of(value));
    }
}
