using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;

namespace Samverkan.Core.Journeys.Format;

/// <summary>Reads and writes a period as <c>{"from":"2024-09-01","to":"2027-08-31"}</c>; without <c>to</c> the end is open.</summary>
internal sealed class DatePeriodJsonConverter : JsonConverter<DatePeriod>
{
    public override DatePeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new BrokenValueException(FileCodes.WrongType, "ett objekt", "an object");
        LocalDate? from = null;
        LocalDate? to = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFrom = reader.ValueTextEquals("from");
            if ((!isFrom && !reader.ValueTextEquals("to")) || (isFrom ? from : to) is not null)
                throw new BrokenValueException(FileCodes.UnknownMember, "?", "from, to");
            reader.Read();
            LocalDate date = DayFormat.Read(ref reader);
            if (isFrom)
                from = date;
            else
                to = date;
        }

        if (from is not { } start)
            throw new BrokenValueException(FileCodes.MissingMember, "from");
        return DatePeriod.TryCreate(start, to, out DatePeriod period) ? period : throw new BrokenValueException(FileCodes.EndBeforeStart);
    }

    public override void Write(Utf8JsonWriter writer, DatePeriod value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("from", DayFormat.Write(value.Start));
        if (value.End is { } end)
            writer.WriteString("to", DayFormat.Write(end));
        writer.WriteEndObject();
    }
}
