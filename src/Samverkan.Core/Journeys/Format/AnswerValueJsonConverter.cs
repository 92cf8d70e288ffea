using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Core.Files;
using Samverkan.Core.Forms;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>
/// Reads and writes an answer as an object with one member that tells its kind: <c>{"truth":true}</c>, <c>{"code":"partly"}</c>,
/// <c>{"codes":["a","b"]}</c>, <c>{"number":3}</c>, <c>{"date":"2024-11-04"}</c>, <c>{"declined":true}</c> or <c>{"notAnswered":true}</c>.
/// </summary>
internal sealed class AnswerValueJsonConverter : JsonConverter<AnswerValue>
{
    /// <inheritdoc/>
    public override AnswerValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            throw new BrokenValueException(FormCodes.AnswerBroken);
        string? kind = reader.GetString();
        reader.Read();
        AnswerValue value = (kind, reader.TokenType) switch
        {
            ("truth", JsonTokenType.True) => AnswerValue.Of(true),
            ("truth", JsonTokenType.False) => AnswerValue.Of(false),
            ("code", JsonTokenType.String) => AnswerValue.Of(Code(ref reader)),
            ("codes", JsonTokenType.StartArray) => AnswerValue.OfSeveral(Codes(ref reader)),
            ("number", JsonTokenType.Number) when reader.TryGetInt32(out int number) => AnswerValue.Of(number),
            ("date", JsonTokenType.String) when DayFormat.TryRead(ref reader, out NodaTime.LocalDate day) => AnswerValue.Of(day),
            ("declined", JsonTokenType.True) => AnswerValue.Declined,
            ("notAnswered", JsonTokenType.True) => AnswerValue.NotAnswered,
            _ => throw new BrokenValueException(FormCodes.AnswerBroken),
        };
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            throw new BrokenValueException(FormCodes.AnswerBroken);
        return value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnswerValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value.Kind)
        {
            case AnswerKind.Truth: writer.WriteBoolean("truth", value.Truth); break;
            case AnswerKind.Code: writer.WriteString("code", value.Code.Value); break;
            case AnswerKind.Number: writer.WriteNumber("number", value.Number); break;
            case AnswerKind.Date: writer.WriteString("date", DayFormat.Write(value.Date)); break;
            case AnswerKind.Declined: writer.WriteBoolean("declined", true); break;
            case AnswerKind.NotAnswered: writer.WriteBoolean("notAnswered", true); break;
            default:
                writer.WriteStartArray("codes");
                foreach (AnswerCode code in value.Codes)
                    writer.WriteStringValue(code.Value);
                writer.WriteEndArray();
                break;
        }

        writer.WriteEndObject();
    }

    private static AnswerCode Code(ref Utf8JsonReader reader) =>
        Slug.TryParse(reader.GetString(), out AnswerCode? code) ? code : throw new BrokenValueException(FormCodes.AnswerBroken);

    private static ImmutableArray<AnswerCode> Codes(ref Utf8JsonReader reader)
    {
        ImmutableArray<AnswerCode>.Builder codes = ImmutableArray.CreateBuilder<AnswerCode>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            codes.Add(Code(ref reader));
        return reader.TokenType == JsonTokenType.EndArray ? codes.ToImmutable() : throw new BrokenValueException(FormCodes.AnswerBroken);
    }
}
