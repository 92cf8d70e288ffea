using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// A protected report as JSON in every language at once: figures by id with value or status, definitions, and the tree that refers to
/// them. Schema: <c>docs/schemas/report.schema.json</c>.
/// </summary>
public static class JsonRenderer
{
    /// <summary>The format's version.</summary>
    public const int Version = 1;

    /// <summary>The report as indented JSON, the same bytes for the same report.</summary>
    /// <param name="report">The report.</param>
    public static string Render(ProtectedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", "samverkan-report");
            writer.WriteNumber("version", Version);
            Text(writer, "title", report.Title);
            writer.WriteString("programme", report.Programme.Value);
            Text(writer, "programmeName", report.ProgrammeName);
            writer.WriteStartObject("period");
            writer.WriteString("start", LocalDatePattern.Iso.Format(report.Period.Start));
            writer.WriteString("end", LocalDatePattern.Iso.Format(report.Period.End!.Value));
            writer.WriteEndObject();
            writer.WriteString("knownAsOf", InstantPattern.General.Format(report.KnownAsOf));
            Text(writer, "publishedBy", report.PublishedBy);
            writer.WriteStartObject("protection");
            writer.WriteNumber("minimumCount", report.MinimumCount);
            writer.WriteString("zeros", report.Zeros == ZeroRule.Publish ? "publish" : "protect");
            if (report.EarlierReports > 0)
            {
                writer.WriteStartObject("earlier");
                writer.WriteNumber("reports", report.EarlierReports);
                writer.WriteStartArray("lastDays");
                foreach (LocalDate day in report.EarlierDays)
                    writer.WriteStringValue(LocalDatePattern.Iso.Format(day));
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            Text(writer, "hidden", AbsenceText.Hidden);
            Text(writer, "statement", new LocalizedText(ProtectionText.Of(report, Language.Swedish), ProtectionText.Of(report, Language.English)));
            writer.WriteEndObject();
            List<FigureDefinition> definitions = [.. report.Figures.Select(static f => f.Definition).Distinct()];
            JsonFigures.Definitions(writer, definitions);
            JsonFigures.Figures(writer, report, definitions);
            JsonFigures.Sums(writer, report);
            writer.WriteStartArray("summary");
            foreach (Sentence sentence in report.Summary.Sentences)
                JsonBlocks.Sentence(writer, report, sentence);
            writer.WriteEndArray();
            if (report.Easy is { } easy)
            {
                writer.WriteStartObject("easy");
                Text(writer, "title", easy.Title);
                writer.WriteStartArray("questions");
                foreach (Section question in easy.Questions)
                    JsonBlocks.Section(writer, report, question);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteStartArray("sections");
            foreach (Section section in report.Sections)
                JsonBlocks.Section(writer, report, section);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    internal static void Text(Utf8JsonWriter writer, string name, LocalizedText text)
    {
        writer.WritePropertyName(name);
        Text(writer, text);
    }

    internal static void Text(Utf8JsonWriter writer, LocalizedText text)
    {
        writer.WriteStartObject();
        writer.WriteString("sv", text.Swedish);
        writer.WriteString("en", text.English);
        if (text.EasySwedish is { } easy)
            writer.WriteString("lättläst", easy);
        writer.WriteEndObject();
    }
}
