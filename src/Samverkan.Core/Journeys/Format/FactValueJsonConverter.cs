using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using Samverkan.Core.Files;

namespace Samverkan.Core.Journeys.Format;

/// <summary>
/// Reads and writes a fact's value as an object with one member that tells its type: <c>{"truth":true}</c>, <c>{"text":"…"}</c>,
/// <c>{"number":3}</c>, <c>{"date":"2024-11-04"}</c> or <c>{"declined":true}</c>.
/// </summary>
public sealed class FactValueJsonConverter : JsonConverter<FactValue>
{
    /// <inheritdoc/>
    public override FactValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            throw new BrokenValueException(JourneyCodes.FactValueBroken);
        string? type = reader.GetString();
        reader.Read();
        FactValue value = (type, reader.TokenType) switch
        {
            ("truth", JsonTokenType.True) => FactValue.Of(true),
            ("truth", JsonTokenType.False) => FactValue.Of(false),
            ("text", JsonTokenType.String) => FactValue.Of(reader.GetString()!),
            ("number", JsonTokenType.Number) when reader.TryGetInt32(out int number) => FactValue.Of(number),
            ("date", JsonTokenType.String) when LocalDatePattern.Iso.Parse(reader.GetString()!).Success => FactValue.Of(DayFormat.Read(ref reader)),
            ("declined", JsonTokenType.True) => FactValue.Declined,
            _ => throw new BrokenValueException(JourneyCodes.FactValueBroken),
        };
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            throw new BrokenValueException(JourneyCodes.FactValueBroken);
        return value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value.Type)
        {
            case FactValueKind.Truth: writer.WriteBoolean("truth", value.Truth); break;
            case FactValueKind.Text: writer.WriteString("text", value.Text); break;
            case FactValueKind.Number: writer.WriteNumber("number", value.Number); break;
            case FactValueKind.Date: writer.WriteString("date", DayFormat.Write(value.Date)); break;
            default: writer.WriteBoolean("declined", true); break;
        }

        writer.WriteEndObject();
    }
}
