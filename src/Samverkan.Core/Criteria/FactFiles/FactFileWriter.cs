using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using Samverkan.Core.Files;

namespace Samverkan.Core.Criteria.FactFiles;

/// <summary>Writes <c>facts.jsonl</c> as <see cref="FactFileReader"/> reads it. The same facts give the same bytes.</summary>
public static class FactFileWriter
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes facts, one a line, in the order given.</summary>
    /// <param name="stream">Where to write, in UTF-8 with line feeds.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="ArgumentException">A day lies outside 1900 to 2200.</exception>
    public static async Task WriteAsync(Stream stream, IEnumerable<ObservedFact> facts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(facts);
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer, Writing);
        foreach (ObservedFact fact in facts)
        {
            Write(writer, fact);
            writer.Flush();
            buffer.Write("\n"u8);
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
        }
    }

    private static void Write(Utf8JsonWriter writer, ObservedFact fact)
    {
        writer.WriteStartObject();
        writer.WriteString("participant", fact.Participant.ToString());
        writer.WriteString("fact", fact.About.Key);
        switch (fact)
        {
            case { IsDeclined: true }: writer.WriteBoolean("declined", true); break;
            case ObservedFact<bool> typed: writer.WriteBoolean("value", typed.Observation.Value); break;
            case ObservedFact<int> typed: writer.WriteNumber("value", typed.Observation.Value); break;
            case ObservedFact<LocalDate> typed: writer.WriteString("value", DayFormat.Write(typed.Observation.Value)); break;
            case ObservedFact<string> typed: writer.WriteString("value", typed.Observation.Value); break;
        }

        writer.WriteString("from", DayFormat.Write(fact.Period.Start));
        if (fact.Period.End is { } end)
            writer.WriteString("to", DayFormat.Write(end));
        else
            writer.WriteNull("to");
        writer.WriteString("known", InstantFormat.Write(fact.KnownFrom));
        writer.WriteEndObject();
    }
}
