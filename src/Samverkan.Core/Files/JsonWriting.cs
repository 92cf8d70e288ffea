using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>Writes the parts that our files share, as <see cref="ObjectReader"/> reads them. What is absent is left out.</summary>
public static class JsonWriting
{
    /// <summary>Writes a text in its languages.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member.</param>
    /// <param name="text">The text, or <see langword="null"/>.</param>
    public static void WriteLocalized(this Utf8JsonWriter writer, string name, LocalizedText? text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (text is null)
            return;
        writer.WriteStartObject(name);
        writer.WriteString("sv", text.Swedish);
        writer.WriteString("en", text.English);
        writer.WriteOptional("easy", text.EasySwedish);
        writer.WriteEndObject();
    }

    /// <summary>Writes a source.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member.</param>
    /// <param name="source">The source, or <see langword="null"/>.</param>
    public static void WriteSource(this Utf8JsonWriter writer, string name, SourceReference? source)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (source is null)
            return;
        writer.WriteStartObject(name);
        writer.WriteString("document", source.Document);
        writer.WriteOptional("section", source.Section.Length == 0 ? null : source.Section);
        writer.WriteLocalized("says", source.Says);
        if (source.Confidence != Confidence.Stated)
            writer.WriteString("confidence", EnumCodes<Confidence>.Of(source.Confidence));
        writer.WriteOptional("address", source.Address);
        writer.WriteEndObject();
    }

    /// <summary>Writes a period as the members <c>from</c> and <c>to</c> of the object that is open.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="period">The period.</param>
    public static void WritePeriod(this Utf8JsonWriter writer, DatePeriod period)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteDate("from", period.Start);
        if (period.End is { } end)
            writer.WriteDate("to", end);
    }

    /// <summary>Writes a day as an ISO date.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member.</param>
    /// <param name="date">The day.</param>
    public static void WriteDate(this Utf8JsonWriter writer, string name, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString(name, LocalDatePattern.Iso.Format(date));
    }

    /// <summary>Writes a value of an enumeration by its name in camel case.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member.</param>
    /// <param name="value">The value.</param>
    public static void WriteCode<T>(this Utf8JsonWriter writer, string name, T value)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString(name, EnumCodes<T>.Of(value));
    }

    /// <summary>Writes a text unless it is absent.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member.</param>
    /// <param name="text">The text, or <see langword="null"/>.</param>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (text is not null)
            writer.WriteString(name, text);
    }
}
