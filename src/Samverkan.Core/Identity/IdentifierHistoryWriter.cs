using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Samverkan.Core.Files;

namespace Samverkan.Core.Identity;

/// <summary>
/// Writes identifier histories, as <see cref="IdentifierHistoryReader"/> reads them, with every number whole. Personal data: for a register's own
/// keeping, never for a log, a report or somebody who may not see the numbers.
/// </summary>
public static class IdentifierHistoryWriter
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n" };

    /// <summary>
    /// Histories as a file in UTF-8, ordered by the internal id and ending with a line feed. The same histories give the same bytes, whatever their order. What is as it
    /// is unless told otherwise is left out.
    /// </summary>
    /// <param name="histories">The histories, each person's once.</param>
    /// <exception cref="ArgumentException">A person stands twice.</exception>
    public static ImmutableArray<byte> Write(IEnumerable<IdentifierHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        IdentifierHistory[] ordered = [.. histories.OrderBy(static history => history.Person)];
        if (ordered.DistinctBy(static history => history.Person).Count() < ordered.Length)
            throw new ArgumentException("A person stands twice.", nameof(histories));
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("format", IdentifierHistoryReader.Format);
            writer.WriteNumber("formatVersion", IdentifierHistoryReader.FormatVersion);
            writer.WriteStartArray("persons");
            foreach (IdentifierHistory history in ordered)
                Write(writer, history);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return [.. buffer.WrittenSpan];
    }

    private static void Write(Utf8JsonWriter writer, IdentifierHistory history)
    {
        writer.WriteStartObject();
        writer.WriteString("participant", history.Person.ToString());
        writer.WriteStartArray("numbers");
        foreach (Identifier statement in history.Statements)
        {
            writer.WriteStartObject();
            writer.WriteString("number", statement.Number.ToTwelveCharacters());
            writer.WriteString("from", DayFormat.Write(statement.Valid.Start));
            writer.WriteOptional("to", statement.Valid.End is { } end ? DayFormat.Write(end) : null);
            writer.WriteString("recorded", InstantFormat.Write(statement.Recorded));
            if (statement.Assurance != CoordinationNumberAssurance.NotStated)
                writer.WriteCode("assurance", statement.Assurance);
            writer.WriteOptional("dormantFrom", statement.DormantFrom is { } dormant ? DayFormat.Write(dormant) : null);
            if (statement.IsWithdrawn)
                writer.WriteBoolean("withdrawn", true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
