using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Samverkan.Core.Files;

/// <summary>
/// Reads and writes a day as an ISO date, for example <c>2024-11-04</c>. A text that is no date, or a day outside 1900 to 2200, is refused
/// without being echoed.
/// </summary>
public sealed class LocalDateJsonConverter : JsonConverter<LocalDate>
{
    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DayFormat.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(DayFormat.Write(value));
    }
}
